import type { HtmlBlock } from "../../blocks/page/html-block.ts";
import type { Frame } from "../decide.ts";
import { REGIONS, type Region, type Transitions } from "../region.ts";
import { EXTRACT, inExtract } from "./extract.ts";
import { HINT_RULES } from "./hints.ts";
import { LINES } from "./lines.ts";
import { PLACE } from "./place.ts";
import { SHAPE } from "./shape.ts";
import { WORDS } from "./words.ts";

/**
 * What it costs a page to go into its text or out of it: sites do put boxes into the text. Fitted
 * with the weights (`npm run fit`), like them a natural logarithm of odds.
 */
const STEP = 0.5;

const costs = (cost: (region: Region) => number) =>
  Object.fromEntries(REGIONS.map((region) => [region, cost(region)])) as Record<Region, number>;
/** Only these: a page's title and metadata are found by what they say (meta/page). */
const USED: readonly Region[] = ["above", "body", "below"];

function stepCost(from: Region, to: Region): number {
  if (!USED.includes(from) || !USED.includes(to)) return Infinity;
  if (from === to) return 0;
  return to === "above" || (from === "above" && to === "below") ? Infinity : STEP;
}

const ALONE = [...SHAPE, ...PLACE, ...HINT_RULES, ...WORDS];

/** The rules whose weights are fitted to labelled pages. */
export const FITTED = [
  ...ALONE,
  ...EXTRACT,
  ...inExtract(ALONE.filter(({ id }) => id !== "any-block")),
];

/** Which blocks of a page are the article's text. */
export const PAGE_FRAME: Frame<HtmlBlock> = {
  rules: [...FITTED, ...LINES],
  transitions: Object.fromEntries(
    REGIONS.map((from) => [from, costs((to) => stepCost(from, to))]),
  ) as Transitions,
  first: costs((region) => (region === "above" || region === "body" ? 0 : Infinity)),
  last: costs(() => 0),
};
