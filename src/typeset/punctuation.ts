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

/** Han, kana or their punctuation, full-width forms included; “ ” … too, which Chinese shares. */
function isChinese(character: string): boolean {
  if (character === "") return false;
  const trait = traitOf(character.codePointAt(0) ?? 0);
  if (trait.eastAsian) return trait.columns === 2;
  return "“”‘’…—·".includes(character);
}

/** The nearest character on either side of an offset that is no blank and no such mark itself. */
function neighbour(text: string, offset: number, step: 1 | -1): string {
  const at = offset + step;
  const character = text.charAt(at);
  if (/[\uDC00-\uDFFF]/.test(character)) return text.slice(at - 1, at + 1);
  if (/[\uD800-\uDBFF]/.test(character)) return text.slice(at, at + 2);
  return character;
}

/**
 * The text with full-width punctuation in place of ASCII `, : ; ! ? ( )` in Chinese context: beside
 * a Chinese character, and brackets in pairs, where they hold or adjoin one. Numbers (1,086),
 * times (22:27), URLs and Latin sentences stay. Each mark is one UTF-16 code unit as before, so
 * offsets hold. For display alone: exports keep the text as it is.
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

/** Marks set before count with what they have become, so that ”), and ?! are one kind. */
function isBesideChinese(text: string, units: readonly string[], offset: number): boolean {
  const before = units[offset - 1] ?? "";
  const left = /[\uDC00-\uDFFF]/.test(before) ? neighbour(text, offset, -1) : before;
  const right = neighbour(text, offset, 1);
  return isChinese(left) || (isChinese(right) && !/[\s/@]/.test(left));
}

function replacePair(text: string, units: string[], start: number | undefined, end: number): void {
  if (start === undefined) return;
  const inside = Array.from(text.slice(start + 1, end));
  const outside = [neighbour(text, start, -1), neighbour(text, end, 1)];
  if (![...inside, ...outside].some(isChinese)) return;
  units[start] = "（";
  units[end] = "）";
}
