import { countFaults, type Faults } from "./count.ts";
import type { Layout } from "./programs.ts";

/** In columns; the tests of `yuedu/typeset/ansi` use the same. */
export const WIDTHS = [20, 30, 40, 60, 80, 100];

/** Adds up the faults of a layout at all widths. */
export async function total({ rows }: Layout, text: string): Promise<Faults> {
  const counts: Faults[] = [];
  for (const width of WIDTHS) counts.push(countFaults(text, await rows(text, width), width));
  const sum = (name: keyof Faults) => counts.reduce((all, count) => all + count[name], 0);
  return { rows: sum("rows"), edges: sum("edges"), splits: sum("splits"), tooWide: sum("tooWide") };
}

/** Returns a row of the table in README.md. */
export function rowOf({ name }: Layout, { rows, edges, splits, tooWide }: Faults): string {
  return `| ${name} | ${rows} | ${edges} | ${splits} | ${tooWide} |`;
}
