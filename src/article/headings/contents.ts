import type { Block } from "../blocks/block.ts";
import { endsWithAny } from "../text/contains.ts";
import { isDigitAt } from "../text/numerals.ts";
import type { Candidate } from "./candidates.ts";

const BLANKS = [" ", "\t", "\u00A0", "\u3000"];
/** The page number after an entry, with its leader. */
const PAGE = /(?<![\s.．…·])[\s.．…·]+\d{1,4}$/;
/** Unmarked entries, such as a foreword's, between two marked ones, and their UTF-16 code units. By hand. */
const MOST_UNMARKED = 6;
const LONGEST_UNMARKED = 40;
const NO_ENTRY_ENDS = "。！？!?，,；;：:”";
/** Two entries must come again to the letter; of more, most must, with titles much alike. */
const SHORTEST_LOOSE = 3;
const COMING_AGAIN = 0.6;

type Run = { readonly start: number; readonly end: number };

/**
 * Drops the entries of tables of contents: candidates one under another, without text between, most
 * of which come again further down. The occurrence that text follows is the section.
 */
export function withoutContents(
  blocks: readonly Block[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const keys = candidates.map(({ series, number }) => `${series} ${number}`);
  if (new Set(keys).size === keys.length) return candidates;
  const again = new Occurrences(candidates, keys);
  const dropped = new Set<number>();
  for (const run of runsOf(blocks, candidates)) {
    if (!isContents(run, again)) continue;
    for (let index = run.start; index < run.end; index += 1) dropped.add(index);
  }
  return dropped.size === 0 ? candidates : candidates.filter((_, index) => !dropped.has(index));
}

/**
 * Splits candidates where text stands between them, and where an entry comes again: there the text
 * begins, or the next part of the table.
 */
function* runsOf(blocks: readonly Block[], candidates: readonly Candidate[]): Generator<Run> {
  let start = 0;
  let first = "";
  let seen = new Set<string>();
  for (const [index, candidate] of candidates.entries()) {
    const { series, number, marker, title } = candidate;
    const key = `${series} ${number}`;
    const entry = `${key} ${marker} ${title}`;
    const isApart = !isNear(blocks, candidates[index - 1], candidate);
    if (isApart || key === first || seen.has(entry)) {
      if (index - start > 1) yield { start, end: index };
      start = index;
      first = key;
    }
    if (isApart) seen = new Set();
    seen.add(entry);
  }
  if (candidates.length - start > 1) yield { start, end: candidates.length };
}

/** Whether nothing but lines that could be entries stands between two candidates. */
function isNear(blocks: readonly Block[], one?: Candidate, other?: Candidate): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.title === null && one.rest !== "") return false;
  const start = one.at + one.length;
  if (other.at - start > MOST_UNMARKED) return false;
  for (let at = start; at < other.at; at += 1) {
    const text = blocks[at]?.text ?? "";
    if (text.length > LONGEST_UNMARKED || endsWithAny(text, NO_ENTRY_ENDS)) return false;
  }
  return true;
}

function isContents({ start, end }: Run, again: Occurrences): boolean {
  let numbered = 0;
  let exact = 0;
  let alike = 0;
  for (let index = start; index < end; index += 1) {
    // Bullets and brackets come again in any text.
    if (!again.isNumbered(index)) continue;
    numbered += 1;
    if (again.isRepeated(index, end)) exact += 1;
    else if (again.isAlike(index, end)) alike += 1;
  }
  if (numbered < SHORTEST_LOOSE) return numbered > 1 && exact === numbered;
  return exact + alike >= COMING_AGAIN * numbered;
}

/** Where entries come again. */
class Occurrences {
  readonly #keys: readonly string[];
  readonly #titles: readonly string[];
  /** The last candidate with a number, and the last one with a number and a title. */
  readonly #last = new Map<string, number>();

  readonly #candidates: readonly Candidate[];

  constructor(candidates: readonly Candidate[], keys: readonly string[]) {
    this.#candidates = candidates;
    this.#keys = keys;
    this.#titles = candidates.map(({ title, style, marker }) =>
      nameOf(title ?? (style.titled ? "" : marker)),
    );
    for (const [index, key] of keys.entries()) {
      this.#last.set(key, index).set(`${key} ${this.#titles[index]}`, index);
    }
  }

  isNumbered(index: number): boolean {
    return (this.#candidates[index]?.number ?? null) !== null;
  }

  /** Whether number and title stand again at `from` or later. */
  isRepeated(index: number, from: number): boolean {
    const last = this.#last.get(`${this.#keys[index]} ${this.#titles[index]}`) ?? -1;
    return last >= from;
  }

  /** Whether the number stands again at `from` or later with a title that begins alike. */
  isAlike(index: number, from: number): boolean {
    const last = this.#last.get(this.#keys[index] ?? "") ?? -1;
    const [one = "", other = ""] = [this.#titles[index], this.#titles[last]];
    return last >= from && (one.startsWith(other) || other.startsWith(one));
  }
}

/** A title without its page number and its blanks. */
function nameOf(title: string): string {
  const name = isDigitAt(title, title.length - 1) ? title.replace(PAGE, "") : title;
  return BLANKS.some((blank) => name.includes(blank)) ? name.replaceAll(/\s/g, "") : name;
}
