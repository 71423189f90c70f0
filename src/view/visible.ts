/** Tabs and line breaks of every kind; they become blanks. */
const BREAKS_AND_TAB = "\t\n\r\u0085\u2028\u2029";
const DELETE = 0x7f;

/** U+2400 SYMBOL FOR NULL; those for the other C0 controls follow in order. */
const PICTURE_OF_NULL = 0x2400;
const PICTURE_OF_DELETE = "\u2421";
/** U+2426 SYMBOL FOR SUBSTITUTE FORM TWO, for controls without a symbol of their own. */
const SUBSTITUTE = "\u2426";

/**
 * Characters that could steer a terminal: C0 and C1 controls, line separators, and the bidirectional
 * controls of UAX #9, tables 1 and 2 (LRE RLE PDF LRO RLO, LRI RLI FSI PDI).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are replaced
const STEERING = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Replaces every character that could steer a terminal by a visible mark.
 *
 * C0 controls become their symbols (U+2400…), DEL becomes U+2421, C1 controls and bidirectional
 * controls become U+2426; tabs and line breaks of every kind become blanks. Each UTF-16 code unit
 * is replaced by one, so offsets into the text remain valid.
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
