import { traitOf } from "./unicode/traits.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

/**
 * Tells whether a character is Han, kana, or punctuation that Chinese uses: full-width forms, and
 * “ ” ‘ ’ … — ·, which it shares with other scripts.
 */
function isChinese(character: string): boolean {
  if (character === "") return false;
  const trait = traitOf(character.codePointAt(0) ?? 0);
  if (trait.eastAsian) return trait.columns === 2;
  return "“”‘’…—·".includes(character);
}

/** Returns the character before (-1) or after (1) the code unit at `offset`; "" at the text's edge. */
function neighbour(text: string, offset: number, step: 1 | -1): string {
  const at = offset + step;
  const character = text.charAt(at);
  if (/[\uDC00-\uDFFF]/.test(character)) return text.slice(at - 1, at + 1);
  if (/[\uD800-\uDBFF]/.test(character)) return text.slice(at, at + 2);
  return character;
}

/**
 * Replaces ASCII `, : ; ! ? ( )` by full-width punctuation in Chinese context: next to a Chinese
 * character, and brackets as a pair if they contain or adjoin one. Numbers (1,086), times (22:27),
 * URLs and Latin sentences are unchanged. Each mark stays one UTF-16 code unit, so offsets into the
 * text remain valid. For display only; exports keep the text.
 *
 * @example
 * fullwidthPunctuation("指出,2021年"); // "指出，2021年"
 */
export function fullwidthPunctuation(text: string): string {
  if (!/[,:;!?()]/.test(text)) return text;
  const units = text.split("");
  const open: number[] = [];
  for (let offset = 0; offset < units.length; offset += 1) {
    const mark = units[offset] as string;
    if (mark === "(") open.push(offset);
    else if (mark === ")") replacePair(text, units, open.pop(), offset);
    else if (mark in FULL_WIDTH && isBesideChinese(text, units, offset))
      units[offset] = FULL_WIDTH[mark] as string;
  }
  return units.join("");
}

/**
 * Tells whether a mark is next to a Chinese character. The character before it is the replaced one
 * (`units`), so that the marks of ?! or ”), are replaced together.
 */
function isBesideChinese(text: string, units: readonly string[], offset: number): boolean {
  const before = units[offset - 1] ?? "";
  const left = /[\uDC00-\uDFFF]/.test(before) ? neighbour(text, offset, -1) : before;
  const right = neighbour(text, offset, 1);
  return isChinese(left) || (isChinese(right) && !/[\s/@]/.test(left));
}

/** Replaces a pair of brackets that contains or adjoins a Chinese character. */
function replacePair(text: string, units: string[], start: number | undefined, end: number): void {
  if (start === undefined) return;
  const inside = Array.from(text.slice(start + 1, end));
  const outside = [neighbour(text, start, -1), neighbour(text, end, 1)];
  if (![...inside, ...outside].some(isChinese)) return;
  units[start] = "（";
  units[end] = "）";
}
