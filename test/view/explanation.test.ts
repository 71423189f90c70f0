import { describe, expect, it } from "vitest";
import { explanationPage } from "../../src/view/explanation.ts";

const texts = (page: ReturnType<typeof explanationPage>) =>
  page.map((block) => (block.kind === "table" ? "" : block.content.text));

describe("the page of an explanation", () => {
  it("lists the claims, those that lost in brackets, then every block with its evidence", () => {
    const page = explanationPage({
      blocks: [
        { text: "小城的桥", region: "title", evidence: ["title-like", "title-like"] },
        { text: "桥在城东。", region: "body", evidence: [] },
      ],
      claims: [
        { field: "title", value: "小城的桥", origin: "title-line", at: 0, won: true },
        { field: "author", value: "某报", origin: "meta-tag", at: null, won: false },
      ],
    });
    expect(texts(page)).toEqual([
      "title　小城的桥　← title-line, 1",
      "(author)　某报　← meta-tag",
      "1 title　小城的桥　← title-like",
      "2 body　桥在城东。",
    ]);
  });

  it("shortens long blocks, never inside a character", () => {
    const text = "\u{20000}".repeat(50);
    const page = explanationPage({ blocks: [{ text, region: "body", evidence: [] }], claims: [] });
    expect(texts(page)).toEqual([`1 body　${"\u{20000}".repeat(40)}…`]);
  });

  it("shows control characters as marks", () => {
    const blocks = [{ text: "甲\u001b[31m乙", region: "body" as const, evidence: [] }];
    expect(texts(explanationPage({ blocks, claims: [] }))[0]).not.toContain("\u001b");
  });
});
