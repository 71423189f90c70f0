import type { FootnoteDefinition, List, ListItem, RootContent, Table, TableRow } from "mdast";
import type { Block, Indent, Role } from "./block.ts";
import { writeInline } from "./inline.ts";
import { Writer } from "./writer.ts";

/** CLREQ #first_line_indents: two ems. */
const FIRST_LINE = 2;
const QUOTE = 2;
const RULE = "＊　＊　＊";
const CELL_EDGE = " | ";
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const TAB_AS_BLANKS = "    ";

/** Where a block stands: how far its left edge is in (ems), and whether paragraphs there are indented. */
type Place = { readonly left: number; readonly firstLine: number };

/** The blocks of body nodes, in order; a node that shows nothing (a link's definition) makes none. */
export function bodyBlocks(nodes: readonly RootContent[]): Block[] {
  return blocksOf(nodes, { left: 0, firstLine: FIRST_LINE });
}

function blocksOf(nodes: readonly RootContent[], place: Place): Block[] {
  return nodes.flatMap((node) => blocksOfNode(node, place));
}

function blocksOfNode(node: RootContent, place: Place): Block[] {
  switch (node.type) {
    case "paragraph":
      return [inlineBlock("paragraph", node.children, null, paragraphIndent(place))];
    case "heading":
      return [inlineBlock("heading", node.children, "heading", flush(place.left))];
    case "blockquote":
      return blocksOf(node.children, { left: place.left + QUOTE, firstLine: FIRST_LINE });
    case "list":
      return listBlocks(node, place);
    case "code":
    case "html":
      return [codeBlock(node.value, place)];
    case "thematicBreak":
      return [textBlock("rule", RULE, "meta", flush(place.left + FIRST_LINE))];
    case "table":
      return tableBlocks(node, place);
    case "footnoteDefinition":
      return noteBlocks(node, place);
    case "yaml":
    case "definition":
      return [];
    case "listItem":
      return itemBlocks(node.children, { label: "- ", width: 2 }, place);
    case "tableRow":
      return [rowBlock(node, place, false)];
    case "tableCell":
      return [inlineBlock("paragraph", node.children, null, flush(place.left))];
    default:
      return [inlineBlock("paragraph", [node], null, paragraphIndent(place))];
  }
}

function paragraphIndent(place: Place): Indent {
  return { first: place.left + place.firstLine, rest: place.left };
}

function flush(left: number): Indent {
  return { first: left, rest: left };
}

function inlineBlock(
  kind: Block["kind"],
  nodes: Parameters<typeof writeInline>[1],
  role: Role | null,
  indent: Indent,
): Block {
  const writer = new Writer();
  writeInline(writer, nodes, role);
  return { kind, content: writer.styled(), indent, above: 1 };
}

function textBlock(kind: Block["kind"], text: string, role: Role | null, indent: Indent): Block {
  return { kind, content: new Writer().write(text, role).styled(), indent, above: 1 };
}

/** Code and raw HTML keep their lines. A tab is four blanks: a terminal's own stops would not hold behind an indent. */
function codeBlock(value: string, place: Place): Block {
  const writer = new Writer();
  value.split(LINE_BREAK).forEach((line, index) => {
    if (index > 0) writer.newline();
    writer.write(line.replaceAll("\t", TAB_AS_BLANKS), "code");
  });
  return {
    kind: "code",
    content: writer.styled(),
    indent: flush(place.left + FIRST_LINE),
    above: 1,
  };
}

/** A label and the columns kept for it; labels are ASCII, so that a character is a column. */
type Label = { readonly label: string; readonly width: number };

function listBlocks(list: List, place: Place): Block[] {
  const labels = list.children.map((item, index) => labelOf(list, item, index));
  const widest = labels.reduce((most, label) => Math.max(most, label.length), 0);
  const width = widest + (widest % 2);
  return list.children.flatMap((item, index) => {
    const blocks = itemBlocks(item.children, { label: labels[index] ?? "", width }, place);
    const isTight = index > 0 && !list.spread;
    return isTight ? withAbove(blocks, 0) : blocks;
  });
}

/** "- ", "3. "; a task's box stands in the bullet's place. */
function labelOf(list: List, item: ListItem, index: number): string {
  const box = item.checked === true ? "[x] " : "[ ] ";
  const isTask = item.checked === true || item.checked === false;
  if (list.ordered) return `${(list.start ?? 1) + index}. ${isTask ? box : ""}`;
  return isTask ? box : "- ";
}

/** An item hangs from its label (凸排, CLREQ #first_line_indents); labels of one list end in one column. */
function itemBlocks(nodes: readonly RootContent[], { label, width }: Label, place: Place): Block[] {
  const rest = place.left + width / 2;
  return hangingBlocks(nodes, label, { first: rest - label.length / 2, rest });
}

function noteBlocks(note: FootnoteDefinition, place: Place): Block[] {
  const label = `[${note.label ?? note.identifier}] `;
  return hangingBlocks(note.children, label, { first: place.left, rest: place.left + FIRST_LINE });
}

/** The label runs into the first paragraph; what follows stands flush with the hanging lines. */
function hangingBlocks(nodes: readonly RootContent[], label: string, indent: Indent): Block[] {
  const [head, ...tail] = nodes;
  const writer = new Writer().write(label, "number");
  const runsIn = head?.type === "paragraph";
  if (runsIn) writeInline(writer, head.children, null);
  const following = runsIn ? tail : nodes;
  const blocks = blocksOf(following, { left: indent.rest, firstLine: 0 });
  return [
    { kind: "item", content: writer.styled(), indent, above: 1 },
    ...(following[0]?.type === "list" ? withAbove(blocks, 0) : blocks),
  ];
}

function tableBlocks(table: Table, place: Place): Block[] {
  return table.children.flatMap((row, index) => {
    const blocks = [rowBlock(row, place, index === 0)];
    return index > 0 ? withAbove(blocks, 0) : blocks;
  });
}

/** A row is a line of its cells; the first row of a table is its header. */
function rowBlock(row: TableRow, place: Place, isHeader: boolean): Block {
  const writer = new Writer();
  row.children.forEach((cell, index) => {
    if (index > 0) writer.write(CELL_EDGE, "meta");
    writeInline(writer, cell.children, isHeader ? "heading" : null);
  });
  const indent = { first: place.left, rest: place.left + FIRST_LINE };
  return { kind: "item", content: writer.styled(), indent, above: 1 };
}

/** The blocks with so many blank rows before the first of them. */
function withAbove(blocks: readonly Block[], above: number): Block[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, above } : block));
}
