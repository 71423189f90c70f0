import type { Section } from "../../../../src/article/model.ts";
import { parseText } from "../../../../src/article/parse.ts";

/** A paragraph long enough to stand below a heading. */
export const PROSE = "这是一段用来垫在标题下面的文字，长短合适，也有句号。";

/** A text with a title, in which a paragraph follows each of the given lines. */
export const spread = (...lines: string[]): string =>
  ["题目", ...lines.flatMap((line) => [line, PROSE])].join("\n\n");

/** The same lines, one under another. */
export const stacked = (...lines: string[]): string =>
  ["题目", PROSE, ...lines, PROSE].join("\n\n");

/** Each section as [marker, title], with its own sections third if it has any. */
export const trees = (text: string): unknown[] => parseText(text).sections.map(tree);

const tree = ({ marker, title, sections }: Section): unknown =>
  sections.length === 0 ? [marker, title] : [marker, title, sections.map(tree)];

/** The titles of the outermost sections. */
export const titles = (text: string): unknown[] =>
  parseText(text).sections.map(({ title }) => title);
