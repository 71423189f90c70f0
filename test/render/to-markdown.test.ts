import fc from "fast-check";
import type { Paragraph } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { markdownOf } from "../../src/render/markdown/to-markdown.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

const MARKS = "，。、；：！？…—·“”‘’（）《》〈〉【】「」『』";

const paragraph = (value: string): Paragraph => ({
  type: "paragraph",
  children: [{ type: "text", value }],
});

/** Returns the paragraphs that the Markdown of these texts reads as. */
function readAgain(texts: readonly string[]): string[] {
  const { children } = parseMarkdown(markdownOf(texts.map(paragraph)));
  return children.map((node) => (node.type === "paragraph" ? textOf(node) : node.type));
}

describe("a paragraph of letters, digits and Chinese marks", () => {
  it("is written as it is", () => {
    const text = "2021年，“春江潮水”连海平——海上明月（共潮生）……";
    expect(markdownOf([paragraph(text)])).toBe(`${text}\n`);
  });

  it("reads as the same text, of whatever letters it is", () => {
    const letters: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (/[\p{L}\p{N}]/u.test(character)) letters.push(character);
    }
    const texts = Array.from({ length: Math.ceil(letters.length / 64) }, (_, index) =>
      letters.slice(index * 64, index * 64 + 64).join(""),
    );
    expect(readAgain(texts)).toEqual(texts);
  });

  it("reads as the same text, in whatever order they stand", () => {
    const characters = fc.constantFrom(..."1２①一x", ...MARKS);
    const text = fc.array(characters, { minLength: 1, maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        expect(readAgain(texts)).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an item of a list", () => {
  it("keeps its check box", () => {
    const item = { type: "listItem", checked: true, children: [paragraph("月照花林")] } as const;
    expect(
      markdownOf([{ type: "list", children: [{ ...item, children: [...item.children] }] }]),
    ).toBe("- [x] 月照花林\n");
  });
});
