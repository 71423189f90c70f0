import { parseByCommonMark, parseMarkdown } from "../../source/markdown.ts";
import { structureOf } from "./structure.ts";

const ESCAPE = /\\([!-/:-@[-`{-~])/g;
/**
 * A longer block, with the definitions it may refer to, is left as it is (UTF-16 code units): a block
 * is parsed up to thirty times, and one that is all marks takes time with the square of its length.
 */
const LONGEST = 4000;

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
  const reading = (text: string) =>
    [parseMarkdown, parseByCommonMark].map((parse) => {
      const tree = parse(opening + text + references);
      return tree && structureOf(tree);
    });
  const [ours, others] = reading(block);
  if (!ours || !others) return block;
  const isSame = (text: string) => {
    const [again, otherwise] = reading(text);
    return again === ours && otherwise === others;
  };
  const plain = without(marks, block);
  if (isSame(plain)) return plain;
  let fewest = block;
  for (const mark of marks) {
    const fewer = without(new Set([mark]), fewest);
    if (isSame(fewer)) fewest = fewer;
  }
  return fewest;
}

function without(marks: ReadonlySet<string>, block: string): string {
  return block.replace(ESCAPE, (whole: string, mark: string) => (marks.has(mark) ? mark : whole));
}
