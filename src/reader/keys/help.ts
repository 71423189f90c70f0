import { columns } from "../../typeset/columns.ts";
import type { Filling } from "../../typeset/fill/filling.ts";
import { wrap } from "../../typeset/wrap.ts";
import { textRowsOf } from "../state/geometry.ts";
import { type ListName, READ } from "../state/mode.ts";
import { helpFilling, type State } from "../state/state.ts";
import type { HelpId, Words } from "../words/words.ts";
import type { Binding } from "./binding.ts";
import { BINDINGS } from "./table.ts";

/** A line of the help: the keys, and what they do. */
export type HelpRow = readonly [keys: string, does: string];

/** Returns the lines of the help, their keys taken from the key table. */
export function helpRows(words: Words): HelpRow[] {
  return Object.entries(words.help).map(([id, does]) => {
    const bindings = BINDINGS.filter(({ help }) => help === (id as HelpId));
    return [bindings.map((binding) => shownKeys(binding, words)).join(" "), does];
  });
}

/** Columns between the keys and what they do. */
const GAP = 2;
/** Columns below which what keys do stands under them (six Han characters, chosen by eye). */
const NARROWEST = 12;
/** Columns by which it is indented there. */
const INDENT = 2;

/** A row of the help screen: keys, and a piece of what they do that begins at column `left`. */
export type HelpLine = { readonly keys: string; readonly left: number; readonly does: string };

/** Returns the help as rows of at most `width` columns, each line of it wrapped where it must be. */
export function helpLines(words: Words, width: number, filling: Filling): HelpLine[] {
  const rows = helpRows(words);
  const widest = Math.max(...rows.map(([keys]) => columns(keys, filling.ambiguous)));
  const isBeside = width - widest - GAP >= NARROWEST;
  const left = isBeside ? widest + GAP : INDENT;
  return rows.flatMap(([keys, does]): HelpLine[] => {
    const lines = wrap(does, { ...filling, width: Math.max(1, width - left) });
    const pieces = lines.map(({ start, end }) => does.slice(start, end).trimEnd());
    if (!isBeside) pieces.unshift("");
    return pieces.map((piece, index) => ({ keys: index === 0 ? keys : "", left, does: piece }));
  });
}

/** Keeps the help scrolled within its ends; closes it if it was scrolled where all of it is shown. */
export function boundHelp(state: State): State {
  const { mode, words, size, style } = state;
  if (mode.kind !== "help") return state;
  const { length } = helpLines(words, size.columns, helpFilling(style));
  const last = Math.max(0, length - textRowsOf(state));
  if (last === 0 && mode.top !== 0) return { ...state, mode: READ };
  return { ...state, mode: { kind: "help", top: Math.max(0, Math.min(last, mode.top)) } };
}

/** Returns what the line below a list says: `↑ ↓ 选择`, `回车 前往`, `Esc 返回`. */
export function listHints(words: Words, list: ListName): string[] {
  const keys = new Map<string, string[]>();
  for (const binding of BINDINGS) {
    if (binding.hint === undefined || !binding.in.includes(list)) continue;
    const does = words.hints[binding.hint];
    keys.set(does, [...(keys.get(does) ?? []), shownKeys(binding, words)]);
  }
  return Array.from(keys, ([does, names]) => `${names.join(" ")} ${does}`);
}

function shownKeys({ keys, shown }: Binding, words: Words): string {
  const names = shown === undefined ? keys : [shown];
  return names.map((name) => words.keys[name] ?? name).join(" ");
}
