import type { Kind } from "./source.ts";

/** The extensions of names. */
const EXTENSIONS = new Map<string, Kind>([
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["mdown", "markdown"],
  ["mkd", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["shtml", "html"],
  ["txt", "text"],
  ["text", "text"],
]);
const MEDIA_TYPES = new Map<string, Kind>([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/markdown", "markdown"],
  ["text/x-markdown", "markdown"],
]);
/** What a page begins with, comments and declarations aside. */
const HTML_START =
  /^\s*(?:<\?xml\b[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|table|h[1-6]|p)\b[^>]*>/i;
/** A front matter fence as the first line, or an ATX heading as the first line that is not blank. */
const MARKDOWN_START = /^(?:---[ \t]*(?:\r\n?|\n)|\s*#{1,6}[ \t]+\S)/;

/** What is known about a text before it is read. */
export type Hints = {
  readonly name: string;
  readonly from?: Kind | undefined;
  /** Of an HTTP header, in lower case, without parameters. */
  readonly mediaType?: string | null;
};

/** The kind of a text: as told, else by the media type, the name's extension, or how it begins. */
export function kindOf(text: string, { name, from, mediaType }: Hints): Kind {
  if (from !== undefined) return from;
  const stated = MEDIA_TYPES.get(mediaType ?? "") ?? EXTENSIONS.get(extensionOf(name));
  if (stated !== undefined) return stated;
  if (HTML_START.test(text)) return "html";
  return MARKDOWN_START.test(text) ? "markdown" : "text";
}

/** In lower case; "" for none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot === -1 ? "" : name.slice(dot + 1).toLowerCase();
}
