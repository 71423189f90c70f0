import type { Screen } from "./screen.ts";

// CLREQ #prohibition_rules_for_line_start_end, level "basic", and half-width forms of its marks.
const NEVER_FIRST = "、，。：；！？”’）》〉」』】〕］｝–—～·/,.:;!?)]}%％";
const NEVER_LAST = "“‘（《〈「『【〔［｛([{￥";

type Fault = { readonly row: number; readonly why: string; readonly text: string };

const DIGIT_OR_LETTER = /[0-9A-Za-z]/;

/** Returns the typographic faults on a screen of Chinese text. */
export function faults(screen: Screen): Fault[] {
  const found: Fault[] = [];
  screen.rows.forEach((row, index) => {
    const text = row.trim();
    const next = (screen.rows[index + 1] ?? "").trim();
    const fault = (why: string) => found.push({ row: index, why, text: row });
    if (text === "") return;
    if (NEVER_FIRST.includes(text.charAt(0))) fault("begins with a mark that may not begin a line");
    if (NEVER_LAST.includes(text.at(-1) ?? "")) fault("ends with a mark that may not end a line");
    if (DIGIT_OR_LETTER.test(text.at(-1) ?? "") && DIGIT_OR_LETTER.test(next.charAt(0))) {
      fault("splits a number or a word");
    }
    if (screen.overflowed.includes(index)) fault("was broken by the terminal");
  });
  return [...found, ...brokenCharacters(screen)];
}

/** Checks that a right half follows each wide character, and that none stands alone. */
function brokenCharacters(screen: Screen): Fault[] {
  return screen.cells.flatMap((row, index) =>
    row.flatMap((cell, x) => {
      const whole =
        cell.width === 2 ? row[x + 1]?.width === 0 : cell.width !== 0 || row[x - 1]?.width === 2;
      return whole ? [] : [{ row: index, why: `half a character at column ${x}`, text: cell.text }];
    }),
  );
}

/** Returns the paragraphs on a screen: rows between empty rows, joined without indents. */
export function paragraphs(screen: Screen): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const row of screen.rows) {
    if (row === "") open = false;
    else if (open) blocks.push((blocks.pop() ?? "") + row.trim());
    else blocks.push(row.trim());
    open = row !== "";
  }
  return blocks;
}
