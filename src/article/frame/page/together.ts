import { type Element, isElement, isText } from "../../blocks/page/dom.ts";
import type { HtmlBlock } from "../../blocks/page/html-block.ts";

/** A cell with more text than this holds an article, not a value (characters). */
const LONGEST_VALUE = 300;
/** How many elements up the table of a block is looked for: a cell may hold blocks of blocks. */
const TABLE_REACH = 12;

/**
 * Tells of each block whether it is text of the article because what it stands in is: a picture
 * or a formula between text, or a cell of a table of data, most of which is (one of links is navigation). The evidence about single blocks is
 * fitted to words in sentences, and knows little of either.
 */
export function keptTogether(blocks: readonly HtmlBlock[], isBody: readonly boolean[]): boolean[] {
  const isInTable = cellsOfText(blocks, isBody);
  const isText = isBody.map((is, at) => is || isInTable.has(at));
  const before = textBefore(blocks, isText);
  const after = textBefore(blocks.toReversed(), isText.toReversed()).toReversed();
  return blocks.map((_, at) => isInTable.has(at) || (before[at] === true && after[at] === true));
}

/** A picture alone, or a formula. */
function isWordless({ text, nodes }: HtmlBlock): boolean {
  if (text === "") return true;
  return nodes.every(
    (node) => isElement(node, "math") || (isText(node) && node.data.trim() === ""),
  );
}

/** For each block without words, whether the nearest block of text before it is the article's. */
function textBefore(blocks: readonly HtmlBlock[], isText: readonly boolean[]): boolean[] {
  let last = false;
  return blocks.map((block, at) => {
    if (isWordless(block)) return last;
    last = isText[at] === true;
    return false;
  });
}

type Table = {
  readonly cells: number[];
  /** Characters: of the article's cells, of links, of all cells. */
  kept: number;
  linked: number;
  total: number;
  /** Whether no cell is longer than a value. */
  isData: boolean;
};

/** The places of the blocks in tables of short values, most of whose text is the article's. */
function cellsOfText(
  blocks: readonly HtmlBlock[],
  isBody: readonly boolean[],
): ReadonlySet<number> {
  const tables = new Map<Element, Table>();
  blocks.forEach((block, at) => {
    const element = block.within.has("table") ? tableOf(block.element) : null;
    if (element === null || block.isTitle) return;
    const table = tables.get(element) ?? { cells: [], kept: 0, linked: 0, total: 0, isData: true };
    tables.set(element, table);
    const { length } = block.text;
    table.cells.push(at);
    table.total += length;
    table.linked += length * block.linkShare;
    if (isBody[at]) table.kept += length;
    if (length > LONGEST_VALUE) table.isData = false;
  });
  const whole = [...tables.values()].filter(
    ({ kept, linked, total, isData }) => isData && kept * 2 > total && linked * 2 < total,
  );
  return new Set(whole.flatMap(({ cells }) => cells));
}

function tableOf(element: Element): Element | null {
  let at: Element["parentNode"] = element;
  for (let step = 0; step < TABLE_REACH && isElement(at); step += 1) {
    if (at.tagName === "table") return at;
    at = at.parentNode;
  }
  return null;
}
