import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { run } from "./support/run.ts";
import { show } from "./support/terminal.ts";

const TEXT = "“一”——二……“三”·四“五”“六”——七……八“九”";

function source(): string {
  const path = join(folder(), "marks.txt");
  writeFileSync(path, `${TEXT}\n`);
  return path;
}

const rows = (screen: { rows: readonly string[] }) => screen.rows.filter((row) => row !== "");
const wrap = (ambiguous: string, path: string) => [
  "wrap",
  "-w",
  "12",
  "--ambiguous",
  ambiguous,
  path,
];
/** Prints between brackets what a request left unread in the input. */
const THEN_READ = '"$@"; IFS= read -r -s -n 1 -t 0.3 left; printf "[%s]" "$left"';

describe("--ambiguous auto", () => {
  it("finds ambiguous characters narrow in a terminal that draws them narrow", async () => {
    const path = source();
    const asked = await show(wrap("auto", path), { columns: 40 });
    const told = await show(wrap("narrow", path), { columns: 40 });
    expect(rows(asked)).toEqual(rows(told));
    expect(asked.raw).toContain("\u001b[6n");
  });

  it("finds them wide in a terminal that draws them wide", async () => {
    const path = source();
    const asked = await show(wrap("auto", path), { columns: 40, ambiguousWide: true });
    const told = await show(wrap("wide", path), { columns: 40, ambiguousWide: true });
    expect(rows(asked)).toEqual(rows(told));
    const narrow = await show(wrap("narrow", path), { columns: 40 });
    expect(rows(asked)).not.toEqual(rows(narrow));
  });

  it("leaves no answer in the input for the shell", async () => {
    const ended = await show(wrap("auto", source()), { columns: 40, line: THEN_READ });
    expect(rows(ended).at(-1)).toBe("[]");
  });

  it("goes on if the terminal does not answer", async () => {
    const path = source();
    const silent = await show(wrap("auto", path), { columns: 40, silent: true });
    const told = await show(wrap("narrow", path), { columns: 40 });
    expect(silent.code).toBe(0);
    expect(rows(silent)).toEqual(rows(told));
  });

  it("asks nothing if the input is not a terminal", async () => {
    const ended = await show(wrap("auto", source()), { columns: 40, line: '"$@" < /dev/null' });
    expect(ended.raw).not.toContain("\u001b[");
  });

  it("asks nothing if the output is not a terminal", async () => {
    const { stdout } = await run(wrap("auto", source()));
    expect(stdout.toString()).not.toContain("\u001b");
  });
});
