import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { endOf } from "../blocks/inline-end.ts";
import { textOfBlock } from "../text/nodetext.ts";
import { type FoundHeading, findHeadings } from "./headings.ts";
import { DEEPEST_LEVEL } from "./levels.ts";
import { readHeadings } from "./marked.ts";
import type { Flow, Heading } from "./sections.ts";
import { isProse, isSectionTitle, isSubtitle } from "./title.ts";

/** A bold line is a heading only in company. */
const FEWEST_BOLD = 2;

/** Exclamations, credits and quoted sources, which are as often bold and short. */
const NO_HEADING = /^[—（(]|[！!]$|(?:记者|通讯员|供图|摄影|编辑|作者)/;

type Options = {
  /**
   * Whether paragraphs too may be headings, by their marker or as short bold lines, and a first heading
   * a subtitle: not where the author of Markdown marked headings.
   */
  readonly paragraphs: boolean;
};

/**
 * Content as a flow of headings and content. Headings nest by depth; a paragraph that opens a
 * section does so inside the heading above it.
 */
export function flowOf(content: readonly RootContent[], { paragraphs }: Options): Flow[] {
  const marked = content.filter((node) => node.type === "heading");
  const texts = readHeadings(marked.map(textOfBlock)).values();
  const found = findHeadings(paragraphs ? content.map(lineOf) : []);
  const bold = paragraphs ? boldHeadings(content, found) : new Set<number>();
  const outline = new Outline();
  const flow: Flow[] = [];
  for (let index = 0; index < content.length; index += 1) {
    const node = content[index];
    if (node === undefined) continue;
    const text = node.type === "heading" ? texts.next().value : undefined;
    const opening = found.get(index);
    const isFirst = paragraphs && flow.length === 0;
    if (node.type === "heading" && isFirst && isSubtitle(textOfBlock(node))) {
      flow.push({ type: "content", node: { type: "paragraph", children: node.children } });
    } else if (node.type === "heading" && text !== undefined) {
      const level = outline.byDepth(node.depth);
      flow.push({ type: "heading", heading: { ...text, heading: node.children, level } });
    } else if (opening !== undefined) {
      flow.push(...openingFlow(node, opening, outline.byMarker(opening.level)));
      index += opening.paragraphs - 1;
    } else if (bold.has(index)) {
      flow.push({ type: "heading", heading: unnumbered(node, outline.below()) });
    } else flow.push({ type: "content", node });
  }
  return flow;
}

/** A heading that paragraphs make, and the text that its last line goes on with. */
function openingFlow(node: RootContent, opening: FoundHeading, level: number): Flow[] {
  const { paragraphs, runIn, ...found } = opening;
  const isWhole = paragraphs === 1 && found.title !== null;
  const heading = isWhole ? inlineOf(node) : found.heading;
  const flow: Flow[] = [{ type: "heading", heading: { ...found, heading, level } }];
  if (runIn !== "") flow.push({ type: "content", node: ending(node, runIn.length) });
  return flow;
}

/** The levels of headings in the order of the text. */
class Outline {
  readonly #depths: number[] = [];
  #marked = 0;

  /** Returns the level of a heading of this depth. Skipped depths do not count. */
  byDepth(depth: number): number {
    while ((this.#depths[this.#depths.length - 1] ?? 0) >= depth) this.#depths.pop();
    this.#depths.push(depth);
    this.#marked = 0;
    return atMost(this.#depths.length);
  }

  /** Returns the level of a paragraph whose marker has this level among such paragraphs. */
  byMarker(level: number): number {
    this.#marked = level;
    return atMost(this.#depths.length + level);
  }

  /** Returns the level below the last heading. */
  below(): number {
    return atMost(this.#depths.length + this.#marked + 1);
  }
}

function unnumbered(node: RootContent, level: number): Heading {
  const title = textOfBlock(node);
  // The whole line is strong, which a heading says already.
  const heading = inlineOf(node).flatMap((child) => ("children" in child ? child.children : []));
  return { marker: null, kind: "heading", number: null, title, heading, level };
}

function inlineOf(node: RootContent): readonly PhrasingContent[] {
  return node.type === "paragraph" ? node.children : [];
}

/** The text that heading detection sees; empty for blocks that are not paragraphs. */
function lineOf(node: RootContent): string {
  return node.type === "paragraph" ? textOfBlock(node) : "";
}

/**
 * The paragraphs that are short, bold as a whole, and stand above longer text, where several do. The
 * first block is none: what is bold there sums up, or names the author.
 */
function boldHeadings(
  content: readonly RootContent[],
  found: ReadonlyMap<number, unknown>,
): ReadonlySet<number> {
  const bold = content.map((node, index) => !found.has(index) && isBoldLine(node));
  const headings = bold.flatMap((isBold, index) => {
    const next = content[index + 1];
    if (!isBold || index === 0 || next === undefined || found.has(index - 1)) return [];
    if (bold[index + 1] || next.type === "heading") return [];
    // A picture's caption may stand between a heading and its text.
    const below = content.slice(index + 1, index + 3);
    const opens = below.some((each) => each.type !== "paragraph" || isProse(textOfBlock(each)));
    return opens ? [index] : [];
  });
  return new Set(headings.length >= FEWEST_BOLD ? headings : []);
}

function isBoldLine(node: RootContent): boolean {
  if (node.type !== "paragraph") return false;
  const text = textOfBlock(node);
  if (!isSectionTitle(text) || NO_HEADING.test(text)) return false;
  return node.children.every((child) =>
    child.type === "text" ? child.value.trim() === "" : child.type === "strong",
  );
}

/** Returns the last `length` UTF-16 code units of a paragraph, with their emphasis and links. */
function ending(node: RootContent, length: number): RootContent {
  if (node.type !== "paragraph") return node;
  const paragraph: Paragraph = { ...node, children: endOf(node.children, length) };
  return paragraph;
}

function atMost(level: number): number {
  return Math.min(level, DEEPEST_LEVEL);
}
