import type { Block } from "../blocks/block.ts";
import { isHanAt, roughColumns } from "../text/characters.ts";
import { containsAny, endsWithAny, startsWithAny } from "../text/contains.ts";
import { readDate } from "../text/date.ts";
import type { Candidate, HeadingLine } from "./candidates.ts";
import { NAMED_FAMILY } from "./levels.ts";

/** Parts of books and papers that have a name and no number. */
const NAMED = new Set(
  "前言|引言|导言|导语|绪论|绪言|序|序言|序章|自序|代序|楔子|引子|尾声|终章|结语|结束语|结论|后记|跋|附录|附件|附则|参考文献|致谢|摘要|内容提要|番外".split(
    "|",
  ),
);
const ATTACHMENT = "附件";
const LONGEST_NAMED = 8;
/** A line set apart only by being short is no longer than this, in columns. */
const LONGEST = 44;
/** The paragraphs around it are at least this long (UTF-16 code units). */
const SHORTEST_TEXT = 20;
/** The paragraph before it may be shorter. */
const SHORTEST_ENDING = 8;
/** The first paragraph of a named part is at least this long; entries of contents are shorter. */
const SHORTEST_OPENING = 16;
/** Without an indent to tell them, subheads come in company. */
const FEWEST = 2;
const FEWEST_INDENTED = 3;
const PARAGRAPH_INDENT = 2;
const CENTRED = 6;
const SENTENCE_ENDS = "。！？!?…”’』」）)；;：:~～";
const NO_END = "。，、；：,;:.．…”’』」）)—-～~";
const SHOUTS = "！!？?";
const NO_START = [
  "“",
  "‘",
  "「",
  "『",
  "（",
  "(",
  "—",
  "-",
  "*",
  "·",
  "•",
  ">",
  "图",
  "http",
  "www",
];
/** Captions, credits and labels. */
const NO_SUBHEAD = [
  "：",
  ":",
  "。",
  "；",
  "记者",
  "编辑",
  "作者",
  "供图",
  "资料图",
  "来源",
  "转载",
  "图片",
  "@",
];
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
  const named = numbered.length === 0 ? [] : loose.filter((at) => isNamedPart(blocks, at, others));
  for (const at of named) others.add(at);
  const apart = isBook(numbered) ? [] : setApart(blocks, loose, others);
  if (named.length + apart.length === 0) return numbered;
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
    const text = blocks[at]?.text ?? "";
    if (text.length <= LONGEST && !endsWithAny(text, NO_END) && !others.has(at)) loose.push(at);
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
  return NAMED.has(name) && opens && !others.has(at + 1);
}

/** Short lines between paragraphs: those set otherwise than the text, or else several set alike. */
function setApart(
  blocks: readonly Block[],
  loose: readonly number[],
  others: ReadonlySet<number>,
): number[] {
  const texts = blocks.filter(({ text }) => isText(text));
  const indented = texts.filter(({ indent }) => indent >= PARAGRAPH_INDENT);
  const hasIndents = texts.length >= FEWEST_INDENTED && indented.length * 5 >= texts.length * 4;
  const shown: number[] = [];
  const alike: number[] = [];
  for (const at of loose) {
    const { text, indent } = blocks[at] ?? { text: "", indent: 0 };
    if (!isBetween(blocks, at, others) || !isShortLine(text)) continue;
    const isOut = indent < PARAGRAPH_INDENT || indent >= CENTRED;
    if (hasIndents && isOut) shown.push(at);
    else if (at > 0 && !endsWithAny(text, SHOUTS)) alike.push(at);
  }
  if (shown.length > 0) return shown;
  return alike.length >= FEWEST && alike.length * 2 <= texts.length ? alike : [];
}

function isText(text: string): boolean {
  return text.length >= SHORTEST_TEXT && endsWithAny(text, SENTENCE_ENDS);
}

function isBetween(blocks: readonly Block[], at: number, others: ReadonlySet<number>): boolean {
  if (others.has(at)) return false;
  if (others.has(at + 1) || !isText(blocks[at + 1]?.text ?? "")) return false;
  const before = blocks[at - 1]?.text ?? "";
  const isAfterText = before.length >= SHORTEST_ENDING && endsWithAny(before, SENTENCE_ENDS);
  return at === 0 || others.has(at - 1) || isAfterText;
}

function isShortLine(text: string): boolean {
  if (roughColumns(text) > LONGEST) return false;
  if (startsWithAny(text, NO_START) || containsAny(text, NO_SUBHEAD)) return false;
  return hasHan(text) && readDate(text, 0) === null;
}

function hasHan(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count < 2; at += 1) if (isHanAt(text, at)) count += 1;
  return count === 2;
}

function unmarked(blocks: readonly Block[], at: number, family: string): HeadingLine {
  const title = blocks[at]?.text ?? "";
  const none = { marker: "", number: null, order: null, rest: "", separator: "" };
  return { ...none, kind: "heading", at, length: 1, title, series: family, family };
}
