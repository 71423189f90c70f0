import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { run } from "./support/run.ts";
import { show } from "./support/terminal.ts";

/** Would colour, clear, retitle, link, ring, overwrite or reorder if it reached a terminal. */
const ATTACKS = [
  "\u001b[31m红\u001b[2J\u001b[H",
  "\u001b]0;标题\u0007",
  "\u001b]8;;https://example.com\u001b\\链接\u001b]8;;\u001b\\",
  "\u001bP1;1|x\u001b\\\u001bc\u001b[6n",
  "\u009b31m\u009d0;x\u009c\u0090q",
  "前\b\b后\u007f\u0000\u000b\u000c",
  "\u202e倒\u202c\u2066隔\u2069\u202a\u202b\u202d\u2067\u2068",
  "行\r首\u0085\u2028\u2029尾",
  "标\u{e0001}\u{e0068}\u{e0069}\u{e007f}签",
  "无\u061c宽\u200b\u200e\u200f\ufeff\u2060\u2061\u2062\u2063\u2064度",
  "注\ufff9解\ufffa\ufffb尾",
];

const TEXT = [
  `标题${ATTACKS.join("")}`,
  `2026年01月02日 03:04 来源: 某${ATTACKS[0]}报 作者: 某${ATTACKS[6]}人`,
  `  ${ATTACKS.join("一段。")}`,
  ...ATTACKS.flatMap((attack, i) => [`  亮点${i + 1}`, `  甲${attack}乙`, `  正文${attack}正文。`]),
].join("\n\n");

const MARKDOWN = [
  `# 标题${ATTACKS[0]}${ATTACKS[4]}`,
  ...ATTACKS.map(
    (attack) => `## 节${attack}\n\n*强${attack}调* \`码${attack}\` [链${attack}接](http://a.b/)`,
  ),
  "&#27;[31m&#x9b;31m&#x202e;",
  "```\n\u001b[31m\u009b1m\u202e\n```",
].join("\n\n");

// Allowed in the output: text, line ends and, with colour, SGR sequences.
const SGR = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-9;]*m`, "g");
const FORBIDDEN =
  /[^\P{Cc}\r\n]|\r(?!\n)|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

function raw(output: string): string[] {
  return output.replaceAll(SGR, "").match(FORBIDDEN) ?? [];
}

describe.each([
  ["text", "hostile.txt", TEXT],
  ["Markdown", "hostile.md", MARKDOWN],
])("a hostile article in %s", (_, name, content) => {
  it.each([
    ["yuedu", []],
    ["yuedu highlights", ["highlights"]],
    ["yuedu highlight 1-3", ["highlight", "1-3"]],
    ["yuedu outline", ["outline"]],
    ["yuedu outline --json", ["outline", "--json"]],
    ["yuedu highlights --json", ["highlights", "--json"]],
    ["yuedu export", ["export"]],
    ["yuedu export --front-matter", ["export", "--front-matter"]],
    ["yuedu export -f json", ["export", "-f", "json"]],
    ["yuedu export -f text", ["export", "-f", "text"]],
    ["yuedu wrap", ["wrap"]],
  ])("sends nothing raw to a terminal: %s", async (_command, args) => {
    const cwd = folder();
    writeFileSync(join(cwd, name), content);
    for (const colour of ["FORCE_COLOR", "NO_COLOR"]) {
      const env = { YUEDU_PAGER: "cat", [colour]: "1" };
      const screen = await show([...args, name], { columns: 80, rows: 24, cwd, env });
      expect(screen.code, screen.rows.join("\n")).toBe(0);
      expect(raw(screen.raw)).toEqual([]);
      if (colour === "NO_COLOR") expect(screen.raw).not.toContain("\u001b");
    }
  });

  it("shows the attack as marks", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, name), content);
    const screen = await show(["--color", "never", "--no-pager", name], { columns: 80, cwd });
    expect(screen.rows.join("")).toContain("␛[31m");
    expect(screen.rows.join("")).toContain("␦");
  });

  it("neutralises it in a pipe too, where lines are set", async () => {
    const { code, text } = await run(["-"], { input: content });
    expect(code).toBe(0);
    expect(raw(text)).toEqual([]);
  });
});

describe("--sanitize", () => {
  const HIDDEN = "\u061c\u200b\u200e\u2060\ufeff\ufff9\u{e0041}\u{e007f}";
  /** What no sanitised output holds, apart from line feeds and tabs. */
  const UNSEEN =
    /[^\P{Cc}\n\t]|[\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

  it.each([
    ["export"],
    ["export", "-f", "text"],
    ["export", "--front-matter", "--restructure"],
    ["wrap"],
  ])("yuedu %s %s: writes marks into pipes, and without it the data", async (...args) => {
    const cwd = folder();
    writeFileSync(join(cwd, "a.txt"), `${TEXT}\n\n  看不见${HIDDEN}的字。\n`);
    const sanitized = await run([...args, "--sanitize", "a.txt"], { cwd });
    expect([sanitized.code, sanitized.stderr]).toEqual([0, ""]);
    expect(sanitized.text).not.toMatch(UNSEEN);
    expect(sanitized.text).toContain("␛[31m");
    const data = await run([...args, "a.txt"], { cwd });
    expect(data.code).toBe(0);
    expect(data.text).toContain("\u001b[31m");
    expect(data.text).toContain(HIDDEN);
  });
});

describe("hostile arguments", () => {
  const NAME = "\u001b[31m\u202e没有.txt\u009b1m\u{e0041}\u200b\u061c\ufeff\u2060\ufff9";

  it.each([
    ["a name", [NAME]],
    ["a name to export", ["export", NAME]],
    ["a name to wrap", ["wrap", NAME]],
    ["a range", ["highlight", NAME]],
    ["a format", ["export", "-f", NAME]],
    ["an option", [`--${NAME}`]],
    ["a width", ["--width", NAME]],
    ["a language", ["--lang", NAME]],
  ])("%s: the message shows it as marks", async (_, args) => {
    for (const LANG of ["zh_CN.UTF-8", "C.UTF-8"]) {
      const screen = await show(args, { columns: 80, env: { LANG, NO_COLOR: "1" } });
      expect(screen.code).toBeGreaterThan(0);
      expect(raw(screen.raw)).toEqual([]);
      expect(screen.raw).not.toContain("\u001b");
    }
  });
});

describe("bytes that are no text", () => {
  it.each([
    ["undecodable bytes", Uint8Array.of(0xe4, 0xb8, 0x0a, 0xff, 0xfe, 0x80, 0x0a)],
    ["nothing", new Uint8Array()],
    ["only blanks", Buffer.from(" \n\u3000\n\n")],
    ["NULs", new Uint8Array(5000)],
    ["one line without an end", Buffer.from("文".repeat(5000))],
  ])("%s: no stack trace, an exit code of ours", async (_, input) => {
    for (const args of [
      [],
      ["highlights"],
      ["outline"],
      ["export"],
      ["wrap"],
      ["highlight", "1"],
    ]) {
      const { code, stderr, text } = await run([...args, "-"], { input });
      expect([0, 1]).toContain(code);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
      if (code === 1) expect(stderr, text).not.toBe("");
    }
  });
});
