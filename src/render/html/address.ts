/** A scheme at the start of an address, as browsers find it (WHATWG URL, 4.4: scheme start state). */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = new Set(["http", "https", "mailto", "tel"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them
const SKIPPED = /[\u0000-\u0020\u007f-\u009f]/g;

/**
 * Returns whether a page may link to an address: by a scheme that runs no code, or to a place in the
 * page or beside it. Browsers skip blanks and controls (`java\nscript:`), and so does this.
 */
export function isSafeAddress(address: string): boolean {
  const scheme = SCHEME.exec(address.replace(SKIPPED, ""))?.[1];
  return scheme === undefined ? address !== "" : ALLOWED.has(scheme.toLowerCase());
}
