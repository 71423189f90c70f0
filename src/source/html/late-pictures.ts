import { type ChildNode, type Document, Element, isTag, isText } from "domhandler";
import { isPictureFile } from "./address.ts";

/** What an image has for an address until a script gives it another. */
const UNTIL_LOADED = /^\s*$|^data:|^about:|\.gif(?:\?|$)/i;
/** What holds more nodes holds more than a picture; a page of nested ones takes no longer for it. */
const MOST_NODES = 50;
const ADDRESS = /src(?:set)?$/;
const FILE = /[^/?#\s]+(?=[?#\s]|$)/;

/**
 * Shows pictures that a page leaves to a script: those in `<noscript>`, for browsers without one,
 * and those that an empty `<figure>` names in an attribute.
 */
export function showLatePictures(document: Document): void {
  const { images, noscripts, figures } = partsOf(document);
  const known = new Set(images.flatMap(addressesOf).map(fileOf));
  for (const noscript of noscripts) showInstead(noscript, known);
  for (const figure of figures) fill(figure);
}

/** The elements of a page that concern pictures; of images those outside of `<noscript>`. */
function partsOf(document: Document) {
  const images: Element[] = [];
  const noscripts: Element[] = [];
  const figures: Element[] = [];
  const left: ChildNode[] = [...document.children];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isTag(node)) continue;
    if (node.name === "noscript") noscripts.push(node);
    else for (const child of node.children) left.push(child);
    if (node.name === "img") images.push(node);
    if (node.name === "figure") figures.push(node);
  }
  return { images, noscripts, figures };
}

/** Shows the picture in a `<noscript>`, unless the page has it or another in its place. */
function showInstead(noscript: Element, known: ReadonlySet<string>): void {
  const image = onlyPictureIn(noscript);
  if (image === null) return;
  const src = image.attribs.src ?? "";
  const beside = [neighbour(noscript, "prev"), neighbour(noscript, "next")]
    .map((element) => (element === null ? null : onlyPictureIn(element)))
    .filter((picture) => picture !== null);
  const isLoaded = beside.flatMap(addressesOf).some((address) => !UNTIL_LOADED.test(address));
  if (isLoaded || known.has(fileOf(src)) || (beside.length === 0 && !isPictureFile(src))) return;
  for (const placeholder of beside) placeholder.attribs.hidden = "";
  noscript.name = "span";
}

/** Gives a figure without a picture the one that an attribute names. */
function fill(figure: Element): void {
  const src = Object.values(figure.attribs).find(isPictureFile);
  if (src === undefined) return;
  if (nodesIn(figure).some(isImage)) return;
  const image = new Element("img", { src });
  image.parent = figure;
  figure.children.unshift(image);
}

/** The element beside another, with only blanks and comments between them. */
function neighbour(element: Element, side: "prev" | "next"): Element | null {
  let at = element[side];
  while (at !== null && !isTag(at) && !(isText(at) && at.data.trim() !== "")) at = at[side];
  return at !== null && isTag(at) && at.name !== "noscript" ? at : null;
}

function addressesOf({ attribs }: Element): string[] {
  return Object.entries(attribs).flatMap(([name, value]) => (ADDRESS.test(name) ? [value] : []));
}

function fileOf(address: string): string {
  return FILE.exec(address.trim())?.[0] ?? "";
}

/** The picture in an element that holds nothing else but what is set around it; null for others. */
function onlyPictureIn(element: Element): Element | null {
  const nodes = nodesIn(element);
  const [image = null, ...others] = nodes.filter(isImage);
  const holdsText = nodes.some((node) => isText(node) && node.data.trim() !== "");
  return others.length > 0 || nodes.length > MOST_NODES || holdsText ? null : image;
}

function isImage(node: ChildNode): node is Element {
  return isTag(node) && node.name === "img";
}

/** An element and its descendants. Stops soon after `MOST_NODES` of them: the list may be cut short. */
function nodesIn(element: Element): ChildNode[] {
  const nodes: ChildNode[] = [element];
  for (const node of nodes) {
    if (nodes.length > MOST_NODES) break;
    if (isTag(node)) for (const child of node.children) nodes.push(child);
  }
  return nodes;
}
