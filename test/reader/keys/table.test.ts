import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Binding, DIGIT } from "../../../src/reader/keys/binding.ts";
import { helpRows, listHints } from "../../../src/reader/keys/help.ts";
import { BINDINGS } from "../../../src/reader/keys/table.ts";
import { en } from "../../../src/reader/words/en.ts";
import type { Words } from "../../../src/reader/words/words.ts";
import { zh } from "../../../src/reader/words/zh.ts";
import { bookOf, press, session } from "../support/session.ts";

const LANGUAGES: [string, Words][] = [
  ["Chinese", zh],
  ["English", en],
];
const inHelp = BINDINGS.filter(({ help }) => help !== undefined);
const namesOf = ({ keys, also = [] }: Binding) => [...keys, ...also];

describe("the key table", () => {
  it("gives a key one meaning in each mode", () => {
    const all = BINDINGS.flatMap((binding) =>
      binding.in.flatMap((mode) => namesOf(binding).map((name) => `${mode} ${name}`)),
    );
    expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
  });

  const book = bookOf(
    [
      "一篇讲三件事情的文章",
      ...["一", "二", "三"].flatMap((number, index) => [
        `亮点${index + 1}`,
        `第${number}件事情说明`,
        `　　${"滟滟随波千万里，何处春江无月明！".repeat(12)}`,
      ]),
    ].join("\n\n"),
  );
  const reading = inHelp.filter((binding) => binding.in.includes("read"));
  const keys = reading.flatMap(namesOf).map((name) => (name === DIGIT ? "1" : name));

  it.each(keys)("%j does something while reading", (name) => {
    const state = press(session({ book }), "/", "春", "return", "d", "j", "]", "[", "j");
    expect(press(state, name)).not.toEqual({ ...state, message: null, request: null });
  });
});

describe.each(LANGUAGES)("the help in %s", (_, words) => {
  it("has keys on each line, and a line for each key", () => {
    expect(helpRows(words).filter(([keys, does]) => keys === "" || does === "")).toEqual([]);
    expect(new Set(inHelp.map(({ help }) => help))).toEqual(new Set(Object.keys(words.help)));
  });

  it("names every key in words", () => {
    const shown = helpRows(words).flatMap(([keys]) => keys.split(" "));
    expect(shown.filter((key) => /^[a-z]{2,}|[<+].*[>+]/.test(key))).toEqual([]);
    expect(shown.filter((key) => key === "")).toEqual([]);
  });

  it("has a hint for each list", () => {
    for (const list of ["sections", "links", "marks"] as const) {
      expect(listHints(words, list)).not.toEqual([]);
    }
  });
});

describe("the hint below a list", () => {
  it.each([
    [
      "Chinese",
      zh,
      "↑ ↓ 选择　回车 前往　Esc 返回",
      "↑ ↓ 选择　回车 打开　x 系统打开　y 复制　Esc 返回",
    ],
    [
      "English",
      en,
      "Up Down choose, Enter go there, Esc return",
      "Up Down choose, Enter open, x by the system, y copy, Esc return",
    ],
  ])("in %s", (_, words, sections, links) => {
    expect(listHints(words, "sections").join(words.hintGap)).toBe(sections);
    expect(listHints(words, "links").join(words.hintGap)).toBe(links);
  });
});

// The page writes a few keys in words, and a range and a count by their ends.
const README_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\barrows\b/, "Up Down"],
  [/\bPage Up and Down\b/, "PgUp PgDn"],
  [/\bspace\b/, "Space"],
  [/`1` … `9`/, "1...9"],
  [/`50%`/, "%"],
  [/\bwheel\b/, ""],
  [/\(then Enter or half a second\)/, "Enter"],
];

describe("the table of keys in docs/reader.md", () => {
  const readme = readFileSync("docs/reader.md", "utf8");
  const [, table = ""] = /^\| keys \| \|\n\|---\|---\|\n((?:\|.*\n)+)/m.exec(readme) ?? [];
  const cells = table.split("\n").flatMap((row) => /^\| (.*?) \| /.exec(row)?.[1] ?? []);
  const written = cells.flatMap((cell) =>
    README_WORDS.reduce((text, [pattern, key]) => text.replace(pattern, key), cell)
      .replaceAll("`", "")
      .replaceAll("\\|", "|")
      .split(/[\s,]+/)
      .filter((key) => key !== ""),
  );

  it("has the keys of the help, and no others", () => {
    const shown = helpRows(en).flatMap(([keys]) => keys.split(" "));
    expect([...new Set(written)].sort()).toEqual([...new Set(shown)].sort());
  });
});
