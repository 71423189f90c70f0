import { type Document, elementsOf, isElement, type Node } from "../dom.ts";
import { findCandidates, type Search } from "./candidates.ts";
import { chosen } from "./choose.ts";
import { cleaned } from "./clean.ts";
import { measure } from "./measure.ts";
import { orderOf, type Part, textOfPart } from "./part.ts";
import { scored } from "./score.ts";
import { sketchOf } from "./sketch.ts";
import { lengthOf } from "./sums.ts";

/** What is known of a page's article. */
export type Known = { readonly title: string | null; readonly author: string | null };

/**
 * An article shorter than this is not the right one, while there is another way to look for it
 * (UTF-16 code units). Readability has one figure for all languages; Han says more in less (by hand).
 */
const ENOUGH = 500;
const ENOUGH_CHINESE = 100;

type Attempt = { readonly article: Part; readonly parts: readonly Part[] };

/** How strict each attempt is. */
const ATTEMPTS = [
  { leavesUnlikely: true, countsNames: true, leavesSuspicious: true },
  { leavesUnlikely: false, countsNames: true, leavesSuspicious: true },
  { leavesUnlikely: false, countsNames: false, leavesSuspicious: true },
  { leavesUnlikely: false, countsNames: false, leavesSuspicious: false },
] as const;

/**
 * The texts and pictures of a page that Mozilla's Readability would show. Its rules and figures
 * (Arc90's readability as maintained by Mozilla, Apache-2.0) are worked out here on a sketch of the
 * page's tree, in time proportional to its size; what shows no text is left out.
 */
export function extracted(document: Document, known: Known): ReadonlySet<Node> {
  const [body = document.children.find((node) => isElement(node))] = elementsOf(document, "body");
  const attempts: Attempt[] = [];
  const search = { title: known.title, wantsByline: known.author === null };
  if (body === undefined) return new Set();
  for (const strictness of ATTEMPTS) {
    const root = sketchOf(body);
    measure(orderOf(root));
    const each: Search = { ...search, ...strictness, paragraphs: [] };
    findCandidates(root, each);
    search.wantsByline = each.wantsByline;
    measure(orderOf(root));
    const candidates = scored(each.paragraphs, strictness.countsNames);
    const article = chosen(root, candidates, strictness.countsNames);
    const attempt = { article, parts: cleaned(article, strictness) };
    if (isEnough(attempt)) return nodesOf(attempt);
    attempts.push(attempt);
  }
  const [longest] = attempts.toSorted((one, other) => lengthIn(other) - lengthIn(one));
  return longest === undefined ? new Set() : nodesOf(longest);
}

const lengthIn = ({ article }: Attempt) => lengthOf(article.sums);

function isEnough(attempt: Attempt): boolean {
  const length = lengthIn(attempt);
  if (length >= ENOUGH || length < ENOUGH_CHINESE) return length >= ENOUGH;
  const han = textOfPart(attempt.article).match(/[\u3400-\u9FFF]/g)?.length ?? 0;
  return han > length / 2;
}

function nodesOf({ parts }: Attempt): ReadonlySet<Node> {
  const nodes = new Set<Node>();
  for (const { node } of parts) if (node !== null) nodes.add(node);
  return nodes;
}
