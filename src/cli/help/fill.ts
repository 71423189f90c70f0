import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** CLREQ #prohibition_rules_for_line_start_end, as far as help uses such marks. */
const NEVER_FIRST = /[、，。：；！？”’）》」…—,.:;!?)\]}>]/;
const NEVER_LAST = /[“‘（《「([{<]/;
const WORD = /[!-~]/;

/**
 * Breaks a text into lines of at most so many columns: between Han characters, but not within a
 * word of Latin letters that fits, nor so that a line begins or ends with a mark that must not.
 */
export function fill(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => fillLine(line, Math.max(2, width)));
}

function fillLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (stringWidth(rest) > width) {
    const [fitting = ""] = wrapAnsi(rest, width, { wordWrap: false, trim: false }).split("\n", 1);
    let end = fitting.length;
    while (end > 0 && !isBreak(rest, end)) end -= 1;
    if (end === 0) end = fitting.length;
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}

function isBreak(text: string, offset: number): boolean {
  const before = text[offset - 1] ?? "";
  const after = text[offset] ?? "";
  if (before === " " || after === " ") return true;
  if (WORD.test(before) && WORD.test(after)) return false;
  return !NEVER_LAST.test(before) && !NEVER_FIRST.test(after);
}
