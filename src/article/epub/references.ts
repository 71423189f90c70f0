import { type Document, Element } from "domhandler";
import { resolve } from "../../source/epub/path.ts";
import { attribute, elementsOf, isElement } from "../blocks/page/dom.ts";
import { replace } from "./dom.ts";

/**
 * Writes the addresses of pictures as paths in the archive, and pictures that a book holds in other
 * forms as images: one drawn by SVG, as covers are, and one that is only linked to.
 */
export function markPictures(document: Document, path: string): void {
  for (const svg of elementsOf(document, "svg")) {
    const images = elementsOf(svg, "image").map(imageOfSvg);
    if (images.length > 0) replace(svg, ...images);
  }
  for (const link of elementsOf(document, "a")) {
    if ("data-image" in link.attribs) replace(link, imageOfLink(link));
  }
  for (const image of elementsOf(document, "img")) {
    const target = resolve(attribute(image, "src"), path);
    if (target !== null) image.attribs.src = target.path;
  }
}

function imageOfSvg(image: Element): Element {
  const src = attribute(image, "xlink:href") || attribute(image, "href");
  return new Element("img", { src });
}

/** A picture that was not embedded, as `yuedu export -f epub` writes it. */
function imageOfLink({ attribs, children }: Element): Element {
  const alt = children.map((child) => (isElement(child) ? "" : "data" in child ? child.data : ""));
  const { href = "", title } = attribs;
  const words = attribs["data-image"] === "" ? "" : alt.join("");
  return new Element("img", { src: href, alt: words, ...(title === undefined ? {} : { title }) });
}
