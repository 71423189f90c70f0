import type { Element, ElementContent } from "hast";
import { elementsOf, isElement, textOf } from "../hast.ts";

const CELLS = ["td", "th", "caption"];
const ROWS = ["thead", "tbody", "tfoot", "tr"];
const LINE_NUMBERS = /^[\d\s]*$/;
/** A cell with more text than this holds an article, not a value (characters). */
const LONGEST_CELL = 300;
/** The same, of a table that has headings (characters). */
const LONGEST_HEADED_CELL = 2000;
/** Stands between the cells of a table inside a cell, whose rows are lines. */
const GAP = "\u3000";

/** A table of data stays one; code with numbered lines is code. */
export function tableOf(table: Element): readonly ElementContent[] {
  const code = numberedCode(table);
  if (code !== null) return [code];
  const loose = looseIn(table);
  if (isLayout(table)) return [...loose, ...takenApart(table)];
  const captions = elementsOf(table, "caption").map((caption) => ({ ...caption, tagName: "p" }));
  return [...captions, ...loose, withoutTables(withoutLoose(table))];
}

/** The code of a table that sets line numbers beside it, as Hexo, Rouge and Chroma do. */
function numberedCode(table: Element): Element | null {
  const [gutter, cell, ...others] = cellsOf(table);
  if (gutter === undefined || cell === undefined || others.length > 0) return null;
  if (!LINE_NUMBERS.test(textOf(gutter))) return null;
  return elementsOf(cell, "pre")[0] ?? null;
}

/**
 * A table with one cell a row, or one without headings that has another table inside or whole
 * articles in its cells.
 */
function isLayout(table: Element): boolean {
  const cells = cellsOf(table);
  if (cells.length <= rowsOf(table)) return true;
  const isHeaded = cells.some((cell) => isElement(cell, "th"));
  const longest = isHeaded ? LONGEST_HEADED_CELL : LONGEST_CELL;
  if (!isHeaded && elementsOf(table, "table").length > 1) return true;
  return cells.some((cell) => textOf(cell).trim().length > longest);
}

/** The rows of a table itself that have cells. */
function rowsOf(part: Element): number {
  if (part.tagName === "tr") return cellsOf(part).length > 0 ? 1 : 0;
  let rows = 0;
  for (const child of part.children) if (isElement(child, ...ROWS)) rows += rowsOf(child);
  return rows;
}

/** What a layout table holds, each cell as a block. */
function takenApart(table: Element): ElementContent[] {
  return cellsOf(table).map(({ children }) => ({
    type: "element",
    tagName: "div",
    properties: {},
    children,
  }));
}

/** What stands in a table outside of its cells. Browsers show it before the table. */
function looseIn(part: Element): ElementContent[] {
  return part.children.flatMap((child) => {
    if (isElement(child, ...ROWS)) return looseIn(child);
    return isElement(child) && !isElement(child, ...CELLS) ? [child] : [];
  });
}

function withoutLoose(part: Element): Element {
  const children = part.children.flatMap((child) => {
    if (isElement(child, ...ROWS)) return [withoutLoose(child)];
    return isElement(child, "td", "th") ? [child] : [];
  });
  return { ...part, children };
}

/** The cells of a table itself, not those of tables inside. */
function cellsOf(part: Element): Element[] {
  return part.children.flatMap((child) => {
    if (isElement(child, ...CELLS)) return [child];
    return isElement(child, ...ROWS) ? cellsOf(child) : [];
  });
}

/** A copy of an element with the tables inside it as a line for each row. */
function withoutTables(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    return isElement(child, "table") ? linesOf(child) : [withoutTables(child)];
  });
  return { ...element, children };
}

function linesOf(part: Element): Element[] {
  return part.children.flatMap((child) => {
    if (isElement(child, "tr")) return [lineOf(child)];
    return isElement(child, ...ROWS) ? linesOf(child) : [];
  });
}

function lineOf(row: Element): Element {
  const children = cellsOf(row).flatMap((cell, at): ElementContent[] => {
    const content = withoutTables(cell).children;
    return at === 0 ? content : [{ type: "text", value: GAP }, ...content];
  });
  return { type: "element", tagName: "div", properties: {}, children };
}
