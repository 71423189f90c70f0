import { describe, expect, it } from "vitest";
import { run } from "./support/run.ts";
import { show } from "./support/terminal.ts";

const ESCAPE = "\u001b[";
const terminal = { columns: 80, rows: 200 };

describe("colour on a terminal", () => {
  it.each([
    [{}, [], true],
    [{ TERM: "dumb" }, [], false],
    [{ NO_COLOR: "1" }, [], false],
    [{ NO_COLOR: "" }, [], true],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, [], false],
    [{ NO_COLOR: "1" }, ["--color", "always"], true],
    [{ TERM: "dumb", FORCE_COLOR: "1" }, [], true],
    [{}, ["--color", "never"], false],
  ])("with %j and %j is %s", async (env, args, coloured) => {
    const screen = await show([...args, "--no-pager"], { ...terminal, env });
    expect(screen.code).toBe(0);
    expect(screen.raw.includes(ESCAPE)).toBe(coloured);
  });

  it("changes no row and no column", async () => {
    const plain = await show(["--color", "never"], terminal);
    const coloured = await show(["--color", "always"], terminal);
    expect(coloured.rows).toEqual(plain.rows);
  });

  it("is switched off at the end of every line", async () => {
    const line = `"$@" | while IFS= read -r row; do printf '%s|\n' "$row"; done`;
    const screen = await show(["--color", "always", "--width", "60"], { ...terminal, line });
    const ends = screen.cells.map((row) => row.findLast((cell) => cell.text !== ""));
    expect(ends.length).toBeGreaterThan(60);
    for (const end of ends) {
      const plain = {
        bold: false,
        dim: false,
        underline: false,
        inverse: false,
        colour: "default",
      };
      expect(end).toMatchObject({ text: "|", ...plain });
    }
  });
});

describe("colour in a pipe", () => {
  it.each([
    [{}, [], false],
    [{}, ["--color", "always"], true],
    [{ FORCE_COLOR: "1" }, [], true],
    [{ CLICOLOR_FORCE: "1" }, [], true],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, [], false],
    [{ FORCE_COLOR: "1" }, ["--color=never"], false],
  ])("with %j and %j is %s", async (env, args, coloured) => {
    const { code, text } = await run(args, { env });
    expect(code).toBe(0);
    expect(text.includes(ESCAPE)).toBe(coloured);
  });

  it("leaves the width at 80 and the text the same", async () => {
    const piped = await run([]);
    const screen = await show(["--color", "never", "--no-pager"], { columns: 80 });
    expect(piped.text.replaceAll("\n", "\r\n")).toBe(screen.raw);
  });
});
