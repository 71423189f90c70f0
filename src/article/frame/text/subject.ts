import { type Block, plainBlock } from "../../blocks/block.ts";
import { readMarker } from "../../headings/markers/table.ts";
import { isProse } from "../../headings/title.ts";
import { type Byline, readByline } from "../../meta/text/byline.ts";

/** Paragraphs at either end that may be metadata though prose stands outside of them. */
const NEAR = 8;

/** A paragraph of plain text as the rules see it. */
export type TextBlock = Block & {
  /** What the paragraph says about the article, if it says nothing else. */
  readonly byline: Byline | null;
  /** Whether it contains a sentence, or is too long for any other line. */
  readonly isProse: boolean;
  /** Whether no prose stands before it: only there may a title or a byline above the text be. */
  readonly isHead: boolean;
  /** Blocks of the document before and after it. */
  readonly before: number;
  readonly after: number;
};

/** Looks at one paragraph of a document; `isHead` tells whether no prose stands before it. */
export function textBlock(paragraphs: readonly Block[], at: number, isHead = true): TextBlock {
  const block = paragraphs[at] ?? plainBlock("");
  const { text } = block;
  const prose = isProse(text);
  const after = paragraphs.length - at - 1;
  const isNear = isHead || at < NEAR || after < NEAR;
  return {
    ...block,
    byline: prose || !isNear ? null : bylineOf(text),
    isProse: prose,
    isHead,
    before: at,
    after,
  };
}

function bylineOf(text: string): Byline | null {
  const byline = readByline(text);
  return byline === null || isNumbered(text) ? null : byline;
}

/** 二、比赛时间：3月9日 is a heading, though a label stands after its number. */
function isNumbered(text: string): boolean {
  const marker = readMarker(text);
  return marker?.certain === true && (marker.kind === "ordinal" || marker.kind === "chapter");
}
