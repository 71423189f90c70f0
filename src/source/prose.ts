import type { Heading, Nodes, Paragraph, Root, RootContent } from "mdast";

type Plain = Paragraph | Heading;

/** Plain blocks with nothing but blank lines between them, and their source. */
type Run = { readonly blocks: readonly Plain[]; readonly source: string };

/** Markdown with a stand-in for each run: a paragraph of one character. */
type Folded = { readonly text: string; readonly runs: readonly Run[] };

/** Stand-ins are the code points of plane 15, which is for private use. */
const FIRST = 0xf0000;
const LAST = 0xffffd;
const STAND_IN = /[\u{F0000}-\u{FFFFD}]/gu;
const HAS_STAND_IN = /[\u{F0000}-\u{FFFFD}]/u;

const LINE = /([^\r\n]*)(?:\r\n?|\n|$)/g;
const LINE_END = /(?<![\r\n])[\r\n]+$/;
const BLANK = /^[ \t]*$/;
/** What means something inside a line; the parser also replaces NUL and expands tabs. */
const INLINE_SYNTAX = /[\0\t\\`*_[\]<&~|@$]|:\/\/|www\./i;
/** Starts that open no block: anything beyond ASCII, a letter, a number that numbers no list. */
const PLAIN_START = /^(?:[^ -~\s]|　|[a-z]|\d+[^\d.)])/i;
const HEADING = /^(#{1,6})[ \t]+(.*[^# \t])$/;

/**
 * Takes paragraphs and headings without inline syntax out of Markdown. Most blocks of Chinese prose
 * are of this kind, and the parser needs as long for one of them as for any other.
 *
 * Blank lines surround a run, and so its stand-in: the parser still decides whether the run is part
 * of the document, of a fence or of HTML.
 */
export function foldProse(text: string): Folded {
  const runs: Run[] = [];
  if (HAS_STAND_IN.test(text)) return { text, runs };
  const pieces: string[] = [];
  let copied = 0;
  for (const { start, end, blocks } of runsIn(text)) {
    if (FIRST + runs.length > LAST) break;
    pieces.push(text.slice(copied, start), String.fromCodePoint(FIRST + runs.length));
    runs.push({ blocks, source: text.slice(start, end) });
    copied = end;
  }
  pieces.push(text.slice(copied));
  return { text: pieces.join(""), runs };
}

/** Puts the runs back: as blocks where their stand-ins are paragraphs, else as source. */
export function unfoldProse(tree: Root, runs: readonly Run[]): void {
  if (runs.length === 0) return;
  tree.children = tree.children.flatMap((node) => {
    const blocks: readonly RootContent[] = runOf(node, runs)?.blocks ?? [node];
    return blocks;
  });
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ("value" in node && HAS_STAND_IN.test(node.value)) {
      node.value = node.value.replace(
        STAND_IN,
        (standIn) => runs[indexOf(standIn)]?.source ?? standIn,
      );
    }
    if ("children" in node) for (const child of node.children) pending.push(child);
  }
}

function runOf(node: RootContent, runs: readonly Run[]): Run | undefined {
  const [only] = node.type === "paragraph" ? node.children : [];
  return only?.type === "text" && HAS_STAND_IN.test(only.value)
    ? runs[indexOf(only.value)]
    : undefined;
}

function indexOf(standIn: string): number {
  return (standIn.codePointAt(0) ?? 0) - FIRST;
}

type Found = { readonly start: number; end: number; readonly blocks: Plain[] };

/** Finds the longest runs. The lines between two blank lines are in a run as a whole or not. */
function* runsIn(text: string): Generator<Found> {
  let run: Found | null = null;
  for (const { start, end } of segmentsIn(text)) {
    const blocks = plainBlocks(text.slice(start, end));
    if (blocks === null) {
      if (run !== null) yield run;
      run = null;
      continue;
    }
    run ??= { start, end, blocks: [] };
    run.end = end;
    for (const block of blocks) run.blocks.push(block);
  }
  if (run !== null) yield run;
}

/** Yields the offsets of the text between blank lines. */
function* segmentsIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start: number | null = null;
  let end = 0;
  for (const { index, 1: line = "" } of text.matchAll(LINE)) {
    if (!BLANK.test(line)) {
      start ??= index;
      end = index + line.length;
    } else if (start !== null) {
      yield { start, end };
      start = null;
    }
  }
  if (start !== null) yield { start, end };
}

/** Returns null where the parser is needed. */
function plainBlocks(source: string): readonly Plain[] | null {
  if (INLINE_SYNTAX.test(source)) return null;
  const blocks: Plain[] = [];
  let paragraph = "";
  const endParagraph = () => {
    if (paragraph !== "") blocks.push(paragraphOf(paragraph.replace(LINE_END, "")));
    paragraph = "";
  };
  for (const [line, text = ""] of source.matchAll(LINE)) {
    const heading = HEADING.exec(text);
    if (heading !== null) {
      endParagraph();
      blocks.push(headingOf(heading));
    } else if (PLAIN_START.test(text) && !text.endsWith(" ")) paragraph += line;
    else if (text !== "") return null;
  }
  endParagraph();
  return blocks;
}

function paragraphOf(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}

function headingOf([, marks = "#", value = ""]: RegExpExecArray): Heading {
  const depth = marks.length as Heading["depth"];
  return { type: "heading", depth, children: [{ type: "text", value }] };
}
