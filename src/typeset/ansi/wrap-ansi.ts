import { type Ambiguous, DEFAULT_LEVEL, type Level } from "../level.ts";
import type { Automaton } from "../linebreak/automaton.ts";
import { automatonOf, untailored } from "../linebreak/tailoring.ts";
import { type Row, Rows, type Rules } from "./rows.ts";
import { parseLine, type Sequence } from "./sequences.ts";
import { effectOf, Styles } from "./styles.ts";

/** Options of `wrapAnsi`. */
export type WrapAnsiOptions = {
  /** Whether words wider than a row are split. Default: false, they exceed it. */
  readonly hard?: boolean | undefined;
  /** Whether words are kept whole. If false, each row is filled to the last column. Default: true. */
  readonly wordWrap?: boolean | undefined;
  /** Whether spaces at both ends of a row are dropped. Default: true. */
  readonly trim?: boolean | undefined;
  /** How lines are broken: one of `LEVELS`, or "uax14", without tailoring. Default: "clreq". */
  readonly level?: Level | "uax14" | undefined;
  /** The advance of ambiguous characters. Default: "narrow". */
  readonly ambiguous?: Ambiguous | undefined;
};

let uax14: Automaton | undefined;

function automatonFor(level: Level | "uax14"): Automaton {
  if (level !== "uax14") return automatonOf(level);
  uax14 ??= untailored();
  return uax14;
}

/**
 * Wraps a text that may hold escape sequences to rows of at most `columns` columns, each complete in
 * itself: styles (SGR) and hyperlinks (OSC 8) end with a row and begin again with the next. Sequences
 * take no columns and are never split.
 *
 * Rows break where UAX #14 and CLREQ allow it, Chinese between characters, so no row begins or ends
 * with a mark that must not. Line ends become "\n", and tabs blanks up to the next of every eight
 * columns. Nothing else is changed. The cost is linear in the length of the text.
 *
 * @example
 * wrapAnsi("甲乙，丙", 4); // "甲\n乙，\n丙"
 */
export function wrapAnsi(text: string, columns: number, options: WrapAnsiOptions = {}): string {
  const { hard = false, wordWrap = true, trim = true, ambiguous = "narrow" } = options;
  const automaton = automatonFor(wordWrap ? (options.level ?? DEFAULT_LEVEL) : "anywhere");
  const rules: Rules = { automaton, ambiguous, hard, trim };
  const lines = text.split(/\r?\n/);
  let styles = new Styles();
  const written = lines.flatMap((line, index) => {
    const { text, sequences } = parseLine(line, ambiguous);
    const { rows } = new Rows(text, columns, rules);
    const isPlain = sequences.length === 0 && styles.areOff;
    if (isPlain) return rows.map(({ start, end }) => text.slice(start, end));
    return assign(rows, sequences).map(({ row, own }, at, all) => {
      const content = contentOf(text, row, own);
      const before = styles;
      styles = own.reduce((on, { value }) => on.after(value), before);
      if (content === "") return "";
      const leading = own.filter(({ offset }) => offset <= row.start);
      const { opening } = leading.reduce((on, { value }) => on.withoutThoseClosedBy(value), before);
      const isEnd = at === all.length - 1 && index === lines.length - 1;
      return opening + content + (isEnd ? "" : styles.closing);
    });
  });
  return written.join("\n");
}

/** Gives each row its sequences. */
function assign(rows: readonly Row[], sequences: readonly Sequence[]) {
  let first = 0;
  return rows.map((row, index) => {
    const following = rows[index + 1];
    const end =
      following === undefined ? sequences.length : endOf(row, following, sequences, first);
    const own = sequences.slice(first, end);
    first = end;
    return { row, own };
  });
}

/**
 * Returns the index after the last sequence of a row. Sequences among the spaces between two rows
 * belong to the first, up to one that turns something on. Where no space parts the rows, those that
 * turn something off belong to the first.
 */
function endOf(row: Row, following: Row, sequences: readonly Sequence[], first: number): number {
  const isLater = ({ offset, value }: Sequence) => {
    if (offset >= following.start) return offset > following.start || effectOf(value) !== "closes";
    return offset > row.end && effectOf(value) === "opens";
  };
  let end = first;
  for (let next = sequences[end]; next !== undefined && !isLater(next); next = sequences[end]) {
    end += 1;
  }
  return end;
}

function contentOf(text: string, { start, end }: Row, sequences: readonly Sequence[]): string {
  let content = "";
  let at = start;
  for (const { offset, value } of sequences) {
    // Sequences among spaces that were dropped stand at the edge of the row.
    const until = Math.min(Math.max(offset, at), end);
    content += text.slice(at, until) + value;
    at = until;
  }
  return content + text.slice(at, end);
}
