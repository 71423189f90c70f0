import type { Heading, List, ListItem, PhrasingContent, RootContent } from "mdast";
import { type Indent, type PageBlock, type Role, type TextBlock, withAbove } from "./block.ts";
import { headingRole } from "./heading.ts";
import { writeInline } from "./inline.ts";
import type { Note, Notes } from "./notes.ts";
import { tableBlock } from "./table.ts";
import { Writer } from "./writer.ts";

/** CLREQ #first_line_indents: two ems. */
const FIRST_LINE = 2;
/** Ems that a quotation stands further in: its bar and a blank. */
const QUOTE = 1;
const RULE = "＊　＊　＊";
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const TAB_AS_BLANKS = "    ";

/** Where a block stands: how far its left edge is in (ems), and whether paragraphs there are indented. */
type Container = { readonly left: number; readonly firstLine: number };

/** The blocks of body nodes, in order; a node that shows nothing (a link's definition) makes none. */
export function bodyBlocks(nodes: readonly RootContent[], notes: Notes): PageBlock[] {
  return blocksOf(nodes, { left: 0, firstLine: FIRST_LINE }, notes);
}

/** The notes that are due, each hanging from its number. */
export function noteBlocks(notes: Notes): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (let due = notes.take(); due.length > 0; due = notes.take()) {
    const width = labelWidth(due.map(({ number }) => `[${number}] `));
    for (const note of due) blocks.push(...blocksOfNote(note, width, notes));
  }
  return withAbove(blocks, 1);
}

function blocksOf(nodes: readonly RootContent[], container: Container, notes: Notes): PageBlock[] {
  return nodes.flatMap((node) => blocksOfNode(node, container, notes));
}

function blocksOfNode(node: RootContent, container: Container, notes: Notes): PageBlock[] {
  switch (node.type) {
    case "paragraph":
      return [inlineBlock("paragraph", node.children, [], paragraphIndent(container), notes)];
    case "heading":
      return [headingBlock(node, container, notes)];
    case "blockquote":
      return quoteBlocks(node.children, container, notes);
    case "list":
      return listBlocks(node, container, notes);
    case "code":
    case "html":
      return [codeBlock(node.value, container)];
    case "thematicBreak": {
      const content = new Writer().write(RULE, "meta").styled();
      return [{ kind: "rule", content, indent: flush(container.left + FIRST_LINE), above: 1 }];
    }
    case "table": {
      const table = tableBlock(node, container.left, notes);
      return table === null ? [] : [table];
    }
    case "footnoteDefinition": {
      const label = `[${node.label ?? node.identifier}] `;
      if (notes.defers(node)) return [];
      return hangingBlocks(node.children, { label, width: labelWidth([label]) }, container, notes);
    }
    case "yaml":
    case "definition":
      return [];
    case "listItem":
      return hangingBlocks(node.children, { label: "- ", width: 2 }, container, notes);
    case "tableRow":
      return blocksOf(node.children, container, notes);
    case "tableCell":
      return [inlineBlock("paragraph", node.children, [], flush(container.left), notes)];
    default:
      return [inlineBlock("paragraph", [node], [], paragraphIndent(container), notes)];
  }
}

function paragraphIndent(container: Container): Indent {
  return { first: container.left + container.firstLine, rest: container.left };
}

function flush(left: number): Indent {
  return { first: left, rest: left };
}

function inlineBlock(
  kind: TextBlock["kind"],
  nodes: readonly PhrasingContent[],
  roles: readonly Role[],
  indent: Indent,
  notes: Notes,
): PageBlock {
  const writer = new Writer();
  writeInline(writer, nodes, { roles }, notes);
  return { kind, content: writer.styled(), indent, above: 1 };
}

/** A heading that is no section's, within a quotation or an item. */
function headingBlock({ depth, children }: Heading, container: Container, notes: Notes): PageBlock {
  // A heading of depth 1 is the article's title, where there is one.
  const role = headingRole(depth - 1);
  return inlineBlock("heading", children, [role], flush(container.left), notes);
}

/** A quotation has a bar at its left edge, through the blank rows between its blocks too. */
function quoteBlocks(
  nodes: readonly RootContent[],
  container: Container,
  notes: Notes,
): PageBlock[] {
  const { left } = container;
  const blocks = blocksOf(nodes, { left: left + QUOTE, firstLine: FIRST_LINE }, notes);
  return blocks.map((block, index) => ({
    ...block,
    bars: [{ left, above: index > 0 }, ...(block.bars ?? [])],
  }));
}

/** Code and raw HTML keep their lines. A tab is four blanks: a terminal's own stops would not hold behind an indent. */
function codeBlock(value: string, container: Container): PageBlock {
  const writer = new Writer();
  value.split(LINE_BREAK).forEach((line, index) => {
    if (index > 0) writer.newline();
    writer.write(line.replaceAll("\t", TAB_AS_BLANKS), "code");
  });
  const indent = flush(container.left + FIRST_LINE);
  return { kind: "code", content: writer.styled(), indent, above: 1 };
}

/** A label and the columns kept for it; labels are ASCII, so that a character is a column. */
type Label = { readonly label: string; readonly width: number };

function listBlocks(list: List, container: Container, notes: Notes): PageBlock[] {
  const labels = list.children.map((item, index) => labelOf(list, item, index));
  const width = labelWidth(labels);
  return list.children.flatMap((item, index) => {
    const label = { label: labels[index] ?? "", width };
    const blocks = hangingBlocks(item.children, label, container, notes);
    const isTight = index > 0 && !list.spread;
    return isTight ? withAbove(blocks, 0) : blocks;
  });
}

/** Room for the widest label, in whole ems. */
function labelWidth(labels: readonly string[]): number {
  const widest = labels.reduce((most, label) => Math.max(most, label.length), 0);
  return widest + (widest % 2);
}

/** "- ", "3. "; a task's box stands in the bullet's place. */
function labelOf(list: List, item: ListItem, index: number): string {
  const box = item.checked === true ? "[x] " : "[ ] ";
  const isTask = item.checked === true || item.checked === false;
  if (list.ordered) return `${(list.start ?? 1) + index}. ${isTask ? box : ""}`;
  return isTask ? box : "- ";
}

function blocksOfNote(note: Note, width: number, notes: Notes): PageBlock[] {
  const label = { label: `[${note.number}] `, width };
  const container = { left: 0, firstLine: 0 };
  const content: readonly RootContent[] =
    note.kind === "footnote"
      ? note.content
      : [{ type: "paragraph", children: [{ type: "text", value: note.url }] }];
  return withAbove(hangingBlocks(content, label, container, notes), 0);
}

/**
 * What hangs from a label (凸排, CLREQ #first_line_indents); labels of one list end in one column. The
 * label runs into the first paragraph; what follows stands flush with the hanging lines.
 */
function hangingBlocks(
  nodes: readonly RootContent[],
  { label, width }: Label,
  container: Container,
  notes: Notes,
): PageBlock[] {
  const rest = container.left + width / 2;
  const indent = { first: rest - label.length / 2, rest };
  const [head, ...tail] = nodes;
  const writer = new Writer().write(label, "number");
  const runsIn = head?.type === "paragraph";
  if (runsIn) writeInline(writer, head.children, { roles: [] }, notes);
  const following = runsIn ? tail : nodes;
  const blocks = blocksOf(following, { left: rest, firstLine: 0 }, notes);
  return [
    { kind: "item", content: writer.styled(), indent, above: 1 },
    ...(following[0]?.type === "list" ? withAbove(blocks, 0) : blocks),
  ];
}
