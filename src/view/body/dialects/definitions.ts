import type { Paragraph } from "mdast";
import type { Block } from "./containers.ts";
import { type Line, linesOf, paragraphOf, startOf, withoutStart } from "./lines.ts";

/** Terms and their meanings, as Pandoc and PHP Markdown Extra write them. */
export type Definition = {
  readonly type: "definitions";
  readonly terms: readonly Line[];
  readonly meanings: Line[];
};

const MARK = /^: +/;

/**
 * Returns blocks with definitions in place of the paragraphs that hold them: lines of terms, then
 * lines that begin with `: `. The term may also be the paragraph before, if it has one line, and more
 * meanings may follow in paragraphs of their own.
 */
export function withDefinitions(nodes: readonly Block[]): readonly (Block | Definition)[] {
  const blocks: (Block | Definition)[] = [];
  for (const node of nodes) {
    const lines = holdsMark(node) ? linesOf(node) : [];
    const first = lines.findIndex(isMeaning);
    const definition = first === -1 ? null : definitionOf(lines.slice(0, first), blocks);
    if (definition === null) blocks.push(node);
    else addMeanings(definition, lines.slice(first));
  }
  return blocks;
}

function holdsMark(block: Block): block is Paragraph {
  if (block.type !== "paragraph") return false;
  return block.children.some((child) => child.type === "text" && child.value.includes(": "));
}

function isMeaning(line: Line): boolean {
  return MARK.test(startOf(line));
}

/** Puts the definition of some terms, or of the block before, last among the blocks. */
function definitionOf(terms: readonly Line[], blocks: (Block | Definition)[]): Definition | null {
  const before = blocks.at(-1);
  if (terms.length === 0 && before?.type === "definitions") return before;
  const own = terms.length === 0 && before?.type === "paragraph" ? linesOf(before) : terms;
  if (own.length === 0 || (terms.length === 0 && own.length > 1)) return null;
  if (terms.length === 0) blocks.pop();
  const definition: Definition = { type: "definitions", terms: own, meanings: [] };
  blocks.push(definition);
  return definition;
}

/** Adds the meanings in lines; one goes on up to the next mark. */
function addMeanings({ meanings }: Definition, lines: readonly Line[]): void {
  let meaning: Line[] = [];
  for (const line of lines) {
    if (!isMeaning(line)) meaning.push(line);
    else {
      if (meaning.length > 0) meanings.push(paragraphOf(meaning).children);
      meaning = [withoutStart(line, MARK.exec(startOf(line))?.[0].length ?? 0)];
    }
  }
  meanings.push(paragraphOf(meaning).children);
}
