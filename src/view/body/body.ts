import type { Heading, List, ListItem, PhrasingContent, RootContent, Text } from "mdast";
import { type Indent, type PageBlock, type Role, type TextBlock, withAbove } from "../block.ts";
import { Writer } from "../writer.ts";
import { alertOf } from "./dialects/alert.ts";
import { type Block, withContainers } from "./dialects/containers.ts";
import { type Definition, withDefinitions } from "./dialects/definitions.ts";
import { headingRole } from "./heading.ts";
import { writeInline } from "./inline.ts";
import type { Note, Notes } from "./notes.ts";
import { tableBlock } from "./table.ts";

/** First-line indent (em), CLREQ #first_line_indents. */
const FIRST_LINE = 2;
/** Indent of a quotation (em): its bar and a blank. */
const QUOTE = 1;
const RULE = "＊　＊　＊";
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const TAB_AS_BLANKS = "    ";

/** What contains a block: its left edge, and the first-line indent of paragraphs in it (em). */
type Container = { readonly left: number; readonly firstLine: number };

/** Returns the blocks of body nodes, in order. A node that shows nothing (a link definition) has none. */
export function bodyBlocks(nodes: readonly RootContent[], notes: Notes): PageBlock[] {
  return blocksOf(nodes, { left: 0, firstLine: FIRST_LINE }, notes);
}

/** Returns the notes that are due, each hanging from its number. */
export function noteBlocks(notes: Notes): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (let due = notes.take(); due.length > 0; due = notes.take()) {
    const width = labelWidth(due.map(({ number }) => `[${number}] `));
    for (const note of due) {
      for (const block of blocksOfNote(note, width, notes)) blocks.push(block);
    }
  }
  return withAbove(blocks, 1);
}

function blocksOf(nodes: readonly Block[], container: Container, notes: Notes): PageBlock[] {
  return withDefinitions(withContainers(nodes)).flatMap((node) =>
    blocksOfNode(node, container, notes),
  );
}

function blocksOfNode(node: Block | Definition, container: Container, notes: Notes): PageBlock[] {
  switch (node.type) {
    case "container":
      return boxBlocks(node.label, node.children, container, notes);
    case "definitions":
      return definitionBlocks(node, container, notes);
    case "paragraph":
      return [inlineBlock("paragraph", node.children, [], paragraphIndent(container), notes)];
    case "heading":
      return [headingBlock(node, container, notes)];
    case "blockquote":
      return quoteBlocks(node.children, container, notes);
    case "list":
      return listBlocks(node, container, notes);
    case "code":
      return [codeBlock(node.value, node.lang ?? null, container)];
    case "math":
      return [codeBlock(node.value, null, container)];
    case "html": {
      const block = inlineBlock("paragraph", [node], [], flush(container.left), notes);
      return block.content.text === "" ? [] : [block];
    }
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
): TextBlock {
  const writer = new Writer();
  writeInline(writer, nodes, { roles }, notes);
  return { kind, content: writer.styled(), indent, above: 1 };
}

/** Makes a block of a heading that opens no section, such as one in a quotation or a list item. */
function headingBlock({ depth, children }: Heading, container: Container, notes: Notes): PageBlock {
  // Depth 1 is reserved for the article's title.
  const role = headingRole(depth - 1);
  return inlineBlock("heading", children, [role], flush(container.left), notes);
}

function quoteBlocks(
  nodes: readonly RootContent[],
  container: Container,
  notes: Notes,
): PageBlock[] {
  const alert = alertOf(nodes);
  const label: Text[] = alert === null ? [] : [{ type: "text", value: alert.label }];
  return boxBlocks(label, alert?.content ?? nodes, container, notes);
}

/** Adds a label, and a bar at the left edge that also crosses the blank rows between the blocks. */
function boxBlocks(
  label: readonly PhrasingContent[],
  nodes: readonly Block[],
  container: Container,
  notes: Notes,
): PageBlock[] {
  const { left } = container;
  const inner = { left: left + QUOTE, firstLine: FIRST_LINE };
  const blocks = [
    ...(label.length === 0 ? [] : [labelBlock(label, inner, notes)]),
    ...blocksOf(nodes, inner, notes),
  ];
  return blocks.map((block, index) => ({
    ...block,
    bars: [{ left, above: index > 0 }, ...(block.bars ?? [])],
  }));
}

function labelBlock(
  label: readonly PhrasingContent[],
  { left }: Container,
  notes: Notes,
): PageBlock {
  return inlineBlock("paragraph", label, ["strong"], flush(left), notes);
}

/** Returns terms at the left edge, and their meanings set in below them. */
function definitionBlocks(
  { terms, meanings }: Definition,
  container: Container,
  notes: Notes,
): PageBlock[] {
  const indent = flush(container.left + FIRST_LINE);
  const blocks = [
    ...terms.map((term) => labelBlock(term, container, notes)),
    ...meanings.map((meaning) => inlineBlock("paragraph", meaning, [], indent, notes)),
  ];
  return blocks.flatMap((block, index) => withAbove([block], index === 0 ? 1 : 0));
}

/** Makes a block of code or TeX. A tab is four blanks: tab stops do not hold after an indent. */
function codeBlock(value: string, language: string | null, container: Container): PageBlock {
  const writer = new Writer();
  value.split(LINE_BREAK).forEach((line, index) => {
    if (index > 0) writer.newline();
    writer.write(line.replaceAll("\t", TAB_AS_BLANKS), "code");
  });
  const indent = flush(container.left + FIRST_LINE);
  const block = { kind: "code", content: writer.styled(), indent, above: 1 } as const;
  return language === null ? block : { ...block, language };
}

/** A label and its width in columns. Labels are ASCII, one column a character. */
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

/** Returns the columns for the widest label, rounded up to whole ems. */
function labelWidth(labels: readonly string[]): number {
  const widest = labels.reduce((most, label) => Math.max(most, label.length), 0);
  return widest + (widest % 2);
}

/** Returns "- " or "3. "; a task has its box in place of the bullet. */
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
  const blocks = withAbove(hangingBlocks(content, label, container, notes), 0);
  return blocks.map((block, index) =>
    index === 0 && block.kind !== "table" ? { ...block, note: note.number } : block,
  );
}

/**
 * Returns blocks that hang from a label (凸排, CLREQ #first_line_indents). The label runs into the
 * first paragraph; the other blocks align with its hanging lines. Labels of one list end in one column.
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
