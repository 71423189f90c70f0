import { clusterEnd } from "./cluster.ts";
import type { Ambiguous } from "./level.ts";
import { FLAGS } from "./unicode/tables.ts";
import { type Trait, traitOf } from "./unicode/traits.ts";

/** The advance of a code point on its own, in columns. */
export function advanceOf(trait: Trait, ambiguous: Ambiguous): 0 | 1 | 2 {
  if (trait.columns === "A") return ambiguous === "wide" ? 2 : 1;
  return trait.columns;
}

const REGIONAL_A = 0x1f1e6;

/** UTS #51 RGI_Emoji_Flag_Sequence: a pair of regional indicators that names a flag. */
function isFlag(codePoints: readonly number[]): boolean {
  const [first = 0, second = 0] = codePoints.map((codePoint) => codePoint - REGIONAL_A);
  if (codePoints.length !== 2 || first < 0 || first > 25 || second < 0 || second > 25) return false;
  const pair = String.fromCharCode(first + 65, second + 65);
  for (let index = 0; index < FLAGS.length; index += 2)
    if (FLAGS.startsWith(pair, index)) return true;
  return false;
}

/**
 * Whether a cluster of several code points is drawn as one emoji of two columns, although its first
 * code point alone would not be: presentation selectors, modifiers, keycaps, flags, ZWJ sequences
 * (UTS #51; also those that lack their selectors, as terminals draw them all the same).
 */
function isEmoji(codePoints: readonly number[], traits: readonly Trait[]): boolean {
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
 * Jamo in a cluster: a leading consonant with a vowel (and a trailing consonant) is one syllable of
 * two columns, any other jamo stands for itself.
 */
function hangulColumns(visible: readonly Trait[], ambiguous: Ambiguous): number {
  let columns = 0;
  for (let index = 0; index < visible.length; index++) {
    const trait = visible[index] as Trait;
    if (trait.grapheme === "L" && visible[index + 1]?.grapheme === "V") {
      columns += 2;
      index += visible[index + 2]?.grapheme === "T" ? 2 : 1;
    } else {
      columns += advanceOf(trait, ambiguous);
    }
  }
  return columns;
}

/**
 * The advance of one extended grapheme cluster, in columns: that of its first visible code point,
 * of spacing marks and half- or full-width forms that follow it, and two for an emoji.
 */
export function clusterColumns(cluster: string, ambiguous: Ambiguous): number {
  const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
  const traits = codePoints.map(traitOf);
  const from = traits.findIndex(({ columns }) => columns !== 0);
  const base = traits[from];
  if (base === undefined) return 0;
  if (isEmoji(codePoints, traits)) return 2;
  if (isJamo(base)) return hangulColumns(traits.slice(from), ambiguous);
  const trailing = traits.slice(from + 1).filter(({ advancesInCluster }) => advancesInCluster);
  return [base, ...trailing].reduce((sum, trait) => sum + advanceOf(trait, ambiguous), 0);
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
