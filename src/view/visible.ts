/** Tabs and line breaks of every kind; they become blanks. */
const BREAKS_AND_TAB = "\t\n\r\u0085\u2028\u2029";
const DELETE = 0x7f;
/** U+200C and U+200D join or part the characters beside them; elsewhere nothing shows them. */
const JOINERS = "\u200c\u200d";
/** What joiners stand between: letters, marks and emoji. Compiled for texts with joiners only. */
const JOINED = String.raw`[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]`;

/** U+2400 SYMBOL FOR NULL; those for the other C0 controls follow in order. */
const PICTURE_OF_NULL = 0x2400;
const PICTURE_OF_DELETE = "\u2421";
/** U+2426 SYMBOL FOR SUBSTITUTE FORM TWO, for characters without a symbol of their own. */
const SUBSTITUTE = "\u2426";
/** Tag characters (U+E0020 to E007E) are copies of ASCII, at this distance. */
const FIRST_TAG = 0xe0000;

/**
 * The characters that terminals obey, or that nothing shows. All output to terminals and all JSON
 * goes by this table.
 *
 * - C0 and C1 controls
 * - U+061C, 200E and 200F, 202A to 202E, 2066 to 2069: bidirectional controls (UAX #9, tables 1 and 2)
 * - U+180E, 200B to 200D, 2060 to 2065, FEFF: spaces and joiners without a width, invisible operators
 * - U+2028 and 2029: separators of lines and paragraphs
 * - U+206A to 206F: deprecated format characters; U+FFF0 to FFFB: unassigned, and those of annotation
 * - U+1BCA0 to 1BCA3, 1D173 to 1D17A: format characters of shorthand and of music
 * - U+E0000 to E0FFF but E0100 to E01EF: tags, and what is reserved for such characters
 * - U+10EEEE: a cell of a picture that the terminal holds (kitty's graphics protocol)
 *
 * Not in it: variation selectors, the soft hyphen, and format characters that have a shape (U+0600).
 */
export const UNSHOWN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are replaced
  /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|\udb40[\udc00-\udcff\uddf0-\udfff]|[\udb41-\udb43][\udc00-\udfff]|\udbfb\udeee/g;

/**
 * Replaces every character that could steer a terminal, or that it would not show, by a visible mark.
 *
 * C0 controls become their symbols (U+2400…), DEL becomes U+2421, all others U+2426; tags are followed
 * by the ASCII character they copy. Tabs and line breaks of every kind become blanks. Joiners between
 * letters or emoji stay. Each UTF-16 code unit is replaced by one, so offsets into the text remain valid.
 *
 * @example
 * visible("红\u001b[31m") // "红␛[31m"
 */
export function visible(text: string): string {
  return text.replace(UNSHOWN, markFor);
}

function markFor(character: string, at: number, text: string): string {
  if (character.length === 2) return SUBSTITUTE + copiedBy(character);
  if (BREAKS_AND_TAB.includes(character)) return " ";
  if (JOINERS.includes(character)) return joins(text, at) ? character : SUBSTITUTE;
  const unit = character.charCodeAt(0);
  if (unit < 0x20) return String.fromCharCode(PICTURE_OF_NULL + unit);
  return unit === DELETE ? PICTURE_OF_DELETE : SUBSTITUTE;
}

/** Returns the printable ASCII character that a tag copies, else the mark. */
function copiedBy(character: string): string {
  const code = (character.codePointAt(0) ?? 0) - FIRST_TAG;
  return code >= 0x20 && code < DELETE ? String.fromCharCode(code) : SUBSTITUTE;
}

function joins(text: string, at: number): boolean {
  joined ??= [new RegExp(`${JOINED}$`, "u"), new RegExp(`^${JOINED}`, "u")];
  const [before, after] = joined;
  return before.test(text.slice(Math.max(0, at - 2), at)) && after.test(text.slice(at + 1, at + 3));
}

let joined: readonly [RegExp, RegExp] | undefined;
