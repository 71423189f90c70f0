import fc from "fast-check";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { readByline } from "../../src/article/meta/text/byline.ts";
import type { Article, Section } from "../../src/article/model.ts";
import { publishedFrom } from "../../src/article/text/date.ts";
import { articleFromTree } from "../../src/article/tree.ts";
import { metaLine } from "../../src/render/lines.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

const read = (markdown: string) => articleFromTree(parseMarkdown(markdown));
const paragraph = (value: string) => ({
  type: "paragraph" as const,
  children: [{ type: "text" as const, value }],
});

/** Pieces with a meaning in Markdown, and pieces of Chinese text next to them. */
const BITS = [
  ..."*_#<>&[]()`~|-+=!\\.:;'\"{}^$@/1290 　\u00A0\tab文字，。“”《》：、—…\u200B\uFEFF\u2028\u0007\u001B\u0085𠮷é",
  "**",
  "__",
  "~~",
  "---",
  "1.",
  "1)",
  "- ",
  "# ",
  "    ",
  "&amp;",
  "&#x4E00;",
  "<b>",
  "<!--",
  "https://例.cn/a_b",
  "www.a.cn",
  "a@b.cn",
  "[^1]",
  "[x]: y",
  "![",
  "](u)",
  "|-|",
  "亮点1",
  "来源：",
  "2022-01-18",
  "文字",
];
/** One line of text as the parsers return it: not empty, without white space around it. */
const line = fc
  .array(fc.constantFrom(...BITS), { minLength: 1, maxLength: 12 })
  .map((bits) => bits.join("").trim())
  .filter((text) => text !== "");
const paragraphs = fc.array(line.map(paragraph), { maxLength: 3 });
/** A title that does not start with a marker; the parsers would have split it off. */
const title = line.filter((text) => read(`## ${escaped(text)}`).sections[0]?.marker == null);
const marker = fc.record({
  noun: fc.constantFrom("亮点", "看点", "关键词", "问题"),
  form: fc.constantFrom("1", "２", "三", "十二", "④", "⑸", "⒍", "㈦", "Ⅷ", "玖", " 3", "（4）"),
  bracket: fc.boolean(),
});

function escaped(text: string): string {
  return renderMarkdown(articleOf({ lead: [paragraph(text)] }), { frontMatter: false }).trimEnd();
}

function articleOf(parts: Partial<Article>): Article {
  const meta = {
    title: null,
    breadcrumb: null,
    published: null,
    source: null,
    author: null,
    url: null,
    language: null,
    extra: null,
  };
  return { meta, lead: [], sections: [], chrome: [], ...parts };
}

const numbered = fc
  .record({
    marker,
    title: fc.option(line),
    body: paragraphs,
    stop: fc.constantFrom("", "：", "，"),
  })
  .map(({ marker: { noun, form, bracket }, title: text, body, stop }) => {
    const plain = bracket ? `【${noun}${form}】` : `${noun}${form}`;
    const heading = read(`## ${plain}　题`).sections[0];
    const written = text === null && !bracket ? plain + stop : plain;
    return {
      marker: written,
      heading: [{ type: "text" as const, value: text === null ? written : `${plain}　${text}` }],
      kind: "highlight" as const,
      number: heading?.number ?? null,
      title: text,
      body,
    };
  });
const unnumbered = fc.record({ title, body: paragraphs }).map((parts) => ({
  ...{ marker: null, kind: "heading" as const, number: null, ...parts },
  heading: [{ type: "text" as const, value: parts.title }],
}));

function sectionsAt(level: number): fc.Arbitrary<Section[]> {
  const inner = level < 4 ? sectionsAt(level + 1) : fc.constant<Section[]>([]);
  const section = fc
    .record({ own: fc.oneof(numbered, unnumbered), sections: inner })
    .map(({ own, sections }) => ({ ...own, level, sections }));
  return fc.array(section, { maxLength: level === 1 ? 3 : 2 });
}

const extraKey = fc.constantFrom("tags", "categories", "cover", "description", "键");
const extraValue = fc.oneof(line, fc.array(line, { maxLength: 3 }), fc.boolean(), fc.integer());
const meta = fc
  .record({
    title: line,
    breadcrumb: fc.option(fc.array(line, { minLength: 1, maxLength: 3 })),
    published: fc.option(
      fc.oneof(line, fc.constantFrom("2022年01月18日 22:27", "2031-3-9", "二〇三一年三月九日")),
    ),
    source: fc.option(fc.oneof(line, fc.constantFrom("中国某报", "New Daily"))),
    author: fc.option(fc.oneof(line, fc.constantFrom("张三", "李四 王五"))),
    url: fc.option(fc.webUrl()),
    language: fc.option(fc.constantFrom("zh-Hans", "zh")),
    extra: fc.option(fc.dictionary(extraKey, extraValue, { minKeys: 1, maxKeys: 3 })),
  })
  .map((fields) => ({
    ...fields,
    published: fields.published === null ? null : publishedFrom(fields.published),
  }));
const article: fc.Arbitrary<Article> = fc.record({
  meta,
  lead: paragraphs,
  sections: sectionsAt(1),
  chrome: fc.constant([]),
});

/** Whether the line under the title, or its absence, says what the metadata is. */
function hasByline({ meta, lead }: Article): boolean {
  const line = metaLine(meta);
  const [first] = lead;
  if (line === "") return first === undefined || readByline(textOf(first)) === null;
  const byline = readByline(line);
  return (
    byline?.rest === false &&
    byline.published?.text === meta.published?.text &&
    byline.source === meta.source &&
    byline.author === meta.author
  );
}

describe("Markdown round trip", () => {
  it("loses nothing with front matter", () => {
    fc.assert(
      fc.property(article, (original) => {
        const markdown = renderMarkdown(original, { frontMatter: true });
        const again = read(markdown);
        expect(again).toEqual(original);
        expect(renderMarkdown(again, { frontMatter: true })).toBe(markdown);
      }),
      { numRuns: 60 },
    );
  });

  it("loses only what a byline cannot hold without front matter", () => {
    fc.assert(
      fc.property(article, (original) => {
        fc.pre(hasByline(original));
        const markdown = renderMarkdown(original, { frontMatter: false });
        const again = read(markdown);
        expect({ ...again, meta: null }).toEqual({ ...original, meta: null });
        const { title, published, source, author } = original.meta;
        expect(again.meta).toMatchObject({ title, published, source, author });
        expect(renderMarkdown(again, { frontMatter: false })).toBe(markdown);
      }),
      { numRuns: 60 },
    );
  });
});
