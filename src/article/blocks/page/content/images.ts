import type { Element } from "hast";
import { absolute, isPictureFile } from "../../../../source/html/address.ts";
import { attribute, elementsOf, oneLine } from "./hast.ts";

/** Where scripts that load images late keep the address, the most common first. */
const LATE = [
  ...["dataSrc", "dataOriginal", "dataLazySrc", "dataActualsrc", "dataOriginalSrc"],
  ...["dataEcho", "dataLazyload", "dataLazy", "dataUrl"],
];
/** A `data-` attribute of any other name that is nothing but the address of a picture. */
const DATA = /^data[A-Z]/;
const SETS = ["srcSet", "dataSrcset", "dataLazySrcset"];
/** Words that name what a page shows until an image is loaded. */
const PLACEHOLDERS =
  /^(?:blank|empty|spacer|placeholder|place|holder|loading|lazy|lazyload|loader|transparent|trans|pixel|1x1|grey|gray|leer)$/i;
/** Words beside them that say nothing more. */
const NEUTRAL = /^(?:\d+(?:x\d+)?|img|image|images|default|bg|icon|min|small|large|white)?$/i;
const PICTURE_FILE = /(?<![^/?#])([^/?#]+)\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;
/** A shorter `data:` address holds a dot of one colour (characters). */
const SHORTEST_DATA = 1000;
/** What software writes where an author gave no words. */
const FILE_NAME = /^[\w.-]+\.(?:jpe?g|png|gif|webp|bmp)$/i;
const FORMULA = /\bmwe-math-fallback-image/;
/** An image no larger than this counts visits (pixels). */
const DOT = 2;

/**
 * An image as its address in full, its words and its title; null for what is none: a placeholder, a
 * dot that counts visits.
 *
 * @param sources the `<source>` elements of the picture it is in
 */
export function imageOf(
  image: Element,
  sources: readonly Element[],
  base: string | null,
): Element | null {
  const src = addressOf([image, ...sources]);
  if (src === null || isDot(image)) return null;
  const alt = oneLine(attribute(image, "alt"));
  if (FORMULA.test(attribute(image, "className"))) return formula(alt);
  const title = oneLine(attribute(image, "title"));
  const properties = {
    src: absolute(src, base) ?? src,
    alt: FILE_NAME.test(alt) ? "" : alt,
    ...(title === "" || FILE_NAME.test(title) ? {} : { title }),
  };
  return { type: "element", tagName: "img", properties, children: [] };
}

/** The TeX of a formula that Wikipedia shows as an image. */
function formula(alttext: string): Element {
  return { type: "element", tagName: "math", properties: { alttext }, children: [] };
}

/** A picture as the image in it. */
export function pictureOf(picture: Element, base: string | null): Element | null {
  const image = elementsOf(picture, "img")[0] ?? picture;
  return imageOf(image, elementsOf(picture, "source"), base);
}

function addressOf(elements: readonly Element[]): string | null {
  const late = elements.flatMap((element) => LATE.map((name) => attribute(element, name)));
  const shown = elements.map((element) => attribute(element, "src"));
  const sets = elements.flatMap((element) => SETS.map((name) => largest(attribute(element, name))));
  const stated = [...late, ...shown, ...sets].map((each) => each.trim());
  return [...stated, ...elements.flatMap(addressesInData)].find(isPicture) ?? null;
}

function addressesInData({ properties }: Element): string[] {
  const names = Object.keys(properties).filter((name) => DATA.test(name));
  return names.map((name) => String(properties[name]).trim()).filter(isPictureFile);
}

function isPicture(address: string): boolean {
  if (address === "") return false;
  if (/^data:/i.test(address)) return address.length >= SHORTEST_DATA;
  return !/^about:/i.test(address) && !isPlaceholder(address);
}

/** Whether all words of a file's name are a placeholder's: blank.gif, but not blanket-2.png. */
function isPlaceholder(address: string): boolean {
  const words = (PICTURE_FILE.exec(address)?.[1] ?? "").split(/[_.-]+/);
  return (
    words.some((word) => PLACEHOLDERS.test(word)) &&
    words.every((word) => PLACEHOLDERS.test(word) || NEUTRAL.test(word))
  );
}

/** The address of a `srcset` that stands for most pixels; "" where it has none. */
function largest(set: string): string {
  let best = { address: "", size: 0 };
  for (const [, address = "", size = "1"] of set.matchAll(CANDIDATE)) {
    if (Number(size) > best.size) best = { address, size: Number(size) };
  }
  return best.address;
}

/** An address and its width (w) or density (x), as HTML's `srcset` lists them. */
const CANDIDATE = /([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g;

function isDot(image: Element): boolean {
  const sides = [attribute(image, "width"), attribute(image, "height")];
  return sides.every((side) => side !== "" && Number(side) <= DOT);
}
