import type { Block } from "../../blocks/block.ts";
import type { Candidate, HeadingLine } from "../candidates.ts";
import { NAMED_FAMILY } from "../levels.ts";
import { dayLines } from "./days.ts";
import { isLoose, setApart } from "./short-lines.ts";
import { versionLines } from "./versions.ts";

/** Parts of books and papers that have a name and no number. */
const NAMED = new Set(
  "前言|引言|导言|导语|绪论|绪言|序|序言|序章|自序|代序|楔子|引子|尾声|终章|结语|结束语|结论|后记|跋|附录|附件|附则|参考文献|参考资料|致谢|摘要|内容提要|番外".split(
    "|",
  ),
);
const ATTACHMENT = "附件";
/** Parts of a novel that have a name, perhaps a number, and a title: 番外一　某事. */
const TITLED =
  /^(?:楔子|引子|序章|序言|尾声|终章|番外|外传|后记)[一二三四五六七八九十0-9]{0,2}(?:[\s\u3000]*[：:·、\s\u3000]\s*[^，。！？!?：:]{1,20})?$/;
/** Parts of a recipe: fewer than two different ones are none. */
const RECIPE = new Set(
  "用料|食材|配料|原料|材料|主料|辅料|调料|做法|步骤|制作步骤|制作方法|烹饪步骤|小贴士".split("|"),
);
/** Spares the expression above long lines; its titles have at most 20 (UTF-16 code units). By hand. */
const LONGEST_NAMED = 24;
/** The first paragraph of a named part is at least this long; entries of contents are shorter. */
const SHORTEST_OPENING = 16;
/** This many chapters make a book, whose short lines are verse or speech. */
const BOOK = 3;

/**
 * Adds the headings without a marker: named parts beside numbered ones, and short lines set apart
 * between paragraphs, where the indents of the others or several of their kind show them.
 */
export function subheads(
  blocks: readonly Block[],
  numbered: readonly Candidate[],
): readonly HeadingLine[] {
  const others = takenBy(numbered);
  const loose = looseLines(blocks, others);
  return loose.length === 0 ? numbered : withLoose(blocks, numbered, loose, others);
}

function withLoose(
  blocks: readonly Block[],
  numbered: readonly Candidate[],
  loose: readonly number[],
  others: Set<number>,
): readonly HeadingLine[] {
  const named = loose.filter((at) => isNamedPart(blocks, at, others));
  for (const at of named) others.add(at);
  const known = [
    ...recipeParts(blocks, loose),
    ...versionLines(blocks, others),
    ...dayLines(blocks, loose, others),
  ];
  for (const at of known) others.add(at);
  const apart = [...known, ...(isBook(numbered) ? [] : setApart(blocks, loose, others))];
  // A part with a name stands beside others, or is the beginning or the end of a text.
  if (numbered.length + apart.length === 0) return numbered;
  const added = [
    ...named.map((at) => unmarked(blocks, at, NAMED_FAMILY)),
    ...apart.map((at) => unmarked(blocks, at, "heading")),
  ];
  return [...numbered, ...added].sort((a, b) => a.at - b.at);
}

/** The paragraphs that numbered headings take up. */
function takenBy(numbered: readonly Candidate[]): Set<number> {
  const indexes = new Set<number>();
  for (const { at, length } of numbered) {
    indexes.add(at);
    if (length === 2) indexes.add(at + 1);
  }
  return indexes;
}

/** Short lines that break off as no sentence does; most texts have none to look at further. */
function looseLines(blocks: readonly Block[], others: ReadonlySet<number>): number[] {
  const loose: number[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    if (isLoose(blocks[at]?.text ?? "") && !others.has(at)) loose.push(at);
  }
  return loose;
}

function isBook(numbered: readonly Candidate[]): boolean {
  return numbered.filter(({ style }) => style.divides).length >= BOOK;
}

function isNamedPart(blocks: readonly Block[], at: number, others: ReadonlySet<number>): boolean {
  const text = blocks[at]?.text ?? "";
  if (text.length > LONGEST_NAMED) return false;
  const name = text.replaceAll(/\s/g, "");
  const next = blocks[at + 1]?.text ?? "";
  const opens = name === ATTACHMENT ? next !== "" : next.length >= SHORTEST_OPENING;
  return (NAMED.has(name) || TITLED.test(text)) && opens && !others.has(at + 1);
}

function recipeParts(blocks: readonly Block[], loose: readonly number[]): readonly number[] {
  const parts = loose.filter((at) => RECIPE.has(blocks[at]?.text ?? "") && at + 1 < blocks.length);
  return new Set(parts.map((at) => blocks[at]?.text)).size > 1 ? parts : [];
}

function unmarked(blocks: readonly Block[], at: number, family: string): HeadingLine {
  const title = blocks[at]?.text ?? "";
  const none = { marker: "", number: null, order: null, rest: "", separator: "" };
  return { ...none, kind: "heading", at, length: 1, title, series: family, family };
}
