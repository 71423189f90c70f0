import { type Block, plainBlock } from "../blocks/block.ts";
import { endsWithAny } from "../text/contains.ts";
import { type Candidate, candidatesOf, type HeadingLine } from "./candidates.ts";
import { withoutContents } from "./contents.ts";
import { levelsOf, NAMED_FAMILY } from "./levels.ts";
import { withoutItems } from "./lists.ts";
import { isAnswer } from "./markers/question.ts";
import type { Heading } from "./sections.ts";
import { countingMarkers } from "./series.ts";
import { subheads } from "./subheads/subheads.ts";

/** A heading found among paragraphs. */
export type FoundHeading = Heading & {
  /** Number of paragraphs that the heading takes up: 2 if its title stands on the next one. */
  readonly paragraphs: 1 | 2;
  /** The text after a marker that runs in, which is the section's first paragraph, or "". */
  readonly runIn: string;
};

/** Names of summaries. One of them is a heading by itself. */
const SUMMARIES = new Set(
  ["导读", "导语", "编者按", "摘要", "内容提要", "核心阅读", "阅读提示", "提要", "结语"].map(
    (name) => `【${name}】`,
  ),
);

const SENTENCE_ENDS = "。！？!?…：:；;”’」』）)";

/** Finds the headings that markers show, by the index of their first paragraph. */
export function findHeadings(paragraphs: readonly string[]): Map<number, FoundHeading> {
  const blocks = paragraphs.map((text) => plainBlock(text));
  return found(blocks, numbered(blocks));
}

/** Finds the headings of a plain text: those that markers show, and short lines set apart. */
export function findTextHeadings(blocks: readonly Block[]): Map<number, FoundHeading> {
  const candidates = numbered(blocks);
  return found(blocks, subheads(blocks, candidates));
}

/**
 * Finds the lines of a hard-wrapped text that continue a proven series, by index. A short title does;
 * so does a marker whose text runs on, after a finished sentence.
 */
export function headingLines(lines: readonly Block[]): Set<number> {
  const opening = new Set<number>();
  for (const { at, title, style } of numbered(lines)) {
    const before = lines[at - 1]?.text ?? "";
    const isTitle = title !== null && style.divides;
    if (isTitle || endsWithAny(before, SENTENCE_ENDS)) opening.add(at);
  }
  return opening;
}

function numbered(blocks: readonly Block[]): readonly Candidate[] {
  const possible = withoutItems(withoutContents(blocks, candidatesOf(blocks))).filter(
    (candidate) => candidate.kind !== "question" || isAsked(blocks, candidate),
  );
  const counting = countingMarkers(possible);
  const candidates = possible.filter((_, index) => counting.has(index));
  if (!possible.some(({ kind }) => kind === "bracket")) return candidates;
  return withSummaries(possible, candidates);
}

/**
 * Adds the summaries, which count alone: beside other headings, or on a line of their own. One that
 * occurs once stands beside the outermost headings, and holds no other.
 */
function withSummaries(
  possible: readonly Candidate[],
  counting: readonly Candidate[],
): readonly Candidate[] {
  const counted = new Set(counting);
  const times = new Map<string, number>();
  for (const { marker } of possible) times.set(marker, (times.get(marker) ?? 0) + 1);
  return possible
    .filter(
      (candidate) =>
        counted.has(candidate) ||
        (SUMMARIES.has(candidate.marker) && (counting.length > 0 || candidate.rest === "")),
    )
    .map((candidate) => {
      const isSingle = SUMMARIES.has(candidate.marker) && times.get(candidate.marker) === 1;
      return isSingle ? { ...candidate, family: NAMED_FAMILY } : candidate;
    });
}

function found(
  blocks: readonly Block[],
  candidates: readonly HeadingLine[],
): Map<number, FoundHeading> {
  const levels = levelsOf(candidates);
  return new Map(
    candidates.map((candidate, index) => [
      candidate.at,
      heading(candidate, levels[index] ?? 1, blocks[candidate.at]?.text ?? ""),
    ]),
  );
}

function heading(candidate: HeadingLine, level: number, line: string): FoundHeading {
  const { kind, number, title, separator, length, rest } = candidate;
  const isBare = title === null;
  // Without a title, the stop after the marker would be lost.
  const marker = isBare ? candidate.marker + separator.trim() : candidate.marker;
  return {
    marker: marker === "" ? null : marker,
    kind,
    number,
    title,
    heading: [{ type: "text", value: isBare ? marker : withTitle(line, length, title) }],
    level,
    paragraphs: length,
    runIn: isBare ? rest : "",
  };
}

/** Returns a heading as written, its title after U+3000 if that stands on the next line. */
function withTitle(line: string, length: 1 | 2, title: string): string {
  return length === 2 ? `${line}\u3000${title}` : line;
}

/** Whether an answer follows a question, in the next paragraph or the one after. */
function isAsked(blocks: readonly Block[], { at }: Candidate): boolean {
  return [at + 1, at + 2].some((next) => isAnswer(blocks[next]?.text ?? ""));
}
