import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutSoftBreaks } from "../../src/article/blocks/softbreaks.ts";
import { NO_META } from "../../src/article/model.ts";
import { parseText } from "../../src/article/parse.ts";
import { articleFromTree } from "../../src/article/tree.ts";
import { wrapMarkdown } from "../../src/render/markdown/wrap-lines.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { renderText } from "../../src/render/text.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";
import { columns } from "../../src/typeset/columns.ts";

const read = (markdown: string) => articleFromTree(parseMarkdown(markdown));

describe("wrapped Markdown", () => {
  it.each([
    ["一二三四五，六七八", 8, "一二三四\n五，六七\n八"],
    ["one two three", 8, "one two\nthree"],
    ["一二 three four", 10, "一二 three\nfour"],
    ["一二三 four", 8, "一二\n三 four"],
    ["一二`三四五六`七八", 8, "一二\n`三四五六`\n七八"],
    ["一[二三](http://a.example/b)四五", 6, "一[二\n三](http://a.example/b)\n四五"],
    ["甲\\\n一二三四五", 8, "甲\\\n一二三四\n五"],
    ["abc - def", 4, "abc - def"],
  ])("%s at %i", (text, width, expected) => {
    expect(wrapMarkdown(text, width)).toBe(expected);
  });

  it("means the same as before, whatever it is", () => {
    const bits = [
      ..."文字，。“”《》abc 12*_`[]()<>#-+.!~\\&$:|",
      "**",
      "http://a.cn/",
      "<b>",
      "1. ",
    ];
    const text = fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((some) => some.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (markdown, width) => {
        const treeOf = (each: string) =>
          JSON.stringify(withoutSoftBreaks(parseMarkdown(each)), (key, value) =>
            key === "position" ? undefined : value,
          );
        expect(treeOf(wrapMarkdown(markdown, width))).toBe(treeOf(markdown));
      }),
    );
  });
});

const FOLDER = new URL("../fixtures/articles/", import.meta.url);

describe("--wrap", () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith(".txt")))(
    "exports %s in lines that fit, as the same article",
    (name) => {
      const article = parseText(readFileSync(new URL(name, FOLDER), "utf8"));
      const markdown = renderMarkdown(article, { frontMatter: false, lineWidth: 40 });
      const plain = read(renderMarkdown(article, { frontMatter: false }));
      expect(read(markdown).sections).toEqual(plain.sections);
      expect(read(markdown).lead).toEqual(plain.lead);
      expect(read(markdown).meta).toEqual(plain.meta);
      // Headings and the line of metadata, whose parts U+3000 separates, stay whole.
      const lines = renderText({ ...article, meta: NO_META }, 40).split("\n");
      expect(lines.filter((line) => columns(line) > 44 && !line.includes("\u3000"))).toEqual([]);
    },
  );
});
