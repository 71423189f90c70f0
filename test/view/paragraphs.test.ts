import { describe, expect, it } from "vitest";
import { parseText } from "../../src/article/parse.ts";
import { articlePage } from "../../src/view/page.ts";
import { PARAGRAPH_STYLES, usualStyle, withParagraphs } from "../../src/view/paragraphs.ts";

const BOOK = [1, 2, 3]
  .map((n) => `第${n}章　春江\n\n　　潮水连海平。\n\n　　明月共潮生。\n\n　　滟滟随波。`)
  .join("\n\n");
const LAW = "第一条　春江潮水连海平。\n\n第二条　海上明月共潮生。\n\n第三条　滟滟随波千万里。";

function shown(text: string, style: (typeof PARAGRAPH_STYLES)[number]) {
  return withParagraphs(articlePage(parseText(text), "notes"), style)
    .filter(({ kind }) => kind === "paragraph")
    .map(({ above, indent: { first, rest } }) => ({ above, first, rest }));
}

describe("paragraphs", () => {
  it("are set apart by indents, blank rows or both", () => {
    const both = { above: 1, first: 2, rest: 0 };
    expect(shown(BOOK, "both").slice(0, 3)).toEqual([both, both, both]);
    const follows = { ...both, above: 0 };
    expect(shown(BOOK, "indent").slice(0, 3)).toEqual([both, follows, follows]);
    const flush = { ...both, first: 0 };
    expect(shown(BOOK, "blank").slice(0, 3)).toEqual([flush, flush, flush]);
  });

  it("that hang from a marker keep their blank rows", () => {
    for (const style of PARAGRAPH_STYLES) expect(shown(LAW, style)).toEqual(shown(LAW, "both"));
  });

  it("have indents alone in books", () => {
    expect(usualStyle(parseText(BOOK))).toBe("indent");
    expect(usualStyle(parseText("亮点1\n\n　　春江。\n\n亮点2\n\n　　潮水。"))).toBe("both");
  });
});
