import type { Kind } from "./source.ts";

/** The kinds of sources that are one text; an archive is told by its bytes. */
type TextKind = Exclude<Kind, "epub">;

/** Kinds by the extension of a name. */
const EXTENSIONS = new Map<string, TextKind>([
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
const MEDIA_TYPES = new Map<string, TextKind>([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/markdown", "markdown"],
  ["text/x-markdown", "markdown"],
]);
/** The first tag of a page. */
const PAGE_TAG =
  /<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|table|h[1-6]|p)\b[^>]*>/iy;
const BLANKS = /\s*/y;
/** What may stand before the first tag: comments and an XML declaration, as opening and closing. */
const PROLOG = [
  // The closing mark may share hyphens with the opening one: `<!-->` is a whole comment.
  { opening: "<!--", closing: "-->", shared: 2 },
  { opening: "<?xml", closing: ">", shared: 0 },
] as const;

/** A front matter fence as the first line, or an ATX heading as the first line that is not blank. */
const MARKDOWN_START = /^(?:(?:---|\+\+\+)[ \t]*(?:\r\n?|\n)|\s*#{1,6}[ \t]+\S)/;

/** What is known about the kind of a text before it is read. */
export type KindHints = {
  readonly name: string;
  /** The user's choice. It overrides everything else. */
  readonly from?: TextKind | undefined;
  /** Media type of an HTTP header, in lower case, without parameters. */
  readonly mediaType?: string | null;
};

/**
 * Returns the kind of a text: the user's choice, else what the media type, the extension of the
 * name or the start of the text says.
 */
export function kindOf(text: string, { name, from, mediaType }: KindHints): TextKind {
  if (from !== undefined) return from;
  const stated = MEDIA_TYPES.get(mediaType ?? "") ?? EXTENSIONS.get(extensionOf(name));
  if (stated !== undefined) return stated;
  if (startsAsPage(text)) return "html";
  return MARKDOWN_START.test(text) ? "markdown" : "text";
}

/** Returns whether the first tag after blanks, comments and an XML declaration is that of a page. */
function startsAsPage(text: string): boolean {
  PAGE_TAG.lastIndex = endOfProlog(text);
  return PAGE_TAG.test(text);
}

/** Returns the offset of what follows the prolog. Each character is visited once. */
function endOfProlog(text: string): number {
  let at = afterBlanks(text, 0);
  for (;;) {
    const part = PROLOG.find(({ opening }) => text.startsWith(opening, at));
    if (part === undefined) return at;
    const from = at + part.opening.length - part.shared;
    const end = text.indexOf(part.closing, from);
    if (end === -1) return at;
    at = afterBlanks(text, end + part.closing.length);
  }
}

function afterBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

/** Returns the extension in lower case; "" if there is none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot === -1 ? "" : name.slice(dot + 1).toLowerCase();
}
