import type { Heading, Paragraph, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { defaultHandlers, type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import { readByline } from "../article/meta/byline.ts";
import type { Article, Meta, Section } from "../article/model.ts";
import { SEPARATOR } from "../view/separator.ts";
import { withPlainEmphasis } from "./emphasis.ts";
import { renderFrontMatter } from "./frontmatter.ts";

type MarkdownOptions = {
  /** Whether metadata stands in YAML front matter rather than in a line under the title. */
  readonly frontMatter: boolean;
};

/** Between marker and title: a blank that no number or word can be taken to run across. */

/** GFM's own pattern also looks behind the sign, and so misses the second one of `1@a@b.cn`. */
const MAIL_SIGN = {
  character: "@",
  before: "[+\\-.\\w]",
  inConstruct: "phrasing",
  notInConstruct: ["autolink", "link", "image", "label"],
} satisfies Unsafe;

const GFM = gfmToMarkdown({ tablePipeAlign: false });
/** GFM writes a task's check box as part of its paragraph. */
const gfmParagraph =
  GFM.extensions?.map(({ handlers }) => handlers?.paragraph).find((handle) => handle != null) ??
  defaultHandlers.paragraph;

const SETTINGS: Options = {
  bullet: "-",
  bulletOther: "*",
  emphasis: "*",
  fences: true,
  listItemIndent: "one",
  rule: "*",
  extensions: [GFM, { unsafe: [MAIL_SIGN] }],
  handlers: {
    paragraph: (node, parent, state, info) =>
      withPlainEmphasis(gfmParagraph(node, parent, state, info)),
  },
};

/**
 * An article as Markdown that reads back to the same article: the title, a line of metadata, the
 * lead, and sections as headings; a paragraph is one line without indent. Metadata goes to front
 * matter where that is asked for, and also where a line under the title would not read back.
 *
 * Limits: a NUL becomes U+FFFD (CommonMark 2.3), and what no line under a title holds (breadcrumb,
 * address, language) is left out without front matter; so is `chrome`, always.
 */
export function renderMarkdown(article: Article, options: MarkdownOptions): string {
  const { meta, lead, sections } = article;
  const line = bylineOf(meta);
  const usesFrontMatter = options.frontMatter || !readsBack(line, article);
  const nodes: RootContent[] = [
    ...(meta.title === null ? [] : [heading(1, meta.title)]),
    ...(usesFrontMatter || line === "" ? [] : [paragraph(line)]),
    ...lead,
    ...sections.flatMap(sectionNodes),
  ];
  const body = toMarkdown({ type: "root", children: nodes }, SETTINGS);
  if (!usesFrontMatter) return body;
  const stated = options.frontMatter
    ? meta
    : { ...meta, breadcrumb: null, url: null, language: null };
  return [renderFrontMatter(stated), body].filter((part) => part !== "").join("\n");
}

function bylineOf({ published, source, author }: Meta): string {
  const fields = [
    published?.text,
    source === null ? null : `来源：${source}`,
    author === null ? null : `作者：${author}`,
  ];
  return fields.filter((field) => typeof field === "string").join(SEPARATOR);
}

/** Whether the line of metadata, or the want of one, is read for what it is. */
function readsBack(line: string, { meta, lead }: Article): boolean {
  if (line === "") return meta.title === null || !startsWithByline(lead);
  const read = readByline(line);
  return (
    meta.title !== null &&
    read !== null &&
    !read.rest &&
    read.published?.text === meta.published?.text &&
    read.source === meta.source &&
    read.author === meta.author
  );
}

function startsWithByline([first]: readonly RootContent[]): boolean {
  if (first?.type !== "paragraph") return false;
  const [text] = first.children;
  return first.children.length === 1 && text?.type === "text" && readByline(text.value) !== null;
}

function sectionNodes(section: Section): RootContent[] {
  const text = [section.marker, section.title].filter((part) => part !== null).join(SEPARATOR);
  return [
    heading(section.level + 1, text),
    ...section.body,
    ...section.sections.flatMap(sectionNodes),
  ];
}

function heading(depth: number, value: string): Heading {
  // Markdown has six depths; the parser's levels stay within them.
  const known = ([1, 2, 3, 4, 5, 6] as const).find((candidate) => candidate === depth) ?? 6;
  return { type: "heading", depth: known, children: [{ type: "text", value }] };
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}
