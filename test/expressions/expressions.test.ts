import { describe, expect, it } from "vitest";
import { attacksOn } from "./attacks.ts";
import { builtIn, expressionsIn, SOURCES } from "./collect.ts";
import { isSlow } from "./cost.ts";

/** What an expression of any text is tried with (UTF-16 code units). */
const LONG = 32_768;

/** Expressions that are given no more than so many UTF-16 code units, by file and beginning. */
const LIMITED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // LONGEST
  "src/article/headings/subheads/days.ts": { "^(?:[12]": 24 },
  // LONGEST_NAMED
  "src/article/headings/subheads/subheads.ts": { "^(?:楔子": 24 },
  // LONGEST
  "src/article/headings/subheads/versions.ts": { "^(?![0-9]": 40 },
  // LONGEST_LINE of byline.ts
  "src/article/meta/text/fixed-line.ts": { "": 200 },
  // LONGEST_LINE
  "src/article/meta/page/lines.ts": { "[【[（(]?\\s*(?:字": 1000 },
  // LONGEST_NAME
  "src/article/meta/page/marks.ts": { "(?:^|\\s)": 100 },
  // REACH
  "src/article/meta/page/persons.ts": { "": 1000 },
  // `longest` of the rules
  "src/article/frame/text/navigation.ts": { "^(?:上一页": 60 },
  "src/article/frame/text/promotion.ts": { "^(?:共找到": 60 },
  // LONGEST
  "src/article/meta/text/credit.ts": { "[\\s\\u3000，,]*": 60 },
  "src/article/meta/text/dateline.ts": { "": 60 },
};

/** Files that build expressions of what users type, of a few words, or of a name. */
const BUILDING = [
  "src/article/frame/page/hints.ts",
  "src/cli/commands/search.ts",
  "src/cli/config/toml.ts",
  "src/cli/mcp/tools.ts",
  "src/library/search.ts",
  "src/reader/book/query.ts",
  "src/article/text/tags.ts",
  "src/view/visible.ts",
];

function slowestAttack(path: string, expression: RegExp): string | null {
  const limits = Object.entries(LIMITED[path] ?? {});
  const most = limits.find(([start]) => expression.source.startsWith(start))?.[1] ?? LONG;
  const attack = attacksOn(expression).find((each) => isSlow(expression, each, most));
  return attack === undefined ? null : `${expression} takes long for ${JSON.stringify(attack)}`;
}

describe("the attacks", () => {
  it.each([
    ["a quantifier in a quantifier", /^(?:a+)+$/],
    ["two ways to repeat", /^(?:a|aa|b)*$/],
    ["comments that may hold comments", /^(?:<!--[\s\S]*?-->\s*)+$/],
    ["blanks at the end", /\s+$/],
    ["two runs of one kind", /^x\s*,?\s*$/],
    ["an end that never comes", /<[^>]*>/g],
  ])("find %s", (_, expression) => {
    expect(attacksOn(expression).some((attack) => isSlow(expression, attack, LONG))).toBe(true);
  });

  it.each([/^a+$/, /(?<!\s)\s+$/, /<[^<>]*>/g, /^[\p{L}\d]+,\s*(?:x\s*)?$/u])(
    "are harmless to %s",
    (expression) => {
      expect(attacksOn(expression).some((attack) => isSlow(expression, attack, LONG))).toBe(false);
    },
  );
});

describe("the program's regular expressions", () => {
  it("take linear time, for their worst texts", { timeout: 300_000 }, async () => {
    const files = SOURCES.map((path) => ({ path, ...expressionsIn(path) }));
    const building = files.filter(({ builds }) => builds).map(({ path }) => path);
    const built = await builtIn(building.filter((path) => !BUILDING.includes(path)));
    for (const [path, expressions] of built) expect(expressions, path).not.toEqual([]);
    const all = files.flatMap(({ path, literals }) =>
      [...literals, ...(built.get(path) ?? [])].map((expression) => ({ path, expression })),
    );
    const slow = all.map(({ path, expression }) => slowestAttack(path, expression));
    expect(slow.filter((found) => found !== null)).toEqual([]);
    expect(all.length).toBeGreaterThan(400);
  });
});
