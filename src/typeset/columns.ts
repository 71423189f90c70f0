import { clusterEnd } from "./cluster.ts";
import type { Ambiguous } from "./level.ts";
import { COLUMNS, FLAGS } from "./unicode/tables.ts";
import { digits, type Trait, traitOf } from "./unicode/traits.ts";

/** What ambiguous characters take, in columns. */
const AMBIGUOUS = { narrow: 1, wide: 2 } as const;

/** The advance of a code point on its own, in columns. */
function advanceOf(trait: Trait, ambiguous: Ambiguous): number {
  return trait.columns === "A" ? AMBIGUOUS[ambiguous] : trait.columns;
}

const advances: Partial<Record<Ambiguous, Uint8Array>> = {};

/** The advance of each trait on its own, by its number; kept. */
export function advancesOf(ambiguous: Ambiguous): Uint8Array {
  advances[ambiguous] ??= digits(COLUMNS.replaceAll("A", `${AMBIGUOUS[ambiguous]}`));
  return advances[ambiguous];
}

const REGIONAL_A = 0x1f1e6;

/** UTS #51 RGI_Emoji_Flag_Sequence: a pair of regional indicators that names a flag. */
function isFlag(codePoints: readonly number[]): boolean {
  const [first = 0, second = 0] = codePoints.map((codePoint) => codePoint - REGIONAL_A);
  if (codePoints.length !== 2 || first < 0 || first > 25 || second < 0 || second > 25) return false;
  const pair = String.fromCharCode(first + 65, second + 65);
  for (let index = 0; index < FLAGS.length; index += 2) {
    if (FLAGS.startsWith(pair, index)) return true;
  }
  return false;
}

/** UTF-16 code units; no emoji is as long, and string-width looks no further. */
const LONGEST_EMOJI = 50;

/**
 * Whether a cluster of several code points is drawn as one emoji of two columns, although its first
 * code point alone would not be: presentation selectors, modifiers, keycaps, flags, ZWJ sequences
 * (UTS #51; also those that lack their selectors, as terminals draw them all the same).
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
 * The sum of a cluster's advances: of its first visible code point, and of spacing marks and half-
 * or full-width forms behind it. Jamo count each, but a leading consonant with a vowel (and a
 * trailing consonant) is one syllable of two columns.
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

/** Clusters met before; a text has few that are different. */
const known: Readonly<Record<Ambiguous, Map<string, number>>> = {
  narrow: new Map(),
  wide: new Map(),
};
const MAX_KNOWN = 4096;

/** The advance of one extended grapheme cluster, in columns. */
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
 * How many columns a terminal gives `text`: the sum over its grapheme clusters, control characters
 * taking none. The text must hold no escape sequences.
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
