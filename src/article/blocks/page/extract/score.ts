import { nameWeight } from "./names.ts";
import type { Part } from "./part.ts";
import { lengthOf, linkShareOf } from "./sums.ts";

// All figures are Readability's; lengths are in UTF-16 code units.
/** Shorter paragraphs say nothing about what they stand in. */
const SHORTEST = 25;
/** Elements around a paragraph that score for it. */
const LEVELS = 5;
/** A paragraph scores one point for every 100 characters, and at most three. */
const CHARACTERS_PER_POINT = 100;
const MOST_FOR_LENGTH = 3;

/** Points that a part has by its name. */
const BY_TAG: Readonly<Record<string, number>> = {
  ...{ div: 5, pre: 3, td: 3, blockquote: 3 },
  ...{ address: -3, ol: -3, ul: -3, dl: -3, dd: -3, dt: -3, li: -3, form: -3 },
  ...{ h1: -5, h2: -5, h3: -5, h4: -5, h5: -5, h6: -5, th: -5 },
};

/** The points of a part by its tag and, where names count, by class and id. */
export function initialScore(part: Part, countsNames: boolean): number {
  return (BY_TAG[part.tag] ?? 0) + (countsNames ? nameWeight(part) : 0);
}

/**
 * Gives the points of paragraphs to the elements around them, less to those further out, and takes
 * off the share of links.
 *
 * @returns the elements that got points, those of the first paragraph first
 */
export function scored(paragraphs: readonly Part[], countsNames: boolean): Part[] {
  const candidates: Part[] = [];
  for (const paragraph of paragraphs) {
    const length = lengthOf(paragraph.sums);
    if (length < SHORTEST) continue;
    const points = pointsOf(paragraph, length);
    let at = paragraph.parent;
    for (let level = 0; level < LEVELS && at !== null; level += 1) {
      if (at.score === null) {
        at.score = initialScore(at, countsNames);
        candidates.push(at);
      }
      at.score += points / divider(level);
      at = at.parent;
    }
  }
  for (const each of candidates) each.score = (each.score ?? 0) * (1 - linkShareOf(each.sums));
  return candidates;
}

function pointsOf({ sums }: Part, length: number): number {
  const forLength = Math.min(Math.floor(length / CHARACTERS_PER_POINT), MOST_FOR_LENGTH);
  return 2 + sums.pauses + forLength;
}

function divider(level: number): number {
  return level < 2 ? level + 1 : level * 3;
}
