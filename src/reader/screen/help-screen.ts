import { columns } from "../../typeset/columns.ts";
import { shorten } from "../../view/shorten.ts";
import { helpLines } from "../keys/help.ts";
import { textRowsOf } from "../state/geometry.ts";
import { helpFilling, type State } from "../state/state.ts";

/** Returns the rows of the help that fill the screen above the status line, from row `top` on. */
export function helpScreen(state: State, top: number): string[] {
  const { size, style, words } = state;
  const height = textRowsOf(state);
  const { ambiguous } = style.setting;
  const widthOf = (text: string) => columns(text, ambiguous);
  const lines = helpLines(words, size.columns, helpFilling(style));
  const widest = Math.max(...lines.map(({ left, does }) => left + widthOf(does)));
  const margin = " ".repeat(Math.max(0, Math.floor((size.columns - widest) / 2)));
  const rows = lines.slice(top, top + height).map(({ keys, left, does }) => {
    // Only on a screen of a few columns do keys not fit.
    const shown = shorten(keys, size.columns, ambiguous);
    const gap = does === "" ? "" : " ".repeat(Math.max(0, left - widthOf(shown)));
    return margin + (shown === "" ? "" : style.paint("number", shown)) + gap + does;
  });
  while (rows.length < height) rows.push("");
  return rows;
}
