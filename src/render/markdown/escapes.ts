import { parseByCommonMark, parseMarkdown } from "../../source/markdown.ts";
import { structureOf } from "./structure.ts";

const ESCAPE = /\\([!-/:-@[-`{-~])/g;
/** A longer block, with the definitions it may refer to, is left as it is (UTF-16 code units). */
const LONGEST = 20_000;

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
  const isSame = (one: string, other: string) =>
    [parseMarkdown, parseByCommonMark].every((parse) => {
      const [tree, another] = [one, other].map((each) => parse(opening + each + references));
      return tree && another && structureOf(tree) === structureOf(another);
    });
  const plain = without(marks, block);
  if (isSame(plain, block)) return plain;
  let fewest = block;
  for (const mark of marks) {
    const fewer = without(new Set([mark]), fewest);
    if (isSame(fewer, fewest)) fewest = fewer;
  }
  return fewest;
}

function without(marks: ReadonlySet<string>, block: string): string {
  return block.replace(ESCAPE, (whole: string, mark: string) => (marks.has(mark) ? mark : whole));
}
