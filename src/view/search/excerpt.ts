import { clusterEnd } from "../../typeset/cluster.ts";
import type { Range } from "../block.ts";

/** A range of a text, with the hits in it. */
export type Excerpt = Range & { readonly hits: readonly Range[] };

/** Context on either side of a hit (UTF-16 code units): about one line of a page. */
const REACH = 40;
/** Part of that context given up to end the excerpt of a long sentence at a pause. */
const SLACK = 16;
const PAUSE = /[，、：,:]/;
const SENTENCE_END = /[。！？；!?\n]/;
const CLOSING = /[”’」』）》】)\]"']/;
/** Characters that always begin a grapheme cluster. */
const PLAIN = /[\u4e00-\u9fff，。0-9a-z ]/i;
const LONGEST_CLUSTER = 32;

/**
 * Returns the sentences that contain the hits, cut where they reach further than the context around
 * a hit. Excerpts that touch are joined. Hits must be sorted and must not overlap.
 */
export function excerptsOf(text: string, hits: readonly Range[]): Excerpt[] {
  const excerpts: { start: number; end: number; hits: Range[] }[] = [];
  for (const hit of hits) {
    const start = startOf(text, hit.start);
    const end = endOf(text, hit.end);
    const last = excerpts.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.hits.push(hit);
    } else {
      excerpts.push({ start, end, hits: [hit] });
    }
  }
  return excerpts;
}

/** Returns whether an offset is the start of the text, or follows a sentence and its closing marks. */
export function endsSentence(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && offset - at < REACH && CLOSING.test(text.charAt(at - 1))) at -= 1;
  return at === 0 || SENTENCE_END.test(text.charAt(at - 1));
}

function startOf(text: string, from: number): number {
  const least = Math.max(0, from - REACH);
  for (let at = from; at > least; at -= 1) {
    if (!SENTENCE_END.test(text.charAt(at - 1))) continue;
    let start = at;
    while (start < from && CLOSING.test(text.charAt(start))) start += 1;
    return start;
  }
  if (least === 0) return 0;
  for (let at = least; at < least + SLACK; at += 1) if (pausesBefore(text, at)) return at;
  return Math.min(from, boundaryAt(text, least));
}

function endOf(text: string, from: number): number {
  const most = Math.min(text.length, from + REACH);
  for (let at = from; at < most; at += 1) {
    if (!SENTENCE_END.test(text.charAt(at))) continue;
    let end = at + 1;
    while (end < most && CLOSING.test(text.charAt(end))) end += 1;
    return end;
  }
  if (most === text.length) return most;
  for (let at = most; at > most - SLACK; at -= 1) if (pausesBefore(text, at)) return at;
  return boundaryAt(text, most);
}

/** Returns whether an offset follows a comma or the like, but not one within a number. */
function pausesBefore(text: string, offset: number): boolean {
  return PAUSE.test(text.charAt(offset - 1)) && !/[0-9]/.test(text.charAt(offset));
}

/** Returns the first cluster boundary at or after an offset. */
function boundaryAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < LONGEST_CLUSTER && !PLAIN.test(text.charAt(at))) at -= 1;
  while (at < offset) at = clusterEnd(text, at);
  return at;
}
