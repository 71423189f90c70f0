/**
 * The parts of a document, in the order in which a reader meets them: navigation above the article,
 * its title, its byline and the like, its text, its credits, and what a site puts below.
 */
export const REGIONS = ["above", "title", "meta", "body", "colophon", "below"] as const;

export type Region = (typeof REGIONS)[number];

/**
 * What it costs to go from one region to another, in the unit of rules' weights; Infinity where that
 * never happens. The first key is the region of a block, the second that of the next one.
 */
export type Transitions = Readonly<Record<Region, Readonly<Record<Region, number>>>>;
