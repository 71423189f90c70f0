import { clusterEnd } from "../typeset/cluster.ts";
import type { Range } from "./block.ts";

/** A stretch of a text that shows some hits where they stand. */
export type Excerpt = Range & { readonly hits: readonly Range[] };

/** UTF-16 code units that are shown on either side of a hit: about a line of a page. */
const REACH = 40;
/** As many of them are given up to end a long sentence's excerpt where the sentence pauses. */
const SLACK = 16;
const PAUSE = /[，、：,:]/;
const SENTENCE_END = /[。！？；!?\n]/;
const CLOSING = /[”’」』）》】)\]"']/;
/** Begins a cluster wherever it stands. */
const PLAIN = /[\u4e00-\u9fff，。0-9a-z ]/i;
const LONGEST_CLUSTER = 32;

/**
 * The sentences that hold the hits, each as far as it is near one; excerpts that touch are one. Hits
 * are sorted and apart.
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

/** Whether nothing, or a sentence with its closing marks, stands before an offset. */
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

/** Whether an offset stands behind a comma or the like, but not one within a number. */
function pausesBefore(text: string, offset: number): boolean {
  return PAUSE.test(text.charAt(offset - 1)) && !/[0-9]/.test(text.charAt(offset));
}

/** The first cluster boundary at or behind an offset. */
function boundaryAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < LONGEST_CLUSTER && !PLAIN.test(text.charAt(at))) at -= 1;
  while (at < offset) at = clusterEnd(text, at);
  return at;
}
