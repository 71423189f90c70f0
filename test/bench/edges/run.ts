/**
 * Lays out the bundled article with several programs at six widths, and counts what a typesetter would
 * not do: marks at edges of lines where CLREQ forbids them, words and numbers that are split, and rows
 * that are too wide. Prints the table of README.md. Programs that are not there are skipped by name.
 */
import { readFileSync } from "node:fs";
import { ARTICLE } from "../../e2e/support/program.ts";
import { isThere, LAYOUTS } from "./programs.ts";
import { rowOf, total, WIDTHS } from "./table.ts";

const text = readFileSync(ARTICLE, "utf8");
const print = (line: string) => process.stdout.write(`${line}\n`);
print(`The bundled article at ${WIDTHS.join(", ")} columns:\n`);
print("| | rows | forbidden edges | split words and numbers | rows too wide |");
print("|---|---:|---:|---:|---:|");
for (const layout of LAYOUTS.filter(isThere)) print(rowOf(layout, await total(layout, text)));
for (const { name, needs } of LAYOUTS.filter((layout) => !isThere(layout))) {
  print(`skipped: ${name}, because there is no ${needs}`);
}
