import { clusterEnd } from "./cluster.ts";
import type { Ambiguous } from "./level.ts";
import { COLUMNS, FLAGS } from "./unicode/tables.ts";
import { digits, type Trait, traitOf } from "./unicode/traits.ts";

/** The advance of ambiguous characters in columns. */
const AMBIGUOUS_COLUMNS = { narrow: 1, wide: 2 } as const;

/** Returns the advance of a code point on its own, in columns. */
function advanceOf(trait: Trait, ambiguous: Ambiguous): number {
  return trait.columns === "A" ? AMBIGUOUS_COLUMNS[ambiguous] : trait.columns;
}

const advances: Partial<Record<Ambiguous, Uint8Array>> = {};

/** Returns the advance of each trait on its own, by its number, in columns. Cached. */
export function advancesOf(ambiguous: Ambiguous): Uint8Array {
  advances[ambiguous] ??= digits(COLUMNS.replaceAll("A", `${AMBIGUOUS_COLUMNS[ambiguous]}`));
  return advances[ambiguous];
}

const REGIONAL_A = 0x1f1e6;

/** Tells whether two regional indicators name a flag: UTS #51 RGI_Emoji_Flag_Sequence. */
function isFlag(codePoints: readonly number[]): boolean {
  const [first = 0, second = 0] = codePoints.map((codePoint) => codePoint - REGIONAL_A);
  if (codePoints.length !== 2 || first < 0 || first > 25 || second < 0 || second > 25) return false;
  const pair = String.fromCharCode(first + 65, second + 65);
  for (let index = 0; index < FLAGS.length; index += 2) {
    if (FLAGS.startsWith(pair, index)) return true;
  }
  return false;
}

/**
 * Longest cluster that is checked for being an emoji, in UTF-16 code units. The longest RGI emoji of
 * Unicode 17 has 15; string-width 8, whose results ours equal, stops at 50.
 */
const LONGEST_EMOJI = 50;

/**
 * Tells whether a cluster of several code points is drawn as one emoji of two columns: presentation
 * selectors, modifiers, keycaps, flags and ZWJ sequences (UTS #51). Sequences without their
 * presentation selectors count too, because terminals draw them the same.
 */
function isEmoji(cluster: string): boolean {
  const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
  const traits = codePoints.map(traitOf);
  const [base, second, third] = traits;
  if (base === undefined || second === undefined) return false;
  if (codePoints.includes(0x200d) && countPictographs(traits) >= 2) return true;
  if (isFlag(codePoints)) return true;
  if (base.keycapBase) {
    if (traits.length === 2) return second.keycap;
    return traits.length === 3 && second.emojiSelector && third?.keycap === true;
  }
  if (traits.length !== 2) return false;
  return (
    (base.emojiTextBase && second.emojiSelector) || (base.emojiModifierBase && second.emojiModifier)
  );
}

function countPictographs(traits: readonly Trait[]): number {
  return traits.filter(({ grapheme }) => grapheme === "pictographic").length;
}

const isJamo = ({ grapheme }: Trait) => grapheme === "L" || grapheme === "V" || grapheme === "T";

/**
 * Returns the sum of the advances of a cluster's first visible code point and of the spacing marks
 * and half- or full-width forms after it, in columns. Each jamo counts, except that a leading
 * consonant with a vowel, and optionally a trailing consonant, is one syllable of two columns.
 */
function sumOfAdvances(cluster: string, ambiguous: Ambiguous): number {
  let base: Trait | undefined;
  let syllable: "none" | "L" | "LV" = "none";
  let sum = 0;
  for (let offset = 0; offset < cluster.length; ) {
    const codePoint = cluster.codePointAt(offset) ?? 0;
    offset += codePoint > 0xffff ? 2 : 1;
    const trait = traitOf(codePoint);
    if (trait.columns === 0) continue;
    if (base !== undefined && !isJamo(base) && !trait.advancesInCluster) continue;
    if (syllable === "L" && trait.grapheme === "V") {
      syllable = "LV";
      continue;
    }
    const ends = syllable === "LV" && trait.grapheme === "T";
    if (!ends) sum += advanceOf(trait, ambiguous);
    syllable = trait.grapheme === "L" ? "L" : "none";
    base ??= trait;
  }
  return sum;
}

/** Advances of clusters measured before. A text has few different ones. */
const known: Readonly<Record<Ambiguous, Map<string, number>>> = {
  narrow: new Map(),
  wide: new Map(),
};
/** Bounds the memory of each cache; a text in one script has some hundred different clusters. */
const MAX_KNOWN = 4096;

/** Returns the advance of one extended grapheme cluster in columns. */
export function clusterColumns(cluster: string, ambiguous: Ambiguous): number {
  if (cluster.length > LONGEST_EMOJI) return sumOfAdvances(cluster, ambiguous);
  const cache = known[ambiguous];
  let advance = cache.get(cluster);
  if (advance === undefined) {
    advance = sumOfAdvances(cluster, ambiguous);
    if (advance > 0 && isEmoji(cluster)) advance = 2;
    if (cache.size === MAX_KNOWN) cache.clear();
    cache.set(cluster, advance);
  }
  return advance;
}

/**
 * Returns the number of columns that `text` takes on a terminal: the sum over its extended grapheme
 * clusters, as East_Asian_Width (UAX #11) and UTS #51 give it. Control characters take none, tabs
 * included. Agrees with string-width 8. The text must not contain escape sequences.
 *
 * @example
 * columns("“阅读” yuedu"); // 12
 * columns("“阅读” yuedu", "wide"); // 14
 */
export function columns(text: string, ambiguous: Ambiguous = "narrow"): number {
  let sum = 0;
  for (let offset = 0; offset < text.length; ) {
    const end = clusterEnd(text, offset);
    sum += clusterColumns(text.slice(offset, end), ambiguous);
    offset = end;
  }
  return sum;
}
