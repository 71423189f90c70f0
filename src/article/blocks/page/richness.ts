import { type Element, isElement } from "./dom.ts";

type Text = { readonly element: Element; readonly text: string; readonly linked: number };

/** Shorter texts are labels and links as often as sentences (UTF-16 code units). */
const SHORTEST_SENTENCE = 25;
/** How far up a paragraph speaks for the elements around it, and how much less at each step. */
const SHARES = [1, 1 / 2, 1 / 6, 1 / 9];
const COMMAS = /[，、,。；]/g;

/**
 * How rich in running text the surroundings of each text are, 0 to 1: paragraphs give points for
 * length and commas to the elements around them, links take points away, and a text is as rich as the
 * richest of its three nearest elements. The idea is that of Arc90's readability.
 */
export function richnessOf(texts: readonly Text[]): number[] {
  const points = new Map<Element, number>();
  const lengths = new Map<Element, { all: number; linked: number }>();
  for (const { element, text, linked } of texts) {
    const worth = worthOf(text, linked);
    chainOf(element).forEach((each, step) => {
      points.set(each, (points.get(each) ?? 0) + worth * (SHARES[step] ?? 0));
      const length = lengths.get(each) ?? { all: 0, linked: 0 };
      length.all += text.length;
      length.linked += linked;
      lengths.set(each, length);
    });
  }
  const score = (element: Element) => {
    const { all, linked } = lengths.get(element) ?? { all: 0, linked: 0 };
    return (points.get(element) ?? 0) * (1 - linked / Math.max(1, all));
  };
  let richest = 0;
  for (const element of points.keys()) richest = Math.max(richest, score(element));
  if (richest === 0) return texts.map(() => 0);
  return texts.map(
    ({ element }) => Math.max(0, ...chainOf(element).slice(0, 3).map(score)) / richest,
  );
}

function worthOf(text: string, linked: number): number {
  if (text.length - linked < SHORTEST_SENTENCE) return 0;
  return 1 + (text.match(COMMAS)?.length ?? 0) + Math.min(text.length / 100, 3);
}

/** The element that holds the paragraph, and those around it; never the whole page. */
function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  let at = isParagraph(element) ? element.parentNode : element;
  while (chain.length < SHARES.length && isElement(at)) {
    if (at.tagName === "body" || at.tagName === "html") break;
    chain.push(at);
    at = at.parentNode;
  }
  return chain;
}

function isParagraph({ tagName }: Element): boolean {
  return /^(?:p|li|h[1-6]|td|pre|dd|dt|span|font)$/.test(tagName);
}
