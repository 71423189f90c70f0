/** Addresses that a terminal may be asked to open. */
const ALLOWED = /^(?:https?:\/\/[^/]|mailto:.)/i;
/** Longest address (bytes); VTE and iTerm2 refuse longer ones, after an old limit of browsers. */
const LONGEST = 2083;
const NOT_PRINTABLE_ASCII = /[^!-~]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are removed
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes an address safe for a terminal hyperlink (OSC 8): removes control characters and
 * percent-encodes all but printable ASCII. Null unless it is http, https or mailto.
 *
 * @example
 * targetOf("https://例.cn/") // "https://%E4%BE%8B.cn/"
 * targetOf("javascript:alert(1)") // null
 */
export function targetOf(url: string): string | null {
  const clean = url.trim().replace(CONTROLS, "");
  if (!ALLOWED.test(clean)) return null;
  const target = clean.toWellFormed().replace(NOT_PRINTABLE_ASCII, encodeURIComponent);
  return target.length > LONGEST ? null : target;
}
