import { columns } from "../../typeset/columns.ts";
import { shorten } from "../../view/shorten.ts";
import { helpRows } from "../keys/help.ts";
import { type State, textRowsOf } from "../state/state.ts";

/** Columns between the keys and what they do. */
const GAP = 2;

/** Returns the rows of the help that fill the screen above the status line, from row `top` on. */
export function helpScreen({ size, style, words }: State, top: number): string[] {
  const { ambiguous } = style.setting;
  const widthOf = (text: string) => columns(text, ambiguous);
  const help = helpRows(words);
  const widest = Math.max(...help.map(([keys]) => widthOf(keys)));
  const longest = Math.max(...help.map(([, does]) => widthOf(does)));
  const left = Math.max(0, Math.floor((size.columns - widest - GAP - longest) / 2));
  const rows = help.slice(top, top + textRowsOf(size)).map(([keys, does]) => {
    const gap = " ".repeat(widest + GAP - widthOf(keys));
    const line = shorten(keys + gap + does, size.columns - left, ambiguous);
    const end = Math.min(keys.length, line.length);
    return " ".repeat(left) + style.paint("number", line.slice(0, end)) + line.slice(end);
  });
  while (rows.length < textRowsOf(size)) rows.push("");
  return rows;
}
