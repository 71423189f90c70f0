import type { Level } from "../../../src/typeset/level.ts";
import { opportunities } from "../../../src/typeset/linebreak/opportunities.ts";

/**
 * Checks a case written as `甲×，÷乙`: × is no break, ÷ is an opportunity, and other boundaries are not
 * checked. Returns the boundaries where `level` differs.
 */
export function disagreements(notation: string, level: Level): string[] {
  let text = "";
  const expected: { offset: number; mark: string }[] = [];
  for (const character of notation) {
    if (character === "×" || character === "÷")
      expected.push({ offset: text.length, mark: character });
    else text += character;
  }
  const breaks = new Set(opportunities(text, level).map(({ offset }) => offset));
  return expected
    .filter(({ offset, mark }) => breaks.has(offset) !== (mark === "÷"))
    .map(({ offset, mark }) => `${text.slice(0, offset)}|${text.slice(offset)}: ${mark} expected`);
}
