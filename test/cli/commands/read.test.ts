import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { FullScreen } from "../../../src/reader/terminal/terminal.ts";
import { articlePage } from "../../../src/view/page.ts";
import { folder } from "../support/folder.ts";
import { run } from "../support/host.ts";

vi.mock("../../../src/view/page.ts", { spy: true });

const size = { columns: 80, rows: 24 };

/** A terminal on which the user presses q at once. */
const fullScreen: FullScreen = {
  size,
  settle: async () => {},
  listen: (listener) => listener({ kind: "key", name: "q", text: "q" }),
  write: () => {},
  suspend: () => {},
  lend: async (work) => void (await work()),
  copy: () => {},
  whenIdle: () => {},
  afterPause: () => {},
  close: () => {},
  endBy: () => {},
};

const env = { FORCE_HYPERLINK: "1", XDG_STATE_HOME: "/dev/null/none" };
const TERMINAL = { ...size, isTerminal: true, fullScreen, env };

describe("yuedu on a terminal", () => {
  it("opens the reader for an article longer than the screen, whose page is built once", async () => {
    vi.mocked(articlePage).mockClear();
    const { code, out, taken } = await run(["--no-state"], TERMINAL);
    expect({ code, out, taken: taken.length }).toEqual({ code: 0, out: "", taken: 1 });
    expect(articlePage).toHaveBeenCalledTimes(1);
  });

  it("prints an article that fits", async () => {
    const { out, taken } = await run(["--no-state"], { ...TERMINAL, rows: 200 });
    expect(out).toContain("亮点7");
    expect(taken).toEqual([]);
  });

  it("pages an article if the reader cannot open", async () => {
    const { fullScreen: _, ...plain } = TERMINAL;
    const { taken, paged } = await run(["--no-state"], plain);
    expect(taken).toHaveLength(1);
    expect(paged).toHaveLength(1);
  });

  it("finds the place again when the file has changed", async () => {
    const path = join(folder(), "story.txt");
    const lines = Array.from({ length: 200 }, (_, index) => `　　第${index}段，春江潮水连海平。`);
    const drawn: string[] = [];
    const pressing = (...names: string[]): FullScreen => ({
      ...fullScreen,
      write: (text) => drawn.push(text),
      listen: (listener) => {
        for (const name of [...names, "q"]) listener({ kind: "key", name, text: name });
      },
    });
    const state = { ...env, XDG_STATE_HOME: folder() };
    writeFileSync(path, lines.join("\n\n"));
    await run([path], { ...TERMINAL, env: state, fullScreen: pressing("5", "0", "%") });
    const [top] = /第\d+段/.exec(drawn.at(-1) ?? "") ?? [];
    writeFileSync(path, ["　　新的开头。", ...lines].join("\n\n"));
    drawn.length = 0;
    await run([path], { ...TERMINAL, env: state, fullScreen: pressing() });
    expect(/第\d+段/.exec(drawn[0] ?? "")?.[0]).toBe(top);
    expect(top).not.toBe("第0段");
  });

  it("opens the reader whatever PAGER is, unless a pager of its own is named", async () => {
    const taken = async (args: string[], extra: Record<string, string>) =>
      (await run(["--no-state", ...args], { ...TERMINAL, env: { ...env, ...extra } })).taken.length;
    expect(await taken([], { PAGER: "less" })).toBe(1);
    expect(await taken([], { PAGER: "cat" })).toBe(1);
    expect(await taken([], { YUEDU_PAGER: "less" })).toBe(0);
    expect(await taken(["--pager", "less"], {})).toBe(0);
  });

  it("opens the reader for highlights longer than the screen", async () => {
    const { out, taken } = await run(["highlight", "2-4", "--no-state"], { ...TERMINAL, rows: 10 });
    expect({ out, taken: taken.length }).toEqual({ out: "", taken: 1 });
    expect((await run(["highlight", "2", "--no-state"], { ...TERMINAL, rows: 90 })).taken).toEqual(
      [],
    );
  });

  it.each([[[]], [["read"]]])("prints plainly on a dumb terminal: %j", async (args) => {
    const dumb = { ...TERMINAL, env: { ...env, TERM: "dumb", PAGER: "less" } };
    const { code, out, taken, paged } = await run([...args, "--no-state"], dumb);
    expect({ code, taken, paged }).toEqual({ code: 0, taken: [], paged: [] });
    expect(out).toContain("亮点7");
    expect(out).not.toContain("\u001b[");
  });

  it("pages a list with PAGER", async () => {
    const list = { ...TERMINAL, rows: 5, env: { ...env, PAGER: "more" } };
    const { paged } = await run(["highlights"], list);
    expect(paged.map(({ command }) => command)).toEqual(["more"]);
  });

  it("reads a long file in pieces", async () => {
    const path = join(folder(), "long.txt");
    writeFileSync(path, "　　一段文字。\n".repeat(60_000));
    vi.mocked(articlePage).mockClear();
    const { code, out, taken } = await run(["--no-state", path], TERMINAL);
    expect({ code, out, taken: taken.length }).toEqual({ code: 0, out: "", taken: 1 });
    expect(vi.mocked(articlePage).mock.calls.length).toBeLessThan(5);
  });
});

describe("yuedu read", () => {
  it("opens the reader for an article that fits, too", async () => {
    const { out, taken } = await run(["read", "--no-state"], { ...TERMINAL, rows: 200 });
    expect({ out, taken: taken.length }).toEqual({ out: "", taken: 1 });
  });

  it("takes options that stand before its name", async () => {
    const { taken } = await run(["--no-mouse", "read", "--no-state"], TERMINAL);
    expect(taken).toMatchObject([{ mouse: false }]);
  });
});
