import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Book } from "../../src/reader/book/book.ts";
import type { Event } from "../../src/reader/state/event.ts";
import type { Size } from "../../src/reader/state/geometry.ts";
import { update } from "../../src/reader/update.ts";
import { type Keys, LINKED, LINKED_SCRIPT, SCRIPTS } from "../reader/support/scripts.ts";
import { markdownBook } from "../reader/support/session.ts";
import { folder } from "./support/folder.ts";
import {
  beginning,
  bundledBook,
  isOpen,
  openTraced,
  screenOf,
  sequenceOf,
} from "./support/reader.ts";
import { open, show } from "./support/terminal.ts";

const SMALL = { columns: 80, rows: 24 };
const book = bundledBook();

describe.each([
  [80, 24],
  [28, 12],
  [132, 40],
])("at %i × %i", (columns, rows) => {
  it.each(SCRIPTS)("every screen is drawn cell by cell: $what", ({ keys }) =>
    compareScreens(keys, [], book, { columns, rows }),
  );

  it(`every screen is drawn cell by cell: ${LINKED_SCRIPT.what}`, async () => {
    const path = join(folder(), "links.md");
    writeFileSync(path, LINKED);
    await compareScreens(LINKED_SCRIPT.keys, [path], markdownBook(LINKED), { columns, rows });
  });
});

/** Types keys into the reader, and compares each screen with what the state after them shows. */
async function compareScreens(
  keys: readonly Keys[],
  sources: readonly string[],
  read: Book,
  size: Size,
): Promise<void> {
  const session = open(["read", "--no-state", "--theme", "dark", ...sources], size);
  let state = beginning(read, size);
  const expected = await screenOf(state);
  await session.until((screen) => isSame(screen, expected));
  for (const key of keys) {
    const names = typeof key === "string" ? [key] : key;
    for (const name of names) {
      const text = Array.from(name).length === 1 ? name : "";
      state = update(state, { kind: "key", name, text });
      if (state.request?.kind === "copy") {
        state = update(state, { kind: "copied", what: state.request.what, how: "terminal" });
      }
    }
    const screen = await screenOf(state);
    session.type(names.map(sequenceOf).join(""));
    const seen = await session.until((each) => isSame(each, screen)).catch(() => session.now);
    expect({ key, rows: seen.rows }).toEqual({ key, rows: screen.rows });
    expect(seen.cells).toEqual(screen.cells);
    expect(seen.overflowed).toEqual([]);
  }
  session.type("q");
  expect(await session.ended).toMatchObject({ code: 0, alternate: false, rows: [] });
}

type Seen = { readonly rows: readonly string[]; readonly cells: unknown };
const isSame = (some: Seen, other: Seen) =>
  some.rows.join("\n") === other.rows.join("\n") &&
  JSON.stringify(some.cells) === JSON.stringify(other.cells);

describe("a number", () => {
  it("goes to its highlight after half a second", async () => {
    const session = open(["read", "--no-state"], SMALL);
    await session.until(isOpen);
    session.type("3");
    await session.until((screen) => screen.rows.at(-1)?.includes("第 3 个") === true);
    expect(session.now.rows[0]).not.toContain("亮点3");
    await session.until((screen) => screen.rows[0]?.includes("亮点3") === true);
    session.type("q");
    await session.ended;
  });
});

describe("the mouse", () => {
  it("scrolls with the wheel and selects in the outline", async () => {
    const session = open(["read", "--no-state", "--theme", "dark"], SMALL);
    await session.until(isOpen);
    let state = beginning(book, SMALL);
    const events: readonly (readonly [string, Event])[] = [
      ["\u001b[<65;5;5M", { kind: "wheel", direction: 1 }],
      ["\u001b[<65;5;5M", { kind: "wheel", direction: 1 }],
      ["\u001b[<64;5;5M", { kind: "wheel", direction: -1 }],
      ["t", { kind: "key", name: "t", text: "t" }],
      ["\u001b[<0;9;6M\u001b[<0;9;6m", { kind: "click", row: 5, column: 8 }],
    ];
    for (const [sent, event] of events) {
      state = update(state, event);
      const expected = await screenOf(state);
      session.type(sent);
      await session.until((screen) => isSame(screen, expected));
    }
    expect(session.now.rows[0]).toContain("亮点5");
    expect(session.now.raw).toContain("\u001b[?1002h\u001b[?1006h");
    session.type("q");
    expect((await session.ended).raw).toContain("\u001b[?1006l\u001b[?1002l");
  });

  it("is not used with --no-mouse", async () => {
    const session = open(["read", "--no-state", "--no-mouse"], SMALL);
    await session.until(isOpen);
    session.type("q");
    expect((await session.ended).raw).not.toMatch(/\?100[0-6]/);
  });
});

describe("the input", () => {
  it("takes pasted text and several characters at once as a search pattern", async () => {
    const session = open(["read", "--no-state"], SMALL);
    await session.until(isOpen);
    session.type("/");
    await session.until((screen) => screen.rows.at(-1) === "/");
    session.type("公安队伍");
    await session.until((screen) => screen.rows.at(-1)?.startsWith("/公安队伍  ") === true);
    session.type("\u0015\u001b[200~亮点7\n\u001b[201~");
    await session.until((screen) => screen.rows.at(-1)?.startsWith("/亮点7") === true);
    session.type("\u001b");
    await session.until(isOpen);
    session.type("q");
    expect((await session.ended).code).toBe(0);
  });

  it("comes from the terminal if the text comes from a pipe", async () => {
    const line = `printf '标题一行\\n\\n　　管道里的正文。\\n' | "$@"`;
    for (const args of [
      ["read", "--no-state"],
      ["read", "--no-state", "-"],
    ]) {
      const session = open(args, { ...SMALL, line });
      await session.until(
        (screen) => isOpen(screen) && screen.rows.join("").includes("管道里的正文"),
      );
      session.type("q");
      expect(await session.ended).toMatchObject({ code: 0, alternate: false });
    }
  });
});

describe("copying", () => {
  const POEM = "春江潮水连海平";

  async function copyPoem(line: string, env: Record<string, string>, said: string) {
    const path = join(folder(), "poem.txt");
    writeFileSync(path, `　　${POEM}，海上明月共潮生。\n`.repeat(9));
    const session = open(["read", "--no-state", path], { ...SMALL, env, line });
    await session.until(isOpen);
    session.type("vwwwy");
    await session.until((screen) => screen.rows.at(-1)?.includes(said) === true);
    const { raw } = session.now;
    session.type("q");
    await session.ended;
    return raw;
  }
  const osc52 = `\u001b]52;c;${Buffer.from(`${POEM.slice(0, 5)}`).toString("base64")}`;

  it("asks the terminal, and says that nothing more is known", async () => {
    expect(await copyPoem('"$@"', {}, "已请终端复制 6 字")).toContain(osc52.slice(0, 20));
  });

  it.each([
    ["wl-copy", "WAYLAND_DISPLAY", "utf8"],
    ["xclip", "DISPLAY", "utf8"],
    ["xsel", "DISPLAY", "utf8"],
    ["clip.exe", "WSL_DISTRO_NAME", "utf16le"],
  ] as const)("runs %s where there is one, and says that it is copied", async (name, key, as) => {
    const bin = folder();
    writeFileSync(join(bin, name), `#!/bin/sh\ncat > ${bin}/copied\n`, { mode: 0o755 });
    await copyPoem(`PATH=${bin}:$PATH "$@"`, { [key]: "1" }, "已复制 6 字");
    expect(readFileSync(join(bin, "copied")).toString(as)).toBe(POEM.slice(0, 6));
  });

  it("says that the terminal was asked if the command fails", async () => {
    const bin = folder();
    writeFileSync(join(bin, "wl-copy"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    await copyPoem(`PATH=${bin}:$PATH "$@"`, { WAYLAND_DISPLAY: "1" }, "已请终端复制");
  });
});

describe("the theme", () => {
  const coloured = async (args: string[], env: Record<string, string> = {}) => {
    const session = open(["read", "--no-state", ...args], { ...SMALL, env });
    await session.until(isOpen);
    session.type("1");
    await session.until((screen) => screen.rows[0]?.includes("亮点1") === true);
    const colour = session.now.cells[0]?.[1]?.colour;
    session.type("q");
    return { colour, raw: (await session.ended).raw };
  };

  it("asks for the background only if no theme is given", async () => {
    expect((await coloured([])).raw).toContain("\u001b]11;?\u001b\\\u001b[c");
    expect((await coloured(["--theme", "light"])).raw).not.toContain("]11;?");
  });

  it("is dark, light or none", async () => {
    const truecolor = { COLORTERM: "truecolor" };
    expect((await coloured(["--theme", "dark"], truecolor)).colour).toBe("#d9a6ea");
    expect((await coloured(["--theme", "light"], truecolor)).colour).toBe("#85267f");
    expect((await coloured(["--theme", "none"], truecolor)).colour).toBe("default");
    expect((await coloured([], { NO_COLOR: "1" })).colour).toBe("default");
  });

  it("may be the user's own", async () => {
    const path = join(folder(), "mine.toml");
    writeFileSync(path, 'marker = "bold #123456"\n');
    const { colour, raw } = await coloured(["--theme", path], { COLORTERM: "truecolor" });
    expect(colour).toBe("#123456");
    expect(raw).not.toContain("]11;?");
    // Told before the reader takes the screen, so that it is there when it is left.
    expect(raw.split("mine.toml").length).toBe(2);
    expect(raw.indexOf("mine.toml")).toBeLessThan(raw.indexOf("\u001b[?1049h"));
  });

  it("follows the terminal's background", async () => {
    // The terminal answers no request; a shell command answers for it.
    const session = open(["read", "--no-state"], {
      ...SMALL,
      silent: true,
      env: { COLORTERM: "truecolor" },
    });
    session.type("\u001b]11;rgb:fafa/fafa/fafa\u001b\\\u001b[?62c");
    await session.until(isOpen);
    session.type("1");
    await session.until((screen) => screen.rows[0]?.includes("亮点1") === true);
    expect(session.now.cells[0]?.[1]?.colour).toBe("#85267f");
    session.type("q");
    await session.ended;
  });

  it("does not wait for long if the terminal does not answer", async () => {
    const session = open(["read", "--no-state"], { ...SMALL, silent: true });
    await session.until(isOpen);
    session.type("q");
    expect((await session.ended).code).toBe(0);
  });
});

describe("the place", () => {
  it("is remembered for a text under any name", async () => {
    const first = openTraced([], SMALL);
    await first.until(isOpen);
    first.type("4");
    await first.until((screen) => screen.rows[0]?.includes("亮点4") === true);
    first.type("q");
    await first.ended;
    const env = { XDG_STATE_HOME: join(first.traces.path, "state") };
    const copy = join(first.traces.path, "copy.txt");
    writeFileSync(copy, await articleText());
    const second = open(["read", copy], { columns: 50, rows: 12, env });
    await second.until((screen) => isOpen(screen) && screen.rows[0]?.includes("亮点4") === true);
    second.type("gq");
    await second.ended;
    const without = open(["read", "--no-state"], { ...SMALL, env });
    await without.until((screen) => isOpen(screen) && screen.rows[0]?.includes("笃行") === true);
    without.type("4q");
    await without.ended;
    // Each address has a record of its own; what is not to be remembered has none.
    const files = readdirSync(join(env.XDG_STATE_HOME, "yuedu", "articles"));
    expect(files).toHaveLength(2);
  });

  it("is dropped without a failure if it cannot be written", async () => {
    const session = open(["read"], { ...SMALL, env: { XDG_STATE_HOME: "/dev/null/state" } });
    await session.until(isOpen);
    session.type("q");
    const ended = await session.ended;
    expect(ended.code).toBe(0);
    expect(ended.rows.join("")).toContain("--no-state");
  });
});

async function articleText(): Promise<Buffer> {
  const { readFile } = await import("node:fs/promises");
  const { ARTICLE } = await import("./support/program.ts");
  return readFile(ARTICLE);
}

describe("without a terminal", () => {
  it("prints what plain reading does", async () => {
    const printed = await show(["read"], { ...SMALL, line: '"$@" | cat' });
    const plain = await show([], { ...SMALL, line: '"$@" | cat' });
    expect(printed.rows).toEqual(plain.rows);
    expect(printed.raw).not.toContain("\u001b[?1049h");
  });
});
