import type { Heading, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Article, Meta, Section } from "../article/model.ts";
import { articleFromTree } from "../article/tree.ts";
import { parseMarkdown } from "../source/markdown.ts";
import type { Written } from "../source/source.ts";
import { renderFrontMatter } from "./frontmatter.ts";
import { metaLine } from "./lines.ts";
import { markdownOf } from "./to-markdown.ts";

type MarkdownOptions = {
  /** Writes metadata as YAML front matter instead of a line under the title. */
  readonly frontMatter: boolean;
  /** What to write as its author did: levels, order, line breaks and all. */
  readonly written?: Written | null;
};

const BLANK_LINES = /^(?:[ \t]*(?:\r\n?|\n))+/;
const LINE_END = /[\r\n]$/;

/**
 * Renders an article as Markdown that parses back to the same article: the title, a line of metadata,
 * the lead, and sections as headings. A paragraph is one line without indent. An article that is
 * Markdown already stays as written.
 *
 * Limits: NUL becomes U+FFFD (CommonMark 0.31, section 2.3). Without front matter, breadcrumb,
 * address and language are lost. `chrome` is never written.
 */
export function renderMarkdown(article: Article, options: MarkdownOptions): string {
  const { frontMatter, written = null } = options;
  const body = written === null ? restructured(article, frontMatter) : asWritten(article, options);
  if (!frontMatter) return body;
  return [renderFrontMatter(article.meta), body].filter((part) => part !== "").join("\n");
}

function restructured({ meta, lead, sections }: Article, frontMatter: boolean): string {
  const head = headNodes(meta.title, frontMatter ? "" : metaLine(meta));
  return markdownOf([...head, ...lead, ...sections.flatMap(sectionNodes)]);
}

/**
 * Returns Markdown as its author wrote it. What only its front matter says of title, date, source and
 * author stands above, unless there is front matter again.
 */
function asWritten(article: Article, { frontMatter, written }: MarkdownOptions): string {
  const text = (written?.markdown ?? "").replace(BLANK_LINES, "");
  const body = text === "" || LINE_END.test(text) ? text : `${text}\n`;
  if (frontMatter || written?.hasFrontMatter !== true) return body;
  const { meta } = article;
  const own = articleFromTree(parseMarkdown(body)).meta;
  const isTitled = meta.title === null || own.title === meta.title;
  const line = metaLine(own) === metaLine(meta) ? "" : metaLine(meta);
  const head = markdownOf(headNodes(isTitled ? null : meta.title, line));
  return [head, body].filter((part) => part !== "").join("\n");
}

function headNodes(title: Meta["title"], line: string): RootContent[] {
  return [
    ...(title === null ? [] : [heading(1, [{ type: "text", value: title }])]),
    ...(line === "" ? [] : [paragraph(line)]),
  ];
}

function sectionNodes(section: Section): RootContent[] {
  return [
    heading(section.level + 1, section.heading),
    ...section.body,
    ...section.sections.flatMap(sectionNodes),
  ];
}

function heading(depth: number, children: readonly PhrasingContent[]): Heading {
  // Markdown has six depths. The parser makes no deeper levels.
  const known = ([1, 2, 3, 4, 5, 6] as const).find((candidate) => candidate === depth) ?? 6;
  return { type: "heading", depth: known, children: [...children] };
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}
