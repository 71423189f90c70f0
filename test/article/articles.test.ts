import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Article, Section } from "../../src/article/model.ts";
import { parseText } from "../../src/article/parse.ts";
import { articleFromTree } from "../../src/article/tree.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

const FOLDER = new URL("../fixtures/articles/", import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.replace(".txt", ""));

const fileOf = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

/** An article's structure, its paragraphs only counted, as the JSON beside each fixture has it. */
const structureOf = ({ meta, lead, sections, chrome }: Article) => ({
  meta,
  lead: lead.length,
  sections: sections.map(sectionOf),
  chrome,
});

function sectionOf({ body, sections, heading: _, ...facts }: Section): object {
  return { ...facts, paragraphs: body.length, sections: sections.map(sectionOf) };
}

describe.each(names)("the article %s", (name) => {
  const article = parseText(fileOf(`${name}.txt`));

  it("has the structure that stands beside it", () => {
    expect(structureOf(article)).toEqual(JSON.parse(fileOf(`${name}.json`)));
  });

  it.each([true, false])(
    "exports to Markdown that reads back (front matter: %s)",
    (frontMatter) => {
      const markdown = renderMarkdown(article, { frontMatter });
      const again = articleFromTree(parseMarkdown(markdown));
      expect(again.lead).toEqual(article.lead);
      expect(again.sections).toEqual(article.sections);
      if (frontMatter) expect(again.meta).toEqual(article.meta);
      expect(renderMarkdown(again, { frontMatter })).toBe(markdown);
    },
  );
});
