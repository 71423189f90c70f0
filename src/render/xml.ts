/** Characters that XML cannot hold, in any form (XML 1.0, production 2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A reader would make a blank, or a line feed, of these.
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Writes a text as XML does. What it cannot hold becomes U+FFFD. */
export function xmlText(value: string): string {
  return value.replace(FORBIDDEN, "\uFFFD").replace(/[&<>\r]/g, (unit) => ESCAPES[unit] ?? unit);
}

/** Writes the value of an attribute, without the quotes. */
export function xmlValue(value: string): string {
  return xmlText(value).replace(/["\n\t]/g, (unit) => ESCAPES[unit] ?? unit);
}
