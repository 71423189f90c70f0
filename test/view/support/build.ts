import type { Paragraph, RootContent } from "mdast";
import { type Article, type Meta, NO_META, type Section } from "../../../src/article/model.ts";
import type { StyledText } from "../../../src/typeset/text.ts";
import type { PageBlock, Role } from "../../../src/view/block.ts";
import { bodyBlocks, noteBlocks } from "../../../src/view/body/body.ts";
import { type LinkStyle, Notes } from "../../../src/view/body/notes.ts";
import { articlePage } from "../../../src/view/page.ts";

export function meta(facts: Partial<Meta>): Meta {
  return { ...NO_META, ...facts };
}

export function paragraph(text: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: text }] };
}

export function section(facts: Partial<Section>): Section {
  const { marker = null, title = null } = facts;
  const value = [marker, title].filter((part) => part !== null).join("\u3000");
  return {
    marker,
    kind: "highlight",
    number: null,
    title,
    heading: value === "" ? [] : [{ type: "text", value }],
    level: 1,
    body: [],
    sections: [],
    ...facts,
  };
}

export function article(facts: Partial<Article>): Article {
  return { meta: NO_META, lead: [], sections: [], chrome: [], ...facts };
}

/** An article with highlights 亮点1 to 亮点n, each of one paragraph: 标题1, 正文1。 */
export function articleOf(count: number): Article {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return article({
    meta: meta({ title: "题目" }),
    lead: [paragraph("导语。")],
    sections: numbers.map((number) =>
      section({
        marker: `亮点${number}`,
        number,
        title: `标题${number}`,
        body: [paragraph(`正文${number}。`)],
      }),
    ),
  });
}

/** Returns body nodes unchanged; checks the types of literals. */
export function nodes(...content: RootContent[]): RootContent[] {
  return content;
}

/** The page of an article, its links as notes. */
export function pageOf(whole: Article, links: LinkStyle = "notes"): PageBlock[] {
  return articlePage(whole, links);
}

/** The blocks of body nodes, followed by those of their notes. */
export function blocksOf(body: readonly RootContent[], links: LinkStyle = "notes"): PageBlock[] {
  const notes = new Notes(body, links);
  return [...bodyBlocks(body, notes), ...noteBlocks(notes)];
}

/** A block's text, or the texts of a table's cells, row by row. */
export function contentsOf(block: PageBlock): readonly StyledText<Role>[] {
  return block.kind === "table" ? block.rows.flat() : [block.content];
}

export function textOf(block: PageBlock): string {
  return contentsOf(block)
    .map(({ text }) => text)
    .join("");
}

export function texts(blocks: readonly PageBlock[]): string[] {
  return blocks.map(textOf);
}

/** A block's text with each span as `<role:text>`, `<outer inner:text>` where it has several. */
export function marked(block: PageBlock): string {
  return contentsOf(block).map(markedText).join(" | ");
}

function markedText({ text, spans }: StyledText<Role>): string {
  let shown = "";
  let offset = 0;
  for (const { start, end, roles } of spans) {
    shown += `${text.slice(offset, start)}<${roles.join(" ")}:${text.slice(start, end)}>`;
    offset = end;
  }
  return shown + text.slice(offset);
}
