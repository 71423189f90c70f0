import { columns } from "../../typeset/columns.ts";
import { SEPARATOR } from "../../view/separator.ts";
import { entriesShown, firstShown } from "../state/list.ts";
import { type Entry, type ListMode, type Size, type State, textRowsOf } from "../state/state.ts";
import type { Frame } from "./frame.ts";
import { shorten, shortenStart } from "./shorten.ts";

/** Columns that one level of the outline stands further in. */
const LEVEL = 2;
/** The widest list. */
const WIDEST = 80;

/** Rows for a list's entries: all but the line that is typed on and the one that says what to do. */
export function listRows({ rows }: Size): number {
  return rows < 3 ? Math.max(1, rows - 1) : rows - 2;
}

/** A list over the text, the chosen entry inverse, the words that filter it on the first row. */
export function listFrame(state: State, mode: ListMode): Frame {
  const { size, style, words } = state;
  const { ambiguous } = style.setting;
  const rows = listRows(size);
  const width = Math.min(size.columns, WIDEST);
  const left = " ".repeat(Math.floor((size.columns - width) / 2));
  const shown = entriesShown(mode);
  const first = firstShown(mode, rows);
  const lines = Array.from({ length: rows }, (_, row) => {
    const entry = shown[first + row];
    if (entry === undefined) return "";
    const text = shorten(lineOf(entry), width, ambiguous);
    return left + (first + row === mode.selected ? style.paint("hit", padded(text, width)) : text);
  });
  const hint = style.paint("meta", shorten(words.listHints[mode.of], width, ambiguous));
  if (size.rows < 3) return { rows: [...lines, left + hint].slice(0, size.rows), cursor: null };
  const label = `${words.lists[mode.of]}${words.colon}`;
  const room = width - columns(label, ambiguous) - 1;
  const typed = room < 1 ? "" : label + shortenStart(mode.filter, room, ambiguous);
  const column = Math.min(size.columns - 1, left.length + columns(typed, ambiguous));
  return { rows: [left + typed, ...lines, left + hint], cursor: { row: 0, column } };

  function padded(text: string, to: number): string {
    return text + " ".repeat(Math.max(0, to - columns(text, ambiguous)));
  }
}

function lineOf(entry: Entry): string {
  const text = " ".repeat(entry.level * LEVEL) + entry.text;
  return "url" in entry ? `${text}${SEPARATOR}${entry.url}` : text;
}

/** The keys and what they do, from a row on. */
export function helpRows({ size, style, words }: State, top: number): string[] {
  const { ambiguous } = style.setting;
  const widest = Math.max(...words.help.map(([keys]) => columns(keys, ambiguous)));
  const longest = Math.max(...words.help.map(([, does]) => columns(does, ambiguous)));
  const left = Math.max(0, Math.floor((size.columns - widest - 2 - longest) / 2));
  const rows = words.help.slice(top, top + textRowsOf(size)).map(([keys, does]) => {
    const gap = " ".repeat(widest + 2 - columns(keys, ambiguous));
    const line = shorten(keys + gap + does, size.columns - left, ambiguous);
    const end = Math.min(keys.length, line.length);
    return " ".repeat(left) + style.paint("number", line.slice(0, end)) + line.slice(end);
  });
  while (rows.length < textRowsOf(size)) rows.push("");
  return rows;
}
