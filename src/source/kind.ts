import type { Kind } from "./source.ts";

const BY_NAME: readonly (readonly [RegExp, Kind])[] = [
  [/\.(?:md|markdown|mdown|mkd)$/i, "markdown"],
  [/\.(?:html?|xhtml|shtml)$/i, "html"],
  [/\.(?:txt|text)$/i, "text"],
];
const BY_MEDIA_TYPE: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, "html"],
  [/^text\/(?:x-)?markdown$/, "markdown"],
];
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
  const stated = lookUp(BY_MEDIA_TYPE, mediaType ?? "") ?? lookUp(BY_NAME, name);
  if (stated !== undefined) return stated;
  if (HTML_START.test(text)) return "html";
  return MARKDOWN_START.test(text) ? "markdown" : "text";
}

function lookUp(table: readonly (readonly [RegExp, Kind])[], text: string): Kind | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}
