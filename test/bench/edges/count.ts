import { columns } from "../../../src/typeset/columns.ts";

/**
 * Marks that must not begin or end a line: CLREQ #prohibition_rules_for_line_start_end, level "basic",
 * and the ASCII forms of its marks, which the bundled article uses beside Han.
 */
const NEVER_FIRST = "、，。：；！？”’）》〉」』】〕］｝–～·,.:;!?)]}";
const NEVER_LAST = "“‘（《〈「『【〔［｛([{";
const LATIN = /[0-9A-Za-z]/;

/** What is wrong with a layout; each is a number of rows. */
export type Faults = {
  readonly rows: number;
  /** Begin or end with a mark that must not. */
  readonly edges: number;
  /** End inside a word or a number. */
  readonly splits: number;
  readonly tooWide: number;
};

/**
 * Counts the faults of rows that a text was laid out in. Only breaks count that the text does not have.
 *
 * @throws {Error} if the rows do not hold the text, blanks aside
 */
export function countFaults(text: string, rows: readonly string[], width: number): Faults {
  const contents = rows.map(withoutBlanks).filter((row) => row !== "");
  if (contents.join("") !== withoutBlanks(text)) throw new Error("these rows are not of this text");
  const paragraphEnds = endsBefore(/\n/g, text);
  const wordEnds = endsBefore(/\s/g, text);
  let end = 0;
  let edges = 0;
  let splits = 0;
  contents.slice(1).forEach((following, index) => {
    const row = contents[index] ?? "";
    end += row.length;
    if (paragraphEnds.has(end)) return;
    const last = row.slice(-1);
    const next = following.slice(0, 1);
    if (NEVER_LAST.includes(last) || NEVER_FIRST.includes(next)) edges += 1;
    if (LATIN.test(last) && LATIN.test(next) && !wordEnds.has(end)) splits += 1;
  });
  const tooWide = rows.filter((row) => columns(row.trimEnd()) > width).length;
  return { rows: contents.length, edges, splits, tooWide };
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, "");
}

/** Returns the offsets before matches, counted without blanks. */
function endsBefore(pattern: RegExp, text: string): ReadonlySet<number> {
  const offsets = [...text.matchAll(pattern)].map(({ index }) => index);
  return new Set(offsets.map((offset) => withoutBlanks(text.slice(0, offset)).length));
}
