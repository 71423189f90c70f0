/** Tabs and line breaks of every kind, which become blanks. */
const BREAKS_AND_TAB = "\t\n\r\u0085\u2028\u2029";
const DELETE = 0x7f;

/** U+2400 is the picture of NUL; those of the other C0 controls follow in order. */
const PICTURE_OF_NULL = 0x2400;
const PICTURE_OF_DELETE = "\u2421";
/** SYMBOL FOR SUBSTITUTE FORM TWO: for controls that have no picture of their own. */
const SUBSTITUTE = "\u2426";

/**
 * What could steer a terminal: controls, breaks, LRE RLE PDF LRO RLO, and LRI RLI FSI PDI (UAX #9,
 * tables 1 and 2).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/**
 * The text with every character that could steer a terminal replaced by a mark that can be seen.
 *
 * C0 controls become their pictures (U+2400…), DEL U+2421, C1 controls and the bidirectional
 * embeddings, overrides and isolates U+2426; tabs and line breaks of every kind become blanks.
 * One UTF-16 code unit in, one out, so that offsets into the text stay true.
 *
 * @example
 * visible("红\u001b[31m") // "红␛[31m"
 */
export function visible(text: string): string {
  return text.replace(STEERING, markFor);
}

function markFor(character: string): string {
  if (BREAKS_AND_TAB.includes(character)) return " ";
  const unit = character.charCodeAt(0);
  if (unit < 0x20) return String.fromCharCode(PICTURE_OF_NULL + unit);
  return unit === DELETE ? PICTURE_OF_DELETE : SUBSTITUTE;
}
