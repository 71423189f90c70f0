import { readWhole } from "../../source/bytes.ts";
import { decode } from "../../source/encoding/decode.ts";

/** Letters and digits that pages copy from their source without a change. */
const COPIED = /[\p{L}\p{N}]+/gu;

/** Shorter pieces of text (UTF-16 code units) stand in too many places. */
const SHORTEST = 2;

/**
 * Returns the number of the line (from 1) in a file at which a text of the article stands: that of
 * its longest stretch of letters nearest to `share` (0 to 1) of the file, else the line at that share.
 *
 * @throws {Failure} as `readWhole`
 */
export async function lineOf(path: string, text: string, share: number): Promise<number> {
  const source = (await decode(await readWhole(path))).text;
  const wanted = Math.floor(share * source.length);
  const stretches = Array.from(text.matchAll(COPIED), ([stretch]) => stretch);
  const longest = stretches.reduce((most, each) => (each.length > most.length ? each : most), "");
  const found = piecesOf(longest).map((words) => nearest(source, words, wanted));
  const at = found.find((offset) => offset !== -1) ?? wanted;
  return source.slice(0, at).split("\n").length;
}

/** Returns a text, its halves and its quarters, the longest first: markup may stand within it. */
function piecesOf(text: string): string[] {
  return [1, 2, 4].flatMap((parts) => {
    const size = Math.ceil(text.length / parts);
    const starts = Array.from({ length: size < SHORTEST ? 0 : 2 * parts - 1 }, (_, n) => n);
    return starts.map((n) => text.slice(Math.floor((n * size) / 2)).slice(0, size));
  });
}

/** Returns the offset of the occurrence that is nearest to `wanted`; -1 if there is none. */
function nearest(source: string, words: string, wanted: number): number {
  const next = source.indexOf(words, wanted);
  const last = source.lastIndexOf(words, wanted);
  if (next === -1 || last === -1) return Math.max(next, last);
  return next - wanted < wanted - last ? next : last;
}
