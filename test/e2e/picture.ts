/**
 * Draws the built program at work, from the cells of a terminal emulator:
 * `tsx test/e2e/picture.ts OUT.svg [argument of yuedu…]`
 */
import { writeFileSync } from "node:fs";
import { drawScreen } from "./support/svg.ts";
import { show } from "./support/terminal.ts";

const COLUMNS = 80;
const ROWS = 26;

const [out, ...args] = process.argv.slice(2);
if (out === undefined) throw new Error("usage: picture.ts OUT.svg [argument of yuedu…]");

const command = ["yuedu", ...args].join(" ");
const line = `printf '\\033[2m$\\033[0m %s\\n\\n' '${command}'; "$@"`;
const screen = await show([...args, "--no-pager"], { columns: COLUMNS, line });
if (screen.code !== 0) throw new Error(screen.rows.join("\n"));
const seen = { ...screen, rows: screen.rows.slice(0, ROWS), cells: screen.cells.slice(0, ROWS) };
writeFileSync(out, drawScreen(seen, command));
