import { appendFileSync, chmodSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { isOpen } from "./support/reader.ts";
import type { Screen } from "./support/screen.ts";
import { open } from "./support/terminal.ts";

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 10 },
  { columns: 120, rows: 30 },
];

const line = (n: number) => `　　这是第${n}段，春江潮水连海平。`;
const TEXT = `${Array.from({ length: 60 }, (_, index) => line(index + 1)).join("\n\n")}\n`;
const shows = (words: string) => (screen: Screen) => screen.rows.join("").includes(words);

function story(): string {
  const path = join(folder(), "story.txt");
  writeFileSync(path, TEXT);
  return path;
}

describe.each(SIZES)("at $columns × $rows", (size) => {
  it("e edits the source at its line, and reads it again", async () => {
    const path = story();
    const editor = join(folder(), "editor");
    writeFileSync(editor, '#!/bin/sh\necho "$1" > "$2.line"\nsed -i s/第30段/第三十段/ "$2"\n');
    chmodSync(editor, 0o755);
    const env = { EDITOR: "false", VISUAL: editor };
    const session = open(["read", "--no-state", "--at", "第30段", path], { ...size, env });
    await session.until((screen) => isOpen(screen) && shows("第30段")(screen));
    session.type("e");
    await session.until(shows("第三十段"));
    await session.until(shows("已重新读取"));
    const started = Number(readFileSync(`${path}.line`, "utf8").replace("+", ""));
    expect(started).toBeGreaterThan(59 - 2 * size.rows);
    expect(started).toBeLessThanOrEqual(59);
    session.type("jq");
    expect(await session.ended).toMatchObject({ code: 0, alternate: false });
  });

  it("R reads a file again, and says when it is gone", async () => {
    const path = story();
    const options = { ...size, cwd: dirname(path) };
    const session = open(["read", "--no-state", "story.txt"], options);
    await session.until(isOpen);
    writeFileSync(path, TEXT.replace("第1段", "第一段"));
    session.type("R");
    await session.until(shows("第一段"));
    writeFileSync(path, "");
    session.type("R");
    await session.until(shows("是空的"));
    session.type("q");
    expect(await session.ended).toMatchObject({ code: 0, alternate: false });
  });

  it("F shows what is added to a file", async () => {
    const path = story();
    const session = open(["read", "--no-state", path], size);
    await session.until(isOpen);
    session.type("F");
    await session.until((screen) => shows("第60段")(screen) && shows("正在跟随")(screen));
    appendFileSync(path, `\n${line(61)}\n\n${line(62)}\n`);
    await session.until(shows("第62段"));
    session.type("x");
    await session.until((screen) => isOpen(screen) && !shows("正在跟随")(screen));
    session.type("q");
    expect(await session.ended).toMatchObject({ code: 0, alternate: false });
  });

  it("--at begins at a highlight or at a hit", async () => {
    const session = open(["--no-state", "--at", "3"], size);
    await session.until((screen) => screen.rows[0]?.includes("亮点3") === true);
    session.type("q");
    await session.ended;
  });

  it("^T in a search takes simplified and traditional characters for the same", async () => {
    const session = open(["read", "--no-state"], size);
    await session.until(isOpen);
    const counts = (screen: Screen) => /\/貢獻.*1\/\d/.test(screen.rows.at(-1) ?? "");
    session.type("/貢獻");
    await session.until((screen) => screen.rows.at(-1)?.startsWith("/貢獻") === true);
    expect(counts(session.now)).toBe(false);
    session.type("\u0014");
    await session.until(counts);
    session.type("\u001b");
    await session.until(isOpen);
    session.type("q");
    expect(await session.ended).toMatchObject({ code: 0, alternate: false });
  });

  it("S shows traditional characters", async () => {
    const session = open(["read", "--no-state"], size);
    await session.until(isOpen);
    session.type("SS");
    await session.until(shows("篤行2021"));
    session.type("/贡献");
    await session.until((screen) => /\/贡献.*1\/\d/.test(screen.rows.at(-1) ?? ""));
    session.type("\u001b");
    await session.until(isOpen);
    session.type("q");
    expect(await session.ended).toMatchObject({ code: 0, alternate: false });
  });
});

describe("a source that can be read only once", () => {
  it("is not read again", async () => {
    const options = { columns: 80, rows: 24, line: `printf '　　春江。\\n' | "$@"` };
    const session = open(["read", "--no-state"], options);
    await session.until(isOpen);
    for (const key of ["R", "e", "F"]) {
      session.type(key);
      await session.until(shows("不能重新读取"));
      session.type("j");
      await session.until((screen) => !shows("不能重新读取")(screen));
    }
    session.type("q");
    await session.ended;
  });
});
