import type { Block } from "../block.ts";
import type { Element, Node } from "./dom.ts";

/** What the elements around a block say about it. */
export type Surroundings = {
  /** Names of the sectioning and structural elements it is in, the innermost last. */
  readonly within: ReadonlySet<string>;
  /** The words of class, id and role of its elements, in lower case; the innermost element first. */
  readonly hints: readonly string[];
};

/** A block of a page: a run of inline content inside one element, between two block edges. */
export type HtmlBlock = Block &
  Surroundings & {
    /** The element whose children the block is made of. */
    readonly element: Element;
    readonly nodes: readonly Node[];
    /** The name of the innermost element that says what the block is: p, li, td, h2, div ... */
    readonly tag: string;
    /** Whether a picture is in it. */
    readonly hasImage: boolean;
    /** Words, each Han character counted as one. */
    readonly words: number;
    /** Place among the blocks of the page, 0 to 1 by characters. */
    readonly position: number;
    /** Blocks up to the nearest one of running text before and after it; Infinity without any. */
    readonly sinceText: number;
    readonly untilText: number;
    /** Whether it is the article's title, or stands before the place where that is shown. */
    readonly isTitle: boolean;
    readonly isAboveTitle: boolean;
    /** Whether the same text stands elsewhere on the page. */
    readonly isRepeated: boolean;
    /** Whether the extractor takes most of it for the article's. */
    readonly inExtract: boolean;
    /** How the text-rich container it stands in compares with the page's richest, 0 to 1. */
    readonly richness: number;
  };
