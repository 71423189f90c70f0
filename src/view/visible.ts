const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const DELETE = 0x7f;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** U+2400 is the picture of NUL; those of the other C0 controls follow in order. */
const PICTURE_OF_NULL = 0x2400;
const PICTURE_OF_DELETE = "\u2421";
/** SYMBOL FOR SUBSTITUTE FORM TWO: for controls that have no picture of their own. */
const SUBSTITUTE = "\u2426";

/** What `markFor` has a mark for: most texts have none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const MARKED = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

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
  if (!MARKED.test(text)) return text;
  let shown = "";
  let copied = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const mark = markFor(text.charCodeAt(offset));
    if (mark === null) continue;
    shown += text.slice(copied, offset) + mark;
    copied = offset + 1;
  }
  return shown + text.slice(copied);
}

/** What stands for a code unit on the page; null where it may stand for itself. */
function markFor(unit: number): string | null {
  if (unit >= 0x20 && unit < DELETE) return null;
  if (isBreakOrTab(unit)) return " ";
  if (unit < 0x20) return String.fromCharCode(PICTURE_OF_NULL + unit);
  if (unit === DELETE) return PICTURE_OF_DELETE;
  return unit < 0xa0 || isBidiControl(unit) ? SUBSTITUTE : null;
}

function isBreakOrTab(unit: number): boolean {
  return (
    unit === TAB ||
    unit === LINE_FEED ||
    unit === CARRIAGE_RETURN ||
    unit === NEXT_LINE ||
    unit === LINE_SEPARATOR ||
    unit === PARAGRAPH_SEPARATOR
  );
}

/** LRE RLE PDF LRO RLO, and LRI RLI FSI PDI (UAX #9, tables 1 and 2). */
function isBidiControl(unit: number): boolean {
  return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
}
