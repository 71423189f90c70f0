import type { Heading, Link, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { anchorsOf, contentsOf, type Entry } from "../article/anchors.ts";
import type { Article, Meta, Section } from "../article/model.ts";
import { articleFromTree } from "../article/tree.ts";
import { parseMarkdown } from "../source/markdown.ts";
import type { Written } from "../source/source.ts";
import { renderFrontMatter } from "./frontmatter.ts";
import { metaLine } from "./lines.ts";
import { withPlainMarks } from "./markdown/plain-text.ts";
import { markdownOf } from "./markdown/to-markdown.ts";

export type MarkdownOptions = {
  /** Writes metadata as YAML front matter instead of a line under the title. */
  readonly frontMatter: boolean;
  /** What to write as its author did: levels, order, line breaks and all. */
  readonly written?: Written | null;
  /** Whether the article is plain text, in which lists, rules and addresses are characters. */
  readonly isPlain?: boolean;
  /** Depth of the title's heading, by default 1; the sections' are below it. */
  readonly headingLevel?: number;
  /** Lists the sections above the text, with links to them. */
  readonly toc?: boolean;
  /** Columns of the lines of paragraphs; by default one line each. */
  readonly lineWidth?: number | null;
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
  const { frontMatter, written = null, isPlain = false } = options;
  const marked = isPlain ? withPlainMarks(article) : article;
  const body = written === null ? restructured(marked, options) : asWritten(article, options);
  if (!frontMatter) return body;
  return [renderFrontMatter(article.meta), body].filter((part) => part !== "").join("\n");
}

function restructured(article: Article, options: MarkdownOptions): string {
  const { meta, lead, sections } = article;
  const { frontMatter, headingLevel: level = 1, toc = false, lineWidth = null } = options;
  const nodes = [
    ...headNodes(meta.title, frontMatter ? "" : metaLine(meta), level),
    ...(toc ? contentsNodes(contentsOf(sections, anchorsOf(article))) : []),
    ...lead,
    ...sections.flatMap((section) => sectionNodes(section, level)),
  ];
  return markdownOf(nodes, lineWidth);
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

function headNodes(title: Meta["title"], line: string, level = 1): RootContent[] {
  return [
    ...(title === null ? [] : [heading(level, [{ type: "text", value: title }])]),
    ...(line === "" ? [] : [paragraph(line)]),
  ];
}

function sectionNodes(section: Section, level: number): RootContent[] {
  return [
    heading(section.level + level, section.heading),
    ...section.body,
    ...section.sections.flatMap((inner) => sectionNodes(inner, level)),
  ];
}

function contentsNodes(entries: readonly Entry[]): List[] {
  if (entries.length === 0) return [];
  const children = entries.map(({ text, anchor, entries: inner }): ListItem => {
    const link: Link = {
      type: "link",
      url: `#${anchor}`,
      children: [{ type: "text", value: text }],
    };
    const line: Paragraph = { type: "paragraph", children: [link] };
    return { type: "listItem", spread: false, children: [line, ...contentsNodes(inner)] };
  });
  return [{ type: "list", ordered: false, spread: false, children }];
}

function heading(depth: number, children: readonly PhrasingContent[]): Heading {
  // Markdown has six depths. The parser makes no deeper levels.
  const known = ([1, 2, 3, 4, 5, 6] as const).find((candidate) => candidate === depth) ?? 6;
  return { type: "heading", depth: known, children: [...children] };
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}
