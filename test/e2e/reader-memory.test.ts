import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { isOpen } from "./support/reader.ts";
import { run } from "./support/run.ts";
import { open } from "./support/terminal.ts";

const SIZE = { columns: 60, rows: 16 };
const POEM = "春江潮水连海平，海上明月共潮生。滟滟随波千万里，何处春江无月明！";

function library() {
  const path = folder();
  const env = { XDG_STATE_HOME: join(path, "state") };
  const write = (name: string, title: string) => {
    const text = [title, "亮点1", "江流宛转", `　　${POEM}`, "亮点2", "月照花林", `　　${POEM}`];
    writeFileSync(join(path, name), `${text.join("\n\n")}\n`.repeat(1));
    return join(path, name);
  };
  return {
    env,
    path,
    first: write("a.txt", "春江花月夜的文章"),
    second: write("b.txt", "另一篇说明的文章"),
  };
}

async function read(args: readonly string[], env: Record<string, string>, keys: string) {
  const session = open(args, { ...SIZE, env });
  await session.until(isOpen);
  session.type(keys);
  return session.ended;
}

describe("what the reader remembers", () => {
  it("are the marks, which `yuedu marks` shows with their sections", async () => {
    const { env, first, second } = library();
    await read(["read", first], env, "]]vjvwwwwmaq");
    await read(["read", second], env, "mb]]mcq");
    const shown = (await run(["marks"], { env })).text;
    expect(shown).toContain("春江花月夜的文章");
    expect(shown).toContain("亮点2　月照花林");
    const markdown = (await run(["marks", "--markdown", first], { env })).text;
    expect(markdown).toBe("# 春江花月夜的文章\n\n## 亮点2　月照花林\n\n> 春江潮水连海平\n");
    const unquoted = (await run(["marks", "--markdown", second], { env })).text;
    expect(unquoted).toContain("## 亮点2　月照花林\n\n> 春江潮水连海平");
    const json = JSON.parse((await run(["marks", "--json", first], { env })).text);
    expect(json.articles).toMatchObject([
      {
        sources: [first],
        marks: [{ name: "a", section: "亮点2　月照花林", quote: "春江潮水连海平" }],
      },
    ]);
    const again = open(["read", first], { ...SIZE, env });
    await again.until(isOpen);
    again.type("M");
    await again.until(({ rows }) => rows[1]?.startsWith("a　亮点2　月照花林　春江潮水") === true);
    again.type("\u001b[3~");
    await again.until(isOpen);
    again.type("q");
    await again.ended;
    expect((await run(["marks", first], { env })).code).toBe(1);
  });

  it("is the look, unless a setting is given", async () => {
    const { env, first } = library();
    await read(["read", first], env, "----JTq");
    const again = open(["read", first], { ...SIZE, env });
    await again.until(isOpen);
    again.type("-");
    await again.until(({ rows }) => rows.at(-1)?.includes("每行 48 列") === true);
    again.type("q");
    await again.ended;
    const given = open(["read", "--width", "40", first], { ...SIZE, env });
    await given.until(isOpen);
    given.type("-");
    await given.until(({ rows }) => rows.at(-1)?.includes("每行 38 列") === true);
    given.type("q");
    await given.ended;
  });

  it("is private, and nothing with --no-state", async () => {
    const { env, first } = library();
    await read(["read", "--no-state", first], env, "maJq");
    expect(() => statSync(env.XDG_STATE_HOME)).toThrow();
    await read(["read", first], env, "maJq");
    for (const name of ["yuedu", "yuedu/articles"]) {
      expect(statSync(join(env.XDG_STATE_HOME, name)).mode & 0o777).toBe(0o700);
    }
    expect(statSync(join(env.XDG_STATE_HOME, "yuedu/look.json")).mode & 0o777).toBe(0o600);
  });
});

describe("yuedu recent", () => {
  it("lists what was read, goes on with a number, and forgets", async () => {
    const { env, first, second } = library();
    expect((await run(["recent"], { env })).code).toBe(1);
    await read(["read", first], env, "q");
    await read(["read"], env, "Gq");
    await read(["read", second], env, "Gq");
    const listed = JSON.parse((await run(["recent", "--json"], { env })).text);
    expect(listed.articles).toMatchObject([
      { title: "另一篇说明的文章", sources: [second], share: 1 },
      { sources: [], share: 1 },
      { title: "春江花月夜的文章", sources: [first] },
    ]);
    const { text } = await run(["recent"], { env });
    expect(text).toMatch(/^1 +另一篇说明的文章 +100% +\d{4}-\d\d-\d\d/m);
    const ended = await read(["recent", "3"], env, "q");
    expect(ended.raw).toContain("春江花月夜的文章");
    expect((await run(["recent", "9"], { env })).code).toBe(1);
    expect((await run(["recent", "--forget", second], { env })).code).toBe(0);
    expect((await run(["recent", "--forget", "1"], { env })).code).toBe(0);
    const left = JSON.parse((await run(["recent", "--json"], { env })).text);
    expect(left.articles.map(({ sources }: { sources: string[] }) => sources)).toEqual([[]]);
    await run(["recent", "--forget", "all"], { env });
    expect((await run(["recent"], { env })).code).toBe(1);
  });

  it.each([
    [60, 16],
    [28, 8],
    [120, 40],
  ])("lets the user choose on a terminal of %i × %i", async (columns, rows) => {
    const { env, first, second } = library();
    await read(["read", first], env, "q");
    await read(["read", second], env, "q");
    const session = open(["recent"], { columns, rows, env });
    await session.until(
      (screen) => screen.rows[0] === "读过的文章：" || screen.rows[0]?.trim() === "读过的文章：",
    );
    session.type("\u001b[B\r");
    await session.until((screen) => isOpen(screen) && screen.rows.join("").includes("春江花月夜"));
    session.type("q");
    expect((await session.ended).code).toBe(0);
    const none = open(["recent"], { columns, rows, env });
    await none.until((screen) => screen.rows[0]?.trim() === "读过的文章：");
    none.type("\u001b");
    expect(await none.ended).toMatchObject({ code: 0, alternate: false });
  });
});
