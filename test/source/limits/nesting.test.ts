import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { articleFromTree } from "../../../src/article/tree.ts";
import { limitNesting } from "../../../src/source/limits/nesting.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";
import { pageOf, texts } from "../../view/support/build.ts";

function depthOf(tree: Nodes): number {
  let deepest = 0;
  const stack: [Nodes, number][] = [[tree, 0]];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [node, depth] = top;
    deepest = Math.max(deepest, depth);
    if ("children" in node) for (const child of node.children) stack.push([child, depth + 1]);
  }
  return deepest;
}

describe("deep nesting", () => {
  it.each(["> ", ">", "- ", "1. ", "> - ", "* "])(
    "of ten thousand %j is cut short, and its text is not lost",
    async (mark) => {
      const tree = parseMarkdown(`${mark.repeat(10_000)}底\n`);
      expect(depthOf(tree)).toBeLessThan(250);
      const shown = texts(pageOf(await articleFromTree(tree))).join("");
      expect(shown.endsWith("底")).toBe(true);
    },
  );

  it.each([
    ["ordinary nesting", "> - > 1. 文\n\n- - - 底"],
    ["a thematic break of many dashes", "- ".repeat(200)],
    ["a rule of many dashes", "-".repeat(200)],
    ["a frame drawn in code", `${"+------".repeat(50)}+ x`],
    ["a hundred levels", `${"> ".repeat(100)}文`],
  ])("leaves %s as it is", (_, markdown) => {
    expect(limitNesting(markdown)).toBe(markdown);
  });
});
