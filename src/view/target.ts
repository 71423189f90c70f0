/** What a terminal may be asked to open. */
const ALLOWED = /^(?:https?:\/\/[^/]|mailto:.)/i;
/** Longer ones are refused by terminals, as by browsers once. */
const LONGEST = 2083;
const NOT_PRINTABLE_ASCII = /[^!-~]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The address as a terminal may have it (OSC 8): of http, https or mailto, without control
 * characters, everything but printable ASCII percent-encoded. Null for any other.
 */
export function targetOf(url: string): string | null {
  const clean = url.trim().replace(CONTROLS, "");
  if (!ALLOWED.test(clean)) return null;
  const target = clean.toWellFormed().replace(NOT_PRINTABLE_ASCII, encodeURIComponent);
  return target.length > LONGEST ? null : target;
}
