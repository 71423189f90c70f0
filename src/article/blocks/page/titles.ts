import { type Element, isElement, type Node } from "./dom.ts";
import type { HtmlBlock } from "./html-block.ts";

type Shown = Pick<HtmlBlock, "text" | "depth" | "tag" | "element">;

/** The places of the blocks that say an article's title. */
export type Titles = {
  /** Where the title is shown; -1 if nowhere. */
  readonly first: number;
  readonly all: ReadonlySet<number>;
};

/**
 * Finds the blocks that say the title, as a whole or one line of it each. A cell that says the same is
 * none, unless the title is shown there.
 */
export function titlesIn(blocks: readonly Shown[], isTitle: (text: string) => boolean): Titles {
  const first = titleAt(blocks, isTitle);
  const all = brokenTitles(blocks, isTitle);
  blocks.forEach((block, at) => {
    if (isTitle(block.text) && (at === first || !isCell(block))) all.add(at);
  });
  return { first, all };
}

/** Lines of a title are hardly ever longer (UTF-16 code units), or more. */
const LONGEST_TITLE_LINE = 60;
const MOST_TITLE_LINES = 3;

/** The blocks that are one line of a title each, as those of official documents are set. */
function brokenTitles(blocks: readonly Shown[], isTitle: (text: string) => boolean): Set<number> {
  const broken = new Set<number>();
  for (let at = 0; at < blocks.length; at += 1) {
    let joined = "";
    for (let end = at; end < at + MOST_TITLE_LINES; end += 1) {
      const { text = "", depth } = blocks[end] ?? {};
      if (text === "" || text.length > LONGEST_TITLE_LINE || depth !== null) break;
      joined += text;
      if (end === at || !isTitle(joined)) continue;
      for (let line = at; line <= end; line += 1) broken.add(line);
    }
  }
  return broken;
}

/** Where the title is shown: in the first heading that says it, or else the first block; -1 if nowhere. */
function titleAt(blocks: readonly Shown[], isTitle: (text: string) => boolean): number {
  const heading = blocks.findIndex(({ depth, text }) => depth !== null && isTitle(text));
  return heading === -1
    ? blocks.findIndex((each) => isTitle(each.text) && !isValue(each))
    : heading;
}

/** Whether a block is a cell of a table of data: it may say the same as the title, and is none. */
function isValue({ tag, element }: Shown): boolean {
  if (tag !== "td") return tag === "th";
  let row: Element["parentNode"] = element;
  while (isElement(row) && row.tagName !== "tr") row = row.parentNode;
  if (!isElement(row)) return false;
  return isNamed(row) || isNamed(row.parentNode?.childNodes.find((node) => isElement(node, "tr")));
}

/** Whether a row begins with a heading. */
function isNamed(row: Node | undefined): boolean {
  const first = isElement(row) ? row.childNodes.find((node) => isElement(node)) : null;
  return isElement(first, "th");
}

function isCell({ tag }: Shown): boolean {
  return tag === "td" || tag === "th";
}
