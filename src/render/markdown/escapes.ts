import type { Nodes, Root } from "mdast";
import { parseByCommonMark, parseMarkdown } from "../../source/markdown.ts";
import { structureOf } from "./structure.ts";

const ESCAPE = /\\([!-/:-@[-`{-~])/g;
/**
 * A longer block, with the definitions it may refer to, is left as it is (UTF-16 code units): a block
 * is parsed several times, and one that is all marks takes time with the square of its length.
 */
const LONGEST = 4000;
/**
 * How much is parsed to find marks that matter in a block but need no escape (UTF-16 code units): each
 * mark takes a parse or two.
 */
const MOST_TRIED = 8000;
/** Marks that mean something inside text, too: references and escapes. */
const IN_TEXT = "&\\";

/** Where a block stands, which decides how it reads. */
type Place = {
  /** What begins its line: "- " in a list. */
  readonly opening: string;
  /** The definitions of the document's links and footnotes. */
  readonly definitions: string;
};

/**
 * Takes the escapes off a block where it reads the same without them, by CommonMark with GitHub's
 * extensions and by our parser.
 */
export function withFewestEscapes(block: string, { opening, definitions }: Place): string {
  const marks = new Set([...block.matchAll(ESCAPE)].map(([, mark = ""]) => mark));
  const references = block.includes("[") ? `\n\n${definitions}` : "";
  if (marks.size === 0 || block.length + references.length > LONGEST) return block;
  const source = (text: string) => opening + text + references;
  const ours = structureOf(parseMarkdown(source(block)));
  const others = structureOf(parseByCommonMark(source(block)));
  const isSame = (text: string) =>
    structureOf(parseByCommonMark(source(text))) === others &&
    structureOf(parseMarkdown(source(text))) === ours;
  const plain = without(marks, block);
  const tree = parseByCommonMark(source(plain));
  if (structureOf(tree) === others && structureOf(parseMarkdown(source(plain))) === ours)
    return plain;
  const syntax = marksOfSyntax(tree, source(plain));
  const inText = [...marks].filter((mark) => !syntax.has(mark));
  const fewer = withFewerOf(inText, block, isSame);
  return [...marks]
    .filter((mark) => syntax.has(mark))
    .slice(0, Math.ceil(MOST_TRIED / block.length))
    .reduce((fewest, mark) => withFewerOf([mark], fewest, isSame), fewer);
}

/** The marks that stand anywhere outside of text, which are those that may matter. */
function marksOfSyntax(tree: Root, source: string): ReadonlySet<string> {
  const syntax = new Set(IN_TEXT);
  let end = 0;
  const addUpTo = (offset: number) => {
    for (; end < offset; end += 1) syntax.add(source.charAt(end));
  };
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ("children" in node) for (const child of node.children.toReversed()) left.push(child);
    if (node.type !== "text") continue;
    addUpTo(node.position?.start.offset ?? source.length);
    end = Math.max(end, node.position?.end.offset ?? end);
  }
  addUpTo(source.length);
  return syntax;
}

/** Takes off the escapes of all these marks, or of each half of them that can do without. */
function withFewerOf(
  marks: readonly string[],
  block: string,
  isSame: (text: string) => boolean,
): string {
  if (marks.length === 0) return block;
  const fewer = without(new Set(marks), block);
  if (fewer === block || isSame(fewer)) return fewer;
  if (marks.length === 1) return block;
  const half = marks.length >> 1;
  const first = withFewerOf(marks.slice(0, half), block, isSame);
  return withFewerOf(marks.slice(half), first, isSame);
}

function without(marks: ReadonlySet<string>, block: string): string {
  return block.replace(ESCAPE, (whole: string, mark: string) => (marks.has(mark) ? mark : whole));
}
