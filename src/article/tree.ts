import type { Html, Image, ImageReference, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { toString as toText } from "mdast-util-to-string";
import { withoutComments } from "./blocks/comments.ts";
import { withHtmlHeadings } from "./blocks/html-headings.ts";
import { withoutSoftBreaks } from "./blocks/softbreaks.ts";
import type { ExplainedClaim, Explanation } from "./explanation.ts";
import type { Region } from "./frame/region.ts";
import { nest } from "./headings/sections.ts";
import { flowOf } from "./headings/treeflow.ts";
import type { Field, Origin } from "./meta/claim.ts";
import { metaFromYaml } from "./meta/frontmatter.ts";
import { readByline } from "./meta/text/byline.ts";
import { historyDate } from "./meta/text/history.ts";
import { type Article, type Meta, NO_META } from "./model.ts";
import { publishedFrom } from "./text/date.ts";
import { languageOf } from "./text/language.ts";

/** The words of a node, without tags. */
const textOf = (node: RootContent) => toText(node, { includeHtml: false });

const PICTURE_TAG = /^<img\s/i;
const LINK_TAG = /^<a\s/i;
const LINK_END = /^<\/a\s*>/i;
/** Paragraphs below a statute's title in which its history may stand. */
const HISTORY_REACH = 12;

/**
 * Reads an article from a Markdown tree: metadata from its front matter, or else from a byline under
 * the title. A first heading of depth 1 is the title, unless front matter states another. The other
 * headings are sections, nested by depth, their markers found as in plain text; where there are
 * none, so are paragraphs. Comments of HTML go to `chrome`.
 */
export function articleFromTree(tree: Root): Article {
  const [first] = tree.children;
  const stated = first?.type === "yaml" ? metaFromYaml(first.value) : null;
  const { kept, comments: chrome } = withoutComments(tree.children);
  const content = kept
    .filter((node) => node.type !== "yaml")
    .flatMap(withHtmlHeadings)
    .map((node) => withoutSoftBreaks(node));
  const { title, body, at } = takeTitle(content, stated?.title ?? null);
  if (stated !== null) return { meta: { ...stated, title }, ...sectionsOf(body), chrome };
  const byline = at === null || title === null ? null : bylineOf(body[at]);
  const rest = byline === null ? body : body.toSpliced(at ?? 0, 1);
  const { source, author } = byline ?? NO_META;
  const published = byline?.published ?? historyOf(body);
  const language = languageOf(content.map(textOf).join(" "));
  const meta = { ...NO_META, title, published, source, author, language };
  return { meta, ...sectionsOf(rest), chrome };
}

/** Tells how `articleFromTree` understands a tree: every block's region, and every claim. */
export function explainTree(tree: Root): Explanation {
  const { meta } = articleFromTree(tree);
  const origin: Origin = tree.children[0]?.type === "yaml" ? "front-matter" : "byline";
  const claim = (field: Field, value: string | null, from: Origin): ExplainedClaim[] =>
    value === null ? [] : [{ field, value, origin: from, at: null, won: true }];
  return {
    blocks: tree.children.flatMap(withHtmlHeadings).map((node) => explained(node, meta)),
    claims: [
      ...claim("title", meta.title, origin === "byline" ? "heading" : origin),
      ...claim("published", meta.published?.text ?? null, origin),
      ...claim("source", meta.source, origin),
      ...claim("author", meta.author, origin),
    ],
  };
}

function explained(node: RootContent, { title }: Meta): Explanation["blocks"][number] {
  const text = "value" in node ? node.value : textOf(node);
  const as = (region: Region, rule: string) => ({ text, region, evidence: [rule] });
  if (node.type === "yaml") return as("meta", "front-matter");
  if (withoutComments([node]).kept.length === 0) return as("below", "comment");
  if (node.type === "heading" && node.depth === 1 && titleOf(node) === title) {
    return as("title", "heading");
  }
  return bylineOf(node) === null ? { text, region: "body", evidence: [] } : as("meta", "byline");
}

type Titled = {
  readonly title: string | null;
  /** The content without the title's heading. */
  readonly body: readonly RootContent[];
  /** Where that heading stood, which is where a byline would stand. */
  readonly at: number | null;
};

function takeTitle(content: readonly RootContent[], stated: string | null): Titled {
  const at = content.findIndex((node) => node.type === "heading");
  const heading = content[at];
  const text = heading?.type === "heading" && heading.depth === 1 ? titleOf(heading) : "";
  if (heading === undefined || text === "" || (stated !== null && stated !== text)) {
    return { title: stated, body: content, at: null };
  }
  const images = imagesIn(heading);
  const paragraph: RootContent[] =
    images.length === 0 ? [] : [{ type: "paragraph", children: images }];
  return { title: text, body: content.toSpliced(at, 1, ...paragraph), at: at + paragraph.length };
}

/** The title is plain text; pictures in its heading, with their links, become the first paragraph. */
function imagesIn(node: Nodes): PhrasingContent[] {
  if (isPicture(node)) return [node];
  const children = "children" in node ? (node.children as Nodes[]) : [];
  const images = children.flatMap((child, index) =>
    isLinkOfPicture(child, children[index - 1], children[index + 1]) ? [child] : imagesIn(child),
  );
  const isLink = node.type === "link" || node.type === "linkReference";
  return isLink && images.length > 0 ? [{ ...node, children: images }] : images;
}

function isPicture(node: Nodes | undefined): node is Image | ImageReference | Html {
  if (node?.type === "html") return PICTURE_TAG.test(node.value);
  return node?.type === "image" || node?.type === "imageReference";
}

/** Whether a node is a tag of a link in raw HTML that holds nothing but a picture. */
function isLinkOfPicture(node: Nodes, before?: Nodes, after?: Nodes): node is Html {
  if (node.type !== "html") return false;
  if (LINK_END.test(node.value)) return isPicture(before);
  return LINK_TAG.test(node.value) && isPicture(after);
}

/** The words of a title's heading; those of its pictures only if there are no others. */
function titleOf(heading: RootContent): string {
  const words = toText(heading, { includeHtml: false, includeImageAlt: false }).trim();
  return words === "" ? textOf(heading).trim() : words;
}

function bylineOf(node: RootContent | undefined) {
  const byline = node?.type === "paragraph" ? readByline(textOf(node)) : null;
  return byline === null || byline.rest ? null : byline;
}

/** The day of the last line of a statute's history, which stands above its first heading. */
function historyOf(body: readonly RootContent[]) {
  const below = body.slice(0, HISTORY_REACH);
  const heading = below.findIndex((node) => node.type === "heading");
  const above = heading === -1 ? below : below.slice(0, heading);
  const days = above.map((node) => (node.type === "paragraph" ? historyDate(textOf(node)) : null));
  const day = days.findLast((found) => found !== null) ?? null;
  return day === null ? null : publishedFrom(day);
}

/** Where an author marks no headings, paragraphs are searched for them as in plain text. */
function sectionsOf(body: readonly RootContent[]) {
  const isMarked = body.some((node) => node.type === "heading");
  return nest(flowOf(body, { paragraphs: !isMarked }));
}
