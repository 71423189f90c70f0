import type { Root } from "mdast";
import type { Options } from "mdast-util-from-markdown";

/** An extension of the parser's syntax. */
export type Syntax = NonNullable<Options["extensions"]>[number];

/**
 * Parses a stretch of Markdown with one more extension; `start` is its offset in the whole. The last
 * call for an offset is the one that counts.
 */
type Parse = (text: string, syntax: Syntax, start: number) => Root;

/** `labels` is the number of labels that were known when the stretch was parsed. */
type Stretch = {
  readonly labels: number;
  readonly tree: Root;
  readonly again: () => Root | null;
};

/**
 * Length (UTF-16 code units) from which a stretch may end. The parser takes time with the square of
 * the number of underlined headings, so it must not see many at once.
 */
const LEAST = 2000;

const LINE = /[^\r\n]*(?:\r\n?|\n|$)/g;
const BLANK = /^[ \t]*[\r\n]/;
const BLANK_END = /(?:\n|\r(?!\n))[ \t]*(?:\r\n?|\n)$/;
/** A line that may end a heading. */
const HEADING_END = /^ {0,3}(?:#{1,6}[ \t\r\n]|(?:=+|-+)[ \t]*[\r\n])/;
/** A line that may continue a list or a footnote; the parser would drop a byte order mark. */
const CONTINUES = /^(?:[ \t\r\n\uFEFF]|[-*+]|\d|$)/;
const BRACKET = 0x5b;
/** A line that opens a quotation or a footnote. */
const CONTAINER = /^(?:>|\[\^[^\s\]]+\]:)/;
/** A footnote's label has at most 999 code units, as a link's (CommonMark 0.31 §4.7). */
const LONGEST_LABEL = 1004;
/** Becomes a paragraph of the document where no block before it is open. */
const PROBE = "X";
/**
 * The probe for a line that opens a container. The parser keeps the blank lines at the end of an
 * open fence in a list or a footnote if the next line opens a container, and drops them if not.
 */
const CONTAINER_PROBE = `> ${PROBE}`;

/**
 * Parses Markdown in stretches, so that time and memory grow with its length only. A stretch ends
 * before a line that begins a new block of the document: where a probe put there does so, too.
 *
 * @param matter the length of the front matter
 */
export function parseStretches(text: string, matter: number, parse: Parse, least = LEAST): Root {
  const labels = { defined: [], gfmFootnotes: [] };
  const count = () => labels.defined.length + labels.gfmFootnotes.length;
  const syntax = sharing(labels);
  const stretches: Stretch[] = [];
  let start = 0;
  let wanted = Math.max(least, matter);
  for (const end of boundaries(text)) {
    if (end < text.length && end - start < wanted) continue;
    const stretch = text.slice(start, end);
    const from = start;
    const probe = probeFor(text, end);
    const again = () => withoutProbe(parse(stretch + probe, syntax, from), stretch, probe);
    const tree = again();
    if (tree === null) {
      wanted = (end - start) * 2;
      continue;
    }
    stretches.push({ labels: stretch.includes("[") ? count() : Infinity, tree, again });
    start = end;
    wanted = least;
  }
  // What a later stretch defines was text in those before.
  const trees = stretches.map(({ labels, tree, again }) =>
    labels < count() ? (again() ?? tree) : tree,
  );
  return { type: "root", children: trees.flatMap(({ children }) => children) };
}

/** Returns what to put after a stretch that ends at `end`: nothing at the end of the text. */
function probeFor(text: string, end: number): string {
  if (end === text.length) return "";
  return CONTAINER.test(text.slice(end, end + LONGEST_LABEL)) ? CONTAINER_PROBE : PROBE;
}

/** Makes all parsers know the labels that one of them finds. */
function sharing(labels: Readonly<Record<string, readonly string[]>>): Syntax {
  const share: Syntax["document"] = {
    null: {
      tokenize(_effects, _ok, nok) {
        Object.assign(this.parser, labels);
        return nok;
      },
    },
  };
  // Footnotes make a list of their own unless there is one: comes before them at their bracket, too.
  return { document: { ...share, [BRACKET]: share.null } };
}

/** Returns null if the next line may belong to the last block of the stretch. */
function withoutProbe(tree: Root, stretch: string, probe: string): Root | null {
  if (probe === "") return tree;
  const last = tree.children.pop();
  const paragraph = last?.type === "blockquote" ? last.children[0] : last;
  const [only] = paragraph?.type === "paragraph" ? paragraph.children : [];
  if (only?.type !== "text" || only.value !== PROBE) return null;
  const isApart = tree.children.at(-1)?.type === "heading" || BLANK_END.test(stretch);
  return isApart ? tree : null;
}

/** Yields the offsets where stretches may end: after blank lines, after headings, at the end. */
function* boundaries(text: string): Generator<number> {
  let before = "";
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (!CONTINUES.test(line) && (BLANK.test(before) || HEADING_END.test(before))) yield index;
    before = line;
  }
  yield text.length;
}
