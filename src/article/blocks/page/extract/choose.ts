import { isElementPart, madePart, type Part, textOfPart } from "./part.ts";
import { initialScore } from "./score.ts";
import { lengthOf, linkShareOf } from "./sums.ts";

// All figures are Readability's; lengths are in UTF-16 code units.
/** Candidates that are compared. */
const TOP = 5;
/** Candidates close to the best, by score, and how many of them make their common ancestor better. */
const CLOSE = 0.75;
const ENOUGH_CLOSE = 3;
/** Siblings need this share of the best score, and at least this many points. */
const SIBLING_SHARE = 0.2;
const SIBLING_POINTS = 10;
/** Paragraphs beside the best: long ones with few links, short ones that are sentences. */
const LONG = 80;
const FEW_LINKS = 0.25;
const SENTENCE = /\.(?: |$)/;
/** Chosen parts of these names stay what they are; any other is a box from here on. */
const KEEPS_TAG = /^(?:div|article|section|p|ol|ul)$/;

/** The parts that the article is made of, in a box: the best candidate and what belongs to it. */
export function chosen(body: Part, candidates: readonly Part[], countsNames: boolean): Part {
  const top = candidates.toSorted((one, other) => scoreOf(other) - scoreOf(one)).slice(0, TOP);
  const [best] = top;
  if (best === undefined || best.tag === "body")
    return madePart("div", [madePart("div", body.children)]);
  const better = onlyChildParent(rising(sharedAncestor(best, top), countsNames));
  better.score ??= initialScore(better, countsNames);
  const kept = elementsIn(better.parent ?? body).filter((each) => belongs(each, better));
  for (const each of kept) if (!KEEPS_TAG.test(each.tag)) each.tag = "div";
  return madePart("div", kept);
}

const scoreOf = ({ score }: Part) => score ?? 0;
const elementsIn = ({ children }: Part) => children.filter(isElementPart);
/** The part around another one; null where that is the body. */
const below = ({ parent }: Part) => (parent === null || parent.tag === "body" ? null : parent);

/** The nearest ancestor that several close candidates share with the best one, or else the best one. */
function sharedAncestor(best: Part, top: readonly Part[]): Part {
  const close = top.slice(1).filter((each) => scoreOf(each) / scoreOf(best) >= CLOSE);
  if (close.length < ENOUGH_CLOSE) return best;
  const shared = new Map<Part, number>();
  for (const each of close) {
    for (let at = each.parent; at !== null; at = at.parent) {
      shared.set(at, (shared.get(at) ?? 0) + 1);
    }
  }
  for (let at = below(best); at !== null; at = below(at)) {
    if ((shared.get(at) ?? 0) >= ENOUGH_CLOSE) return at;
  }
  return best;
}

/** The first ancestor with a higher score than the one below it, unless scores fall too low before. */
function rising(start: Part, countsNames: boolean): Part {
  start.score ??= initialScore(start, countsNames);
  let last = start.score;
  const lowest = last / 3;
  for (let at = below(start); at !== null; at = below(at)) {
    if (at.score === null) continue;
    if (at.score < lowest) break;
    if (at.score > last) return at;
    last = at.score;
  }
  return start;
}

function onlyChildParent(start: Part): Part {
  let at = start;
  for (let parent = below(at); parent !== null; parent = below(at)) {
    if (elementsIn(parent).length !== 1) break;
    at = parent;
  }
  return at;
}

/** Whether a part beside the best one, or that one itself, is in the article. */
function belongs(sibling: Part, best: Part): boolean {
  if (sibling === best) return true;
  const share = scoreOf(best) * SIBLING_SHARE;
  const isAlike = best.className !== "" && sibling.className === best.className;
  const score = sibling.score === null ? null : sibling.score + (isAlike ? share : 0);
  if (score !== null && score >= Math.max(SIBLING_POINTS, share)) return true;
  if (sibling.tag !== "p") return false;
  const length = lengthOf(sibling.sums);
  const links = linkShareOf(sibling.sums);
  if (length > LONG) return links < FEW_LINKS;
  return length > 0 && length < LONG && links === 0 && SENTENCE.test(textOfPart(sibling));
}
