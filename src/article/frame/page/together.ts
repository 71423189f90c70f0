import { type Element, isElement, isText } from "../../blocks/page/dom.ts";
import type { HtmlBlock } from "../../blocks/page/html-block.ts";

/** A cell with more text than this holds an article, not a value (characters). */
const LONGEST_VALUE = 300;
/** A table whose cells hold more blocks than this on average arranges a page (by hand). */
const MOST_BLOCKS = 2;
/** How many elements up the cell of a block is looked for: a cell may hold blocks of blocks. */
const CELL_REACH = 12;
/** Words in the names of what holds pictures of other articles, or of who wrote this one. By hand. */
const OTHERS =
  / (?:teasers?|similar|related|recommend(?:ed|ations)?|bio|vcard|avatar|gravatar|logo|cta|promo|newsletter) /;
/** How many of the elements around a picture that have names are asked for such words. */
const NAME_REACH = 3;

/**
 * Tells of each block whether it is text of the article because what it stands in is: a picture or a
 * formula between text, beside it, or where the extractor finds text, or a cell of a table of data,
 * most of which is (one of links is navigation). The evidence about single blocks is fitted to words in sentences, and knows little of either.
 */
export function keptTogether(blocks: readonly HtmlBlock[], isBody: readonly boolean[]): boolean[] {
  const isInTable = cellsOfText(blocks, isBody);
  const isText = isBody.map((is, at) => is || isInTable.has(at));
  const before = textBefore(blocks, isText);
  const after = textBefore(blocks.toReversed(), isText.toReversed()).toReversed();
  const holders = new Set(
    blocks.filter((_, at) => isText[at]).map(({ element }) => holder(element)),
  );
  const last = isText.lastIndexOf(true);
  return blocks.map((block, at) => {
    if (isInTable.has(at)) return true;
    if (isExtracted(block) && (at < last || before[at] === true)) return true;
    return after[at] === true && (before[at] === true || isBeside(block, holders));
  });
}

/**
 * Whether the extractor takes a picture or a formula that is not one of another article's. A word
 * beside it tells those who hear the page that it is one.
 */
function isExtracted(block: HtmlBlock): boolean {
  const isNamed = block.hasImage && block.words === 1 && block.linkShare === 0;
  if (!block.inExtract || !(isWordless(block) || isNamed)) return false;
  return !block.hints.slice(0, NAME_REACH).some((names) => OTHERS.test(names));
}

/** Whether a picture before text is a sibling of text, as one at the head of an article is. */
function isBeside({ element }: HtmlBlock, holders: ReadonlySet<Element["parentNode"]>): boolean {
  return holders.has(element) || holders.has(holder(element));
}

/** What holds an element, but a figure is part of the picture in it. */
function holder({ parentNode }: Element): Element["parentNode"] {
  return isElement(parentNode) && parentNode.tagName === "figure"
    ? parentNode.parentNode
    : parentNode;
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
  /** The places of its blocks. */
  readonly blocks: number[];
  /** The text in each of its cells (characters). */
  readonly cells: Map<Element, number>;
  readonly rows: Set<Element["parentNode"]>;
  /** Characters: of blocks of the article, of links, of all blocks. */
  kept: number;
  linked: number;
  total: number;
};

/** The places of the blocks in tables of data, most of whose text is the article's. */
function cellsOfText(
  blocks: readonly HtmlBlock[],
  isBody: readonly boolean[],
): ReadonlySet<number> {
  const tables = new Map<Element, Table>();
  blocks.forEach((block, at) => {
    if (!block.within.has("table") || block.isTitle) return;
    const cell = around(block.element, "td", "th");
    const element = cell === null ? null : around(cell, "table");
    if (cell === null || element === null) return;
    const table = tables.get(element) ?? emptyTable();
    tables.set(element, table);
    const { length } = block.text;
    table.blocks.push(at);
    table.cells.set(cell, (table.cells.get(cell) ?? 0) + length);
    table.rows.add(cell.parentNode);
    table.total += length;
    table.linked += length * block.linkShare;
    if (isBody[at]) table.kept += length;
  });
  const whole = [...tables.values()].filter(
    (table) => isOfData(table) && table.kept * 2 > table.total && table.linked * 2 < table.total,
  );
  return new Set(whole.flatMap((table) => table.blocks));
}

function emptyTable(): Table {
  return { blocks: [], cells: new Map(), rows: new Set(), kept: 0, linked: 0, total: 0 };
}

/** Whether a table has several rows, and in its cells values rather than parts of a page. */
function isOfData({ blocks, cells, rows }: Table): boolean {
  if (rows.size < 2 || blocks.length > MOST_BLOCKS * cells.size) return false;
  return [...cells.values()].every((length) => length <= LONGEST_VALUE);
}

/** The innermost element of one of these names that an element is or is in; null if it is far. */
function around(element: Element, ...names: string[]): Element | null {
  let at: Element["parentNode"] = element;
  for (let step = 0; step < CELL_REACH && isElement(at); step += 1) {
    if (names.includes(at.tagName)) return at;
    at = at.parentNode;
  }
  return null;
}
