import type { Block } from "../../blocks/block.ts";
import { decide, type Frame, type Verdict } from "../decide.ts";
import type { Rule } from "../rule.ts";
import { BODY, BYLINES } from "./body.ts";
import { DIRT, LONGEST_DIRT } from "./dirt.ts";
import { SENTENCE_AT_EDGES } from "./line.ts";
import { LINE_RULES } from "./lines.ts";
import { RELATED } from "./related.ts";
import { REPEATED } from "./repeated.ts";
import { type TextBlock, textBlock } from "./subject.ts";
import { TITLE } from "./title.ts";

/**
 * How many paragraphs at either end may be anything but body. Between them only dirt is looked for,
 * so that a book takes no longer than its characters do. By hand: a head is a title, bylines and a
 * breadcrumb; related links and comments make a tail longer.
 */
const HEAD_REACH = 40;
const TAIL_REACH = 60;

/** Every rule about paragraphs of plain text. */
export const TEXT_RULES: readonly Rule<TextBlock>[] = [
  ...TITLE,
  ...BYLINES,
  ...LINE_RULES,
  ...RELATED,
  ...REPEATED,
  ...BODY,
];

/** Above the text nothing is evidence once prose has begun. */
const BELOW_HEAD = TEXT_RULES.filter(({ region }) => !["above", "title", "meta"].includes(region));
/** Only these outweigh a sentence. */
const ABOUT_PROSE = BELOW_HEAD.filter(
  ({ region, weight }) => region === "body" || weight >= SENTENCE_AT_EDGES,
);

/** Each rule about dirt once: all regions have the same. */
const DIRT_BELOW = DIRT.filter(({ region }) => region === "below");

const NEVER = Number.POSITIVE_INFINITY;
const row = (above: number, title: number, meta: number, body: number, rest: number) => ({
  ...{ above, title, meta, body, colophon: rest, below: rest },
});
/** Nothing goes back above the body; what goes below it and comes back costs 5. By hand. */
const FRAME: Frame<TextBlock> = {
  rules: TEXT_RULES,
  // The bundled article is read at every start: most of its blocks are prose, and cost few calls.
  rulesFor: ({ isHead, isProse }) => (isHead ? TEXT_RULES : isProse ? ABOUT_PROSE : BELOW_HEAD),
  transitions: {
    above: row(0, 0, 0, 0, 6),
    title: row(NEVER, 4, 0, 0, 3),
    meta: row(NEVER, NEVER, 0, 0, 4),
    body: row(NEVER, NEVER, 6, 0, 1),
    colophon: row(NEVER, NEVER, NEVER, 4, 0),
    below: row(NEVER, NEVER, NEVER, 4, 0),
  },
  first: row(0, 0, 0, 0, 6),
  // A text that is nothing but a title has none.
  last: { ...row(0, 12, 6, 0, 0) },
};

/** Which ends of a document a text has; a stretch of a longer text lacks one or both. */
export type Edges = { readonly head: boolean; readonly tail: boolean };

/** A paragraph near an end of its document, and what it was decided to be. */
export type Framed = TextBlock & Verdict & { readonly at: number };

const BODY_VERDICT: Verdict = { region: "body", evidence: [] };

/** The paragraphs near the ends of a document, with their regions; those between are body. */
export function frameText(paragraphs: readonly Block[], edges: Edges): Framed[] {
  const head = edges.head ? HEAD_REACH : 0;
  const tail = Math.max(head, paragraphs.length - (edges.tail ? TAIL_REACH : 0));
  const near = [...paragraphs.keys()].filter((at) => at < head || at >= tail);
  const blocks = blocksAt(paragraphs, near);
  const isWhole = edges.head && near.length === paragraphs.length;
  const decided = isWhole ? decide(blocks, FRAME) : decideParts(blocks, head, paragraphs.length);
  // A text of nothing but boilerplate is what someone wanted to read.
  const hasText = !isWhole || decided.some(({ region }) => region === "body" || region === "title");
  const verdicts = hasText ? decided : [];
  return blocks.map((block, index) => ({
    ...{ ...block, ...(verdicts[index] ?? BODY_VERDICT) },
    at: near[index] ?? 0,
  }));
}

function blocksAt(paragraphs: readonly Block[], near: readonly number[]): TextBlock[] {
  let isHead = near[0] === 0;
  return near.map((at) => {
    const block = textBlock(paragraphs, at, isHead);
    isHead &&= !block.isProse;
    return block;
  });
}

/** Decides the two ends of a long text apart: between them there is nothing but body. */
function decideParts(blocks: readonly TextBlock[], head: number, length: number): Verdict[] {
  const isHead = (block: TextBlock) => block.before < head && head < length;
  const above = blocks.filter(isHead);
  const below = blocks.filter((block) => !isHead(block));
  const inBody = (rest: number) => row(rest, rest, rest, 0, rest);
  return [
    ...decide(above, { ...FRAME, last: inBody(6) }),
    ...decide(below, { ...FRAME, first: inBody(NEVER) }),
  ];
}

/** The rule that takes a paragraph far from both ends for dirt, or null. */
export function dirtRule(block: Block): string | null {
  if (block.text.length > LONGEST_DIRT) return null;
  return DIRT_BELOW.find((rule) => rule.test(block, 0, []))?.id ?? null;
}
