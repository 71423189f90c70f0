import { describe, expect, it } from "vitest";
import { FITTED, PAGE_FRAME } from "../../../src/article/frame/page/frame.ts";
import { WEIGHTS } from "../../../src/article/frame/page/weights.ts";
import { blocksOfPage } from "../../../src/article/page.ts";
import { parsePage } from "../../../src/source/html/page.ts";

/** Whether a rule holds for the last block of a page whose title is 题目◎, or for one that says 甲. */
function holds({ test }: (typeof PAGE_FRAME.rules)[number], html: string): boolean {
  const blocks = blocksOfPage(parsePage(html, null).document, {
    title: "题目◎",
    author: null,
  });
  const meant = blocks.findLastIndex(({ text }) => text === "甲");
  const at = meant === -1 ? blocks.length - 1 : meant;
  const block = blocks[at];
  return block !== undefined && test(block, at, blocks);
}

/** Rules made from others have their examples there. */
const shown = PAGE_FRAME.rules.filter(({ is, isNot }) => is.length + isNot.length > 0);

describe.each(shown.map((rule) => [rule.id, rule] as const))("the rule %s", (_, rule) => {
  it.each(rule.is)("holds for %s", (html) => {
    expect(holds(rule, html)).toBe(true);
  });

  it.each(rule.isNot)("does not hold for %s", (html) => {
    expect(holds(rule, html)).toBe(false);
  });
});

describe("the rules about pages", () => {
  const ids = PAGE_FRAME.rules.map(({ id }) => id);

  it("have names of their own", () => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("have a fitted weight each, and no weight is left over", () => {
    expect(Object.keys(WEIGHTS)).toEqual(FITTED.map(({ id }) => id));
  });
});
