import type { ElementContent } from "hast";
import type {
  Code,
  FootnoteDefinition,
  Heading,
  Image,
  ImageReference,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Table,
  TableRow,
} from "mdast";
import { CLASS, DATA, SHOWN } from "../../article/exported/vocabulary.ts";
import type { HtmlContext } from "./context.ts";
import { element, text } from "./hast.ts";
import { imageHtml, inlineHtml } from "./inline.ts";
import { withWrittenHtml } from "./written.ts";

/** Renders blocks. What is none, such as a definition, makes nothing. */
export function blocksHtml(nodes: readonly Nodes[], context: HtmlContext): ElementContent[] {
  return withWrittenHtml(nodes, { flow: true, render: (node) => blockHtml(node, context) });
}

/** As `blocksHtml`, for blocks that nothing holds but the article or a section. */
export function finishedBlocks(nodes: readonly Nodes[], context: HtmlContext): ElementContent[] {
  const render = (node: Nodes) => blockHtml(node, context).map(context.finish);
  return withWrittenHtml(nodes, { flow: true, render });
}

function blockHtml(node: Nodes, context: HtmlContext): ElementContent[] {
  switch (node.type) {
    case "paragraph":
      return [paragraphHtml(node, context)];
    case "heading":
      return [headingHtml(node, context)];
    case "blockquote":
      return [element("blockquote", {}, blocksHtml(node.children, context))];
    case "list":
      return [listHtml(node, context)];
    case "table":
      return [tableHtml(node, context)];
    case "code":
      return [codeHtml(node)];
    case "math":
      return [element("pre", {}, [element("code", { className: CLASS.math }, [text(node.value)])])];
    case "thematicBreak":
      return [element("hr")];
    case "footnoteDefinition":
      return [noteHtml(node, context)];
    case "image":
      return [imageHtml(node, context, false)];
    case "definition":
    case "yaml":
      return [];
    default:
      return [element("p", {}, inlineHtml([node], context))];
  }
}

/** A paragraph that is nothing but an image is a figure. */
function paragraphHtml({ children }: Paragraph, context: HtmlContext): ElementContent {
  const [only] = children;
  if (children.length === 1 && only !== undefined && isImage(only)) {
    return element("figure", {}, [imageHtml(only, context, false)]);
  }
  const className = children.some(endsLine) ? CLASS.lines : null;
  return element("p", { className }, inlineHtml(children, context));
}

/** A line end in text is one that its author meant, as the model joins all others. */
function endsLine(node: Nodes): boolean {
  return node.type === "break" || (node.type === "text" && node.value.includes("\n"));
}

function isImage(node: Nodes): node is Image | ImageReference {
  return node.type === "image" || node.type === "imageReference";
}

/** A heading inside a quotation or a list, which the outline of the page leaves out. */
function headingHtml({ depth, children }: Heading, context: HtmlContext): ElementContent {
  const properties = { className: CLASS.heading, [DATA.depth]: depth };
  return element("p", properties, inlineHtml(children, context));
}

function listHtml(list: List, context: HtmlContext): ElementContent {
  const items = list.children.map((item) => itemHtml(item, context));
  const className = list.spread ? CLASS.loose : null;
  if (!list.ordered) return element("ul", { className }, items);
  return element("ol", { className, start: list.start ?? null }, items);
}

/** The box of a task is a character: a form control would need a label, and cannot be used. */
function itemHtml({ children, checked, spread }: ListItem, context: HtmlContext): ElementContent {
  const properties = {
    className: spread ? CLASS.loose : null,
    [DATA.checked]: typeof checked === "boolean" ? String(checked) : null,
  };
  const box = element("span", { className: SHOWN.box }, [text(checked ? "☑" : "☐")]);
  const content = blocksHtml(children, context);
  return element("li", properties, typeof checked === "boolean" ? [box, ...content] : content);
}

/** A table, in an element that scrolls if the screen is too narrow; keys can scroll it, too. */
function tableHtml({ align, children }: Table, context: HtmlContext): ElementContent {
  const [head, ...rows] = children.map((row, index) =>
    rowHtml(row, align ?? [], index === 0, context),
  );
  const table = element("table", {}, [
    ...(head === undefined ? [] : [element("thead", {}, [head])]),
    ...(rows.length === 0 ? [] : [element("tbody", {}, rows)]),
  ]);
  return element("div", { role: "group", ariaLabel: "表格", tabIndex: 0 }, [table]);
}

function rowHtml(
  { children }: TableRow,
  align: readonly (string | null)[],
  isHead: boolean,
  context: HtmlContext,
): ElementContent {
  const cells = children.map((cell, column) => {
    const content = inlineHtml(cell.children, context);
    const className = align[column] ?? null;
    // Programs that read tables aloud take an empty header for a mistake.
    return isHead && content.length > 0
      ? element("th", { scope: "col", className }, content)
      : element("td", { className }, content);
  });
  return element("tr", {}, cells);
}

function codeHtml({ value, lang, meta }: Code): ElementContent {
  const properties = {
    className: lang ? `language-${lang}` : null,
    [DATA.meta]: meta ?? null,
  };
  return element("pre", {}, [element("code", properties, [text(value)])]);
}

/** A footnote, where the author put it, with a link back to the first reference. */
function noteHtml(node: FootnoteDefinition, context: HtmlContext): ElementContent {
  const { notes } = context;
  const number = notes.numberOf(node.identifier);
  const properties = {
    className: CLASS.note,
    role: "doc-footnote",
    id: notes.noteId(number),
    [DATA.note]: node.identifier,
    [DATA.label]: node.label ?? null,
  };
  const href = `#${notes.referenceId(number)}`;
  const back = notes.isReferredTo(number)
    ? element("a", { className: SHOWN.back, href, role: "doc-backlink" }, [text(`[${number}]`)])
    : element("span", { className: SHOWN.back }, [text(`[${number}]`)]);
  return element("aside", properties, [back, ...blocksHtml(node.children, context)]);
}
