import type { Block } from "../blocks/block.ts";
import { endsWithAny } from "../text/contains.ts";
import { isDigitAt } from "../text/numerals.ts";
import { isFact } from "./facts.ts";
import type { Marker } from "./markers/style.ts";
import { readMarker } from "./markers/table.ts";
import { isLongTitle, isOneSentence, isProse, isSectionTitle } from "./title.ts";

/** Where a marker stands. */
type Place = {
  /** Index of its paragraph. */
  readonly at: number;
  /** Number of paragraphs that it takes up: 2 if its title stands on the next one. */
  readonly length: 1 | 2;
  readonly title: string | null;
  /** Whether text follows rather than another marker. */
  readonly opens: boolean;
};

/** A possible heading: a marker with its surroundings. */
export type Candidate = Marker & Place;

/** A line or two that are a heading, with or without a marker. */
export type HeadingLine = Pick<
  Candidate,
  | "marker"
  | "separator"
  | "kind"
  | "number"
  | "series"
  | "family"
  | "order"
  | "rest"
  | "at"
  | "length"
  | "title"
>;

/** Items of a list end in a semicolon. */
const ITEM_ENDS = "；;";
const COLONS = "：:";
/** A paragraph ends like this; a number that a page break left in its middle does not follow one. */
const PARAGRAPH_ENDS = "。！？!?…”』」）)：:；;";
/** A line of verse is hardly longer (UTF-16 code units). */
const LONGEST_VERSE = 20;
/** A title that looks like a sentence proves no series, but may be part of one. */
const SENTENCE_WEIGHT = 0.3;

/** Finds every paragraph that begins with a marker in a way that a heading could. */
export function candidatesOf(blocks: readonly Block[]): Candidate[] {
  const candidates: Candidate[] = [];
  let at = 0;
  let marker = markerAt(blocks, at);
  while (at < blocks.length) {
    const next = markerAt(blocks, at + 1);
    const candidate = marker === null ? null : candidateAt(blocks, at, marker, next);
    if (candidate !== null) candidates.push(candidate);
    at += 1;
    marker = next;
  }
  return candidates;
}

function markerAt(blocks: readonly Block[], at: number): Marker | null {
  const block = blocks[at];
  return block === undefined ? null : readMarker(block.text);
}

function candidateAt(
  blocks: readonly Block[],
  at: number,
  marker: Marker,
  next: Marker | null,
): Candidate | null {
  const { rest, style } = marker;
  if (rest === "") return alone(blocks, at, marker, next);
  const below = blocks[at + 1];
  const opens = below !== undefined && next === null;
  const title = candidate(marker, { at, length: 1, title: rest, opens });
  if (isSectionTitle(rest)) return title;
  const leads = below !== undefined && next?.series !== marker.series;
  if (leads && style.sentences !== null && endsWithAny(rest, COLONS)) {
    if (isSectionTitle(rest.slice(0, -1))) return title;
  }
  const canBeSentence = style.sentences === "any";
  if (style.divides && canBeSentence && marker.certain && leads && isOneSentence(rest)) {
    return { ...title, weight: SENTENCE_WEIGHT };
  }
  if (canBeSentence && opens && isProse(below.text) && isLongTitle(rest)) {
    return { ...title, weight: marker.runsIn ? marker.weight : SENTENCE_WEIGHT };
  }
  if (!marker.runsIn || endsWithAny(rest, ITEM_ENDS)) return null;
  return candidate(marker, { at, length: 1, title: null, opens: true });
}

/**
 * Joins a marker and its place. Lists the fields, because an object that is spread into one so large
 * becomes a hash table: a million candidates then took 0.7 GB and half a minute.
 */
function candidate(found: Marker, place: Place): Candidate {
  return {
    marker: found.marker,
    kind: found.kind,
    number: found.number,
    series: found.series,
    family: found.family,
    order: found.order,
    rest: found.rest,
    separator: found.separator,
    runsIn: found.runsIn,
    certain: found.certain,
    weight: found.weight,
    outer: found.outer,
    style: found.style,
    at: place.at,
    length: place.length,
    title: place.title,
    opens: place.opens,
  };
}

/** A marker with nothing after it: its title stands on the next line, or there is none. */
function alone(
  blocks: readonly Block[],
  at: number,
  marker: Marker,
  next: Marker | null,
): Candidate | null {
  const below = blocks[at + 1];
  if (isDigitAt(marker.marker, 0) && !standsFree(blocks, at)) return null;
  const hasTitle =
    marker.style.titled &&
    below !== undefined &&
    next === null &&
    isSectionTitle(below.text) &&
    !isSpeech(below.text) &&
    !isFact(below.text) &&
    !isVerse(marker, blocks, at) &&
    !isIndentedText(blocks, at);
  const length = hasTitle ? 2 : 1;
  const opens = blocks[at + length] !== undefined && (hasTitle || next === null);
  return candidate(marker, { at, length, title: hasTitle ? below.text : null, opens });
}

/** Whether a number stands between finished paragraphs, as a page's number need not. */
function standsFree(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1]?.text;
  return before === undefined || endsWithAny(before, PARAGRAPH_ENDS);
}

/** A line of dialogue is text, however short. */
function isSpeech(text: string): boolean {
  return (text.startsWith("“") && text.endsWith("”")) || endsWithAny(text, "！!…");
}

/**
 * Whether a stanza follows a number that stands alone: the next line is no title if a short line
 * follows it at once, and a blank line parts the number from it.
 */
function isVerse(marker: Marker, blocks: readonly Block[], at: number): boolean {
  const [below, second] = [blocks[at + 1], blocks[at + 2]];
  if (marker.kind !== "ordinal" || below === undefined || second === undefined) return false;
  if (second.afterBlank || isProse(second.text) || readMarker(second.text) !== null) return false;
  return below.afterBlank && second.text.length <= LONGEST_VERSE;
}

/** Whether the next line is indented as a paragraph under a marker that is not. */
function isIndentedText(blocks: readonly Block[], at: number): boolean {
  const indent = blocks[at + 1]?.indent ?? 0;
  return indent >= 2 && (blocks[at]?.indent ?? 0) < 2 && blocks[at + 2]?.indent === indent;
}
