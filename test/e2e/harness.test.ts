import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { describeWith } from "./support/describe-with.ts";
import { folder } from "./support/folder.ts";
import { findProgram, missingPrograms } from "./support/programs.ts";
import { open, show } from "./support/terminal.ts";

// The harness is tested with shell commands. If these pass, a failure elsewhere is the program's.
const print = (text: string) => ({ line: `printf '%b' '${text}'` });

describe("the terminal emulator of the tests", () => {
  it("reads cells: wide characters, their halves, attributes", async () => {
    const screen = await show([], { columns: 8, ...print("a\\033[1;31m文\\033[0;2m，\\033[0m") });
    expect(screen.rows).toEqual(["a文，"]);
    const seen = screen.cells[0]?.slice(0, 6).map((cell) => [cell.text, cell.width]);
    expect(seen).toEqual([
      ["a", 1],
      ["文", 2],
      ["", 0],
      ["，", 2],
      ["", 0],
      ["", 1],
    ]);
    expect(screen.cells[0]?.[1]).toMatchObject({ bold: true, dim: false, colour: "1" });
    expect(screen.cells[0]?.[3]).toMatchObject({ bold: false, dim: true, colour: "default" });
  });

  it("tells rows that the program broke from rows that the terminal broke", async () => {
    const screen = await show([], { columns: 4, ...print("文文\\n文文文") });
    expect(screen.rows).toEqual(["文文", "文文", "文"]);
    expect(screen.overflowed).toEqual([2]);
  });

  it("has all of a large output and the exit code", async () => {
    const line = `${process.execPath} -e 'for (let i = 0; i < 20000; i++) console.log(i); process.exitCode = 3'`;
    const screen = await show([], { columns: 80, line });
    expect(screen.rows).toHaveLength(20_000);
    expect(screen.rows.at(-1)).toBe("19999");
    expect(screen.code).toBe(3);
  });

  it("waits for the screen and types", async () => {
    const session = open([], { columns: 20, line: `read -rp '名？' name; echo "[$name]"` });
    await session.until((screen) => screen.rows[0] === "名？");
    session.type("文\r");
    const screen = await session.ended;
    expect(screen.rows).toContain("[文]");
  });
});

describe("the programs that tests may need", () => {
  it("are found in PATH if they can be run", () => {
    const path = folder();
    const file = join(path, "fish");
    vi.stubEnv("PATH", `/nowhere:${path}`);
    expect(findProgram("fish")).toBeNull();
    writeFileSync(file, "");
    expect(findProgram("fish")).toBeNull();
    chmodSync(file, 0o755);
    expect(findProgram("fish")).toBe(file);
    expect(missingPrograms().map(([name]) => name)).toEqual([
      "chromium",
      "epubcheck",
      "zsh",
      "mandoc",
    ]);
    vi.unstubAllEnvs();
  });

  describeWith("zsh", "decide which tests run", () => {
    it("this one with zsh", () => expect(findProgram("zsh")).not.toBeNull());
  });
});
