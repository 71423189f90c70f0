import { columns } from "../../typeset/columns.ts";
import { shorten, shortenStart } from "../../view/shorten.ts";
import { visible } from "../../view/visible.ts";
import { listHints } from "../keys/help.ts";
import { detailOf, entriesShown, firstShown, listRows } from "../state/list.ts";
import type { ListMode } from "../state/mode.ts";
import type { State } from "../state/state.ts";
import { fitBoth } from "./fit.ts";
import type { Frame } from "./frame.ts";

/** Columns by which each level of the outline is indented. */
const LEVEL = 2;
/** Columns of the widest list. */
const WIDEST = 80;

/** Draws a list: the filter on the first row, the selected entry inverse, a hint on the last row. */
export function listScreen(state: State, mode: ListMode): Frame {
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
    const [start, end] = [" ".repeat(entry.level * LEVEL) + entry.text, detailOf(entry)].map(
      (part) => style.convert?.(part) ?? part,
    );
    const text = fitBoth(start ?? "", end ?? "", width, ambiguous);
    return left + (first + row === mode.selected ? style.paint("hit", padded(text, width)) : text);
  });
  const hint = style.paint("meta", hintFor(state, mode, width));
  if (size.rows < 3) return { rows: [...lines, left + hint].slice(0, size.rows), cursor: null };
  const label = `${words.lists[mode.of]}${words.colon}`;
  const room = width - columns(label, ambiguous) - 1;
  const typed = room < 1 ? "" : label + shortenStart(visible(mode.filter), room, ambiguous);
  const column = Math.min(size.columns - 1, left.length + columns(typed, ambiguous));
  return { rows: [left + typed, ...lines, left + hint], cursor: { row: 0, column } };

  function padded(text: string, to: number): string {
    return text + " ".repeat(Math.max(0, to - columns(text, ambiguous)));
  }
}

/** Returns as many of the hints as there is room for; the last one, which closes the list, first of all. */
function hintFor({ words, style }: State, mode: ListMode, width: number): string {
  const { ambiguous } = style.setting;
  const hints = listHints(words, mode.of);
  while (hints.length > 1 && columns(hints.join(words.hintGap), ambiguous) > width) {
    hints.splice(-2, 1);
  }
  return shorten(hints.join(words.hintGap), width, ambiguous);
}
