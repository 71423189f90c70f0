import type { Break, List, ListItem, Nodes, PhrasingContent, Root } from "mdast";

/** A line inside a cell, which Markdown writes with `<br>`. */
type Line = readonly PhrasingContent[];

const BREAK: Break = { type: "break" };
/** Sets apart what Markdown would set in a column of its own; a cell keeps no other blanks. */
const INDENT = "\u3000";

/** Turns the blocks in table cells into lines: a cell of Markdown holds nothing else. */
export function flattenCells(tree: Root): void {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === "tableCell") node.children = joined(linesOf(node.children));
    else if ("children" in node) for (const child of node.children) left.push(child);
  }
}

function joined(lines: readonly Line[]): PhrasingContent[] {
  const written = lines.filter((line) => !isEmpty(line));
  return written.flatMap((line, index) => (index === 0 ? line : [{ ...BREAK }, ...line]));
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** Loose inline content is a line; so is each block, or each line of it. */
function linesOf(nodes: readonly Nodes[]): Line[] {
  const lines: Line[] = [];
  let loose: PhrasingContent[] = [];
  const endLine = () => {
    lines.push(loose);
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === "break") endLine();
    else if (node.type === "inlineMath") loose.push({ ...node, value: withoutBars(node.value) });
    else if (isPhrasing(node)) loose.push(node);
    else {
      endLine();
      for (const line of linesOfBlock(node)) lines.push(line);
    }
  }
  endLine();
  return lines;
}

/** A formula with names for its bars, which would end the cell. */
function withoutBars(tex: string): string {
  return tex.replace(/\\?\|/g, (bar) => (bar === "|" ? "\\vert " : "\\Vert "));
}

function linesOfBlock(node: Nodes): Line[] {
  switch (node.type) {
    case "list":
      return node.children.flatMap((item, index) => linesOfItem(item, labelOf(node, index)));
    case "code":
      return node.value.split("\n").map((value) => [{ type: "inlineCode", value }]);
    default:
      return "children" in node ? linesOf(node.children) : [];
  }
}

/** Items of a list inside an item stand further in. */
function linesOfItem(item: ListItem, label: string): Line[] {
  const [first = [], ...others] = item.children.flatMap((node) =>
    linesOf([node])
      .filter((line) => line.length > 0)
      .map((line) => (node.type === "list" ? [textNode(INDENT), ...line] : line)),
  );
  return [[textNode(label), ...first], ...others];
}

function isEmpty(line: Line): boolean {
  return line.every(isBlank);
}

function labelOf({ ordered, start }: List, index: number): string {
  return ordered ? `${(start ?? 1) + index}. ` : "- ";
}

function textNode(value: string): PhrasingContent {
  return { type: "text", value };
}

const PHRASING: ReadonlySet<string> = new Set<PhrasingContent["type"]>([
  ...(["break", "delete", "emphasis", "footnoteReference", "html", "image"] as const),
  ...([
    "imageReference",
    "inlineCode",
    "link",
    "linkReference",
    "markup",
    "strong",
    "text",
  ] as const),
]);

function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}
