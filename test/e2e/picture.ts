/**
 * Draws the output of the built program as SVG, from the cells of a terminal emulator:
 * `tsx test/e2e/picture.ts OUT.svg [arguments of yuedu]`
 */
import { writeFileSync } from "node:fs";
import { isOpen } from "./support/reader.ts";
import type { Screen } from "./support/screen.ts";
import { drawScreen } from "./support/svg.ts";
import { open, show } from "./support/terminal.ts";

const COLUMNS = 80;
const ROWS = 26;

const [out, ...args] = process.argv.slice(2);
if (out === undefined) throw new Error("usage: picture.ts OUT.svg [argument of yuedu…]");

const command = ["yuedu", ...args].join(" ");
const screen = args[0] === "read" ? await reader() : await page();
const seen = { ...screen, rows: screen.rows.slice(0, ROWS), cells: screen.cells.slice(0, ROWS) };
writeFileSync(out, drawScreen(seen, command));

async function page(): Promise<Screen> {
  const line = `printf '\\033[2m$\\033[0m %s\\n\\n' '${command}'; "$@"`;
  const shown = await show([...args, "--no-pager"], { columns: COLUMNS, line });
  if (shown.code !== 0) throw new Error(shown.rows.join("\n"));
  return shown;
}

/** Draws the reader in the middle of the article. */
async function reader(): Promise<Screen> {
  const session = open([...args, "--no-state", "--theme", "dark"], {
    columns: COLUMNS,
    rows: ROWS,
  });
  await session.until(isOpen);
  session.type("3");
  const shown = await session.until(({ rows }) => rows[0]?.includes("亮点3") === true);
  session.type("q");
  await session.ended;
  return shown;
}
