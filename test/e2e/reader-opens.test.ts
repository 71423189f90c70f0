import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { isOpen } from "./support/reader.ts";
import { open, show } from "./support/terminal.ts";

const SMALL = { columns: 80, rows: 24, env: { XDG_STATE_HOME: "/dev/null/none" } };
const FULL_SCREEN = "\u001b[?1049h";

describe("plain yuedu opens the reader", () => {
  it.each([
    ["the bundled article", [], undefined],
    ["a file", ["data/article.txt"], undefined],
    ["with options", ["-w", "60", "--no-mouse", "--no-state"], undefined],
    ["what is piped in", ["-"], `cat data/article.txt | "$@"`],
    ["what is piped in, unnamed", [], `cat data/article.txt | "$@"`],
  ])("for a text longer than the screen: %s", async (_, args, line) => {
    const session = open([...args], { ...SMALL, ...(line === undefined ? {} : { line }) });
    await session.until(isOpen);
    session.type("q");
    expect(await session.ended).toMatchObject({ code: 0, alternate: false });
  });

  it("for several sources, one after the other", async () => {
    const path = join(folder(), "short.txt");
    writeFileSync(path, "另一篇文章\n\n　　它只有一段。\n");
    const session = open(["--no-state", "data/article.txt", path], SMALL);
    await session.until(isOpen);
    session.type("G");
    await session.until((screen) => screen.rows.join("").includes("它只有一段"));
    expect(session.now.rows.join("").replaceAll(" ", "")).toContain("力战斗力");
    session.type("q");
    await session.ended;
  });

  it.each([
    ["--no-pager", ["--no-pager"], {}],
    ["an empty YUEDU_PAGER", [], { YUEDU_PAGER: "" }],
    ["a pager by option", ["--pager", "cat"], {}],
  ])("but not with %s", async (_, args, env) => {
    const screen = await show([...args], { ...SMALL, env });
    expect(screen.raw).not.toContain(FULL_SCREEN);
    expect(screen.rows.join("")).toContain("亮点7");
  });

  it("but not on a dumb terminal", async () => {
    for (const args of [[], ["read"]]) {
      const screen = await show(args, { ...SMALL, line: `TERM=dumb "$@"` });
      expect(screen.raw).not.toContain("\u001b");
      expect(screen.rows.join("")).toContain("亮点7");
    }
  });

  it("but not for a text that fits, into a pipe, or for lists", async () => {
    const fits = await show([], { columns: 80, rows: 200 });
    const piped = await show([], { ...SMALL, line: '"$@" | cat' });
    const list = await show(["highlights"], { ...SMALL, rows: 5, env: { PAGER: "cat" } });
    for (const { raw } of [fits, piped, list]) expect(raw).not.toContain(FULL_SCREEN);
  });
});
