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

type Heading = Pick<Section, "marker" | "number" | "title" | "level"> & {
  readonly sections: readonly Heading[];
};

/** An article's structure, its paragraphs only counted, as the JSON beside each fixture has it. */
const structureOf = ({ meta, lead, sections, chrome }: Article) => ({
  meta,
  lead: lead.length,
  sections: sections.map(sectionOf),
  chrome,
});

function sectionOf({ body, sections, ...heading }: Section): object {
  return { ...heading, paragraphs: body.length, sections: sections.map(sectionOf) };
}

/** Where a heading stands in its article's tree, and what it says. */
function headingsOf(sections: readonly Heading[], path: string): string[] {
  return sections.flatMap((section, index) => {
    const { marker, number, title, level } = section;
    const own = `${path}/${level} ${number} ${marker} ${title}`;
    return [own, ...headingsOf(section.sections, `${path}/${index}`)];
  });
}

describe("all articles together", () => {
  const counts = { expected: 0, found: 0, right: 0 };
  for (const name of names) {
    const expected: { sections: Heading[] } = JSON.parse(fileOf(`${name}.json`));
    const wanted = headingsOf(expected.sections, name);
    const found = headingsOf(parseText(fileOf(`${name}.txt`)).sections, name);
    counts.expected += wanted.length;
    counts.found += found.length;
    counts.right += found.filter((heading) => wanted.includes(heading)).length;
  }

  it("are more than thirty, with a hundred headings", () => {
    expect(names.length).toBeGreaterThan(30);
    expect(counts.expected).toBeGreaterThan(100);
  });

  it("have their headings found with precision and recall of at least 0.99", () => {
    expect(counts.right / counts.found).toBeGreaterThanOrEqual(0.99);
    expect(counts.right / counts.expected).toBeGreaterThanOrEqual(0.99);
  });
});

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
