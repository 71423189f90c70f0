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

/** Returns what the line below a list says: `↑ ↓ 选择　回车 前往　Esc 返回`. */
export function listHint(words: Words, list: "sections" | "links"): string {
  const keys = new Map<string, string[]>();
  for (const binding of BINDINGS) {
    if (binding.hint === undefined || !binding.in.includes(list)) continue;
    const does = words.hints[binding.hint];
    keys.set(does, [...(keys.get(does) ?? []), shownKeys(binding, words)]);
  }
  return [...keys].map(([does, names]) => `${names.join(" ")} ${does}`).join(words.hintGap);
}

function shownKeys({ keys, shown }: Binding, words: Words): string {
  const names = shown === undefined ? keys : [shown];
  return names.map((name) => words.keys[name] ?? name).join(" ");
}
