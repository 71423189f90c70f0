import type { Level } from "../../../src/typeset/level.ts";
import { opportunities } from "../../../src/typeset/linebreak/opportunities.ts";

/**
 * A case written as `甲×，÷乙`: × where no line may end, ÷ where one may, nothing where it is open.
 * Returns the marks that the level sets otherwise, as `offset: expected`.
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
