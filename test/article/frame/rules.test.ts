import { describe, expect, it } from "vitest";
import { plainBlock } from "../../../src/article/blocks/block.ts";
import { TEXT_RULES } from "../../../src/article/frame/text/frame.ts";
import { textBlock } from "../../../src/article/frame/text/subject.ts";

/** Stands before the line that an example is about, where it has several. */
const MARK = "▶";

/** Whether a rule holds for an example: a line, or the marked line of a small document. */
function holds(rule: (typeof TEXT_RULES)[number], example: string): boolean {
  const lines = example.split("\n");
  const at = Math.max(
    0,
    lines.findIndex((line) => line.startsWith(MARK)),
  );
  const paragraphs = lines.map((line) => plainBlock(line.replace(MARK, "")));
  const doc = paragraphs.map((_, index) => textBlock(paragraphs, index));
  const block = doc[at];
  return block !== undefined && rule.test(block, at, doc);
}

describe.each(TEXT_RULES)("the rule $id ($region)", (rule) => {
  it.each(rule.is)("holds for %j", (example) => {
    expect(holds(rule, example)).toBe(true);
  });

  it.each(rule.isNot)("does not hold for %j", (example) => {
    expect(holds(rule, example)).toBe(false);
  });

  it("has examples, unless it is about lines that no rule knows", () => {
    expect(rule.is.length > 0 || rule.id === "unknown").toBe(true);
  });
});
