import type { Heading, Paragraph, PhrasingContent, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { defaultHandlers, type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import { readByline } from "../article/meta/text/byline.ts";
import type { Article, Section } from "../article/model.ts";
import { withPlainEmphasis, withPlainTildes } from "./emphasis.ts";
import { renderFrontMatter } from "./frontmatter.ts";
import { metaLine } from "./lines.ts";

type MarkdownOptions = {
  /** Writes metadata as YAML front matter instead of a line under the title. */
  readonly frontMatter: boolean;
};

/** GFM's own pattern also reads the character after @, so it misses the second @ in `1@a@b.cn`. */
const MAIL_SIGN = {
  character: "@",
  before: "[+\\-.\\w]",
  inConstruct: "phrasing",
  notInConstruct: ["autolink", "link", "image", "label"],
} satisfies Unsafe;

/** Where an ampersand begins a character reference. The serializer's own pattern asks for a letter. */
const REFERENCE = "(?=#\\d|#[xX][\\da-fA-F]|[A-Za-z][\\dA-Za-z]*;)";

/** The patterns of what is escaped, without those that escape an ampersand which begins nothing. */
function withExactReferences(patterns: readonly Unsafe[]): Unsafe[] {
  return patterns.map((pattern) =>
    pattern.character === "&" ? { ...pattern, after: REFERENCE } : pattern,
  );
}

const GFM = gfmToMarkdown({ tablePipeAlign: false });
/** GFM's handler of paragraphs, which also writes the check box of a task. */
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
    root: (node, parent, state, info) => {
      state.unsafe = withExactReferences(state.unsafe);
      return defaultHandlers.root(node, parent, state, info);
    },
    break: (node, parent, state, info) =>
      state.stack.includes("tableCell") ? "<br>" : defaultHandlers.break(node, parent, state, info),
    paragraph: (node, parent, state, info) =>
      withPlainTildes(withPlainEmphasis(gfmParagraph(node, parent, state, info))),
  },
};

/**
 * Renders an article as Markdown that parses back to the same article: the title, a line of metadata,
 * the lead, and sections as headings. A paragraph is one line without indent. Metadata is written as
 * front matter if asked for, or if a line under the title would not parse back.
 *
 * Limits: NUL becomes U+FFFD (CommonMark 0.31, section 2.3). Without front matter, breadcrumb,
 * address and language are lost. `chrome` is never written.
 */
export function renderMarkdown(article: Article, options: MarkdownOptions): string {
  const { meta, lead, sections } = article;
  const line = metaLine(meta);
  const usesFrontMatter = options.frontMatter || !readsBack(line, article);
  const nodes: RootContent[] = [
    ...(meta.title === null ? [] : [heading(1, [{ type: "text", value: meta.title }])]),
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

/** Tells whether the line of metadata, or its absence, is parsed back to the same metadata. */
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
