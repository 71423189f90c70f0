import type {
  FootnoteDefinition,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from "mdast";
import { roughColumns } from "../../../text/characters.ts";
import { textOfBlock } from "../../../text/nodetext.ts";
import { withoutSoftBreaks } from "../../softbreaks.ts";
import { withClearEmphasis } from "./emphasis.ts";

/** Lines no longer than this may be verse: without stops at their ends, or as long as each other. */
const VERSE_COLUMNS = 40;
/** Lines no longer than this may be verse though they end in stops. */
const STOPPED_COLUMNS = 24;
const STOP = /[。！？；”]$/;
const PAUSE = /[，、；：]$/;

/**
 * The blocks of a page's text: a paragraph with line breaks in it is several, unless it is verse,
 * of which each stanza is one; the blanks at the edges of paragraphs go (many pages indent with U+3000), and so do empty ones.
 */
export function paragraphsOf(tree: Root): RootContent[] {
  const blocks = tree.children
    .map((node) => withClearEmphasis(withoutSoftBreaks(node)))
    .flatMap((node): RootContent[] => (node.type === "paragraph" ? linesOf(node) : [node]))
    .map((node) => (node.type === "footnoteDefinition" ? withTrimmedNote(node) : node))
    .filter((node) => !isBlank(node));
  const last = blocks.findLastIndex((node) => !isRule(node));
  return blocks.filter((node, index) => !isRule(node) || isBetween(blocks, index, last));
}

function withTrimmedNote(note: FootnoteDefinition): FootnoteDefinition {
  const children = note.children.map((child) =>
    child.type === "paragraph" ? { ...child, children: trimmed(child.children) } : child,
  );
  return { ...note, children };
}

/** Whether a rule stands between text and text; others set off what is not in the article. */
function isBetween(blocks: readonly RootContent[], index: number, last: number): boolean {
  const before = blocks[index - 1];
  if (before === undefined || isRule(before) || index >= last) return false;
  return blocks[index + 1]?.type !== "footnoteDefinition";
}

function isRule({ type }: RootContent): boolean {
  return type === "thematicBreak";
}

function linesOf(paragraph: Paragraph): Paragraph[] {
  const pieces: PhrasingContent[][] = [[]];
  for (const child of lifted(paragraph.children)) {
    if (child.type === "break") pieces.push([]);
    else pieces[pieces.length - 1]?.push(child);
  }
  const paragraphs = pieces.map(
    (children): Paragraph => ({ type: "paragraph", children: trimmed(children) }),
  );
  return isVerse(paragraphs) ? stanzasOf(paragraphs) : paragraphs;
}

/** The lines of verse as paragraphs with breaks in them; a blank line ends one. */
function stanzasOf(lines: readonly Paragraph[]): Paragraph[] {
  const stanzas: Paragraph[] = [];
  let stanza: Paragraph | null = null;
  for (const line of lines) {
    if (isBlank(line)) stanza = null;
    else if (stanza !== null) {
      stanza.children.push({ type: "break" });
      for (const child of line.children) stanza.children.push(child);
    } else {
      stanza = { ...line, children: [...line.children] };
      stanzas.push(stanza);
    }
  }
  return stanzas;
}

/** A paragraph that is strong as a whole has its breaks where the strong parts meet. */
function lifted(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type !== "strong" || !child.children.some(({ type }) => type === "break")) {
      return [child];
    }
    const parts: PhrasingContent[] = [];
    let piece: PhrasingContent[] = [];
    for (const inner of child.children) {
      if (inner.type !== "break") piece.push(inner);
      else {
        parts.push({ ...child, children: piece }, inner);
        piece = [];
      }
    }
    return [...parts, { ...child, children: piece }];
  });
}

function isVerse(lines: readonly Paragraph[]): boolean {
  const texts = lines.map(textOfBlock).filter((text) => text !== "");
  if (texts.length < 2) return false;
  const columns = texts.map(roughColumns);
  const widest = columns.reduce((most, width) => Math.max(most, width), 0);
  if (widest > VERSE_COLUMNS) return false;
  if (!texts.some((text) => STOP.test(text))) return true;
  const isEven = columns.every((width) => width === widest);
  return isEven || (widest <= STOPPED_COLUMNS && texts.some((text) => PAUSE.test(text)));
}

function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  return edgeTrimmed(edgeTrimmed(children, "start"), "end");
}

/** Takes the blanks off one edge, however deep in emphasis they stand. */
function edgeTrimmed(
  children: readonly PhrasingContent[],
  edge: "start" | "end",
): PhrasingContent[] {
  let start = 0;
  let end = children.length;
  while (start < end) {
    const child = children[edge === "start" ? start : end - 1];
    const kept = child === undefined ? null : edgeOf(child, edge);
    if (edge === "start") start += 1;
    else end -= 1;
    if (kept === null) continue;
    const rest = children.slice(start, end);
    return edge === "start" ? [kept, ...rest] : [...rest, kept];
  }
  return [];
}

/** What is left of the outermost node; null where it was nothing but blanks. */
function edgeOf(child: PhrasingContent, edge: "start" | "end"): PhrasingContent | null {
  if (child.type === "break") return null;
  if (child.type === "text") {
    const value = edge === "start" ? child.value.trimStart() : child.value.trimEnd();
    return value === "" ? null : { ...child, value };
  }
  if (child.type !== "strong" && child.type !== "emphasis") return child;
  const children = edgeTrimmed(child.children, edge);
  return children.length === 0 ? null : { ...child, children };
}

function isBlank(node: RootContent): boolean {
  if (node.type !== "paragraph" && node.type !== "heading") return false;
  return textOfBlock(node) === "" && !holdsImage(node);
}

function holdsImage(node: Nodes): boolean {
  return node.type === "image" || ("children" in node && node.children.some(holdsImage));
}
