import type { Paragraph, PhrasingContent } from "mdast";
import { type Block, plainBlock } from "./blocks/block.ts";
import { type SourceLine, sourceLines } from "./blocks/lines.ts";
import { continuations, joinLines } from "./blocks/paragraphs.ts";
import { stanzasOf } from "./blocks/verse.ts";
import type { Explanation } from "./explanation.ts";
import { dirtRule, type Edges, type Framed, frameText } from "./frame/text/frame.ts";
import { findTextHeadings, headingLines } from "./headings/headings.ts";
import { type Flow, nest } from "./headings/sections.ts";
import type { Claim } from "./meta/claim.ts";
import { claimsOf } from "./meta/text/claims.ts";
import { type Settled, settle } from "./meta/text/meta.ts";
import { breadcrumbOf, isSaid } from "./meta/text/said.ts";
import type { Article } from "./model.ts";
import { decodeEntities } from "./text/entities.ts";
import { languageOf } from "./text/language.ts";
import { stripStrayTags } from "./text/tags.ts";

/** What a transfer or DOS left at the end of a file: NULs, and the mark U+001A. */
const PADDING = "\0\u001A";

const BOTH: Edges = { head: true, tail: true };

/** A text taken apart: its paragraphs, those of them near its ends with their regions, its claims. */
type Reading = {
  readonly paragraphs: readonly Block[];
  readonly framed: ReadonlyMap<number, Framed>;
  readonly claims: readonly Claim[];
  readonly settled: Settled;
  readonly language: Article["meta"]["language"];
  /** What was taken out before the text was read. */
  readonly dropped: readonly string[];
};

/**
 * Reads an article from plain text: its metadata, its sections, and what does not belong to it (kept in
 * `chrome`). No code point of the body is changed, but for character references of HTML, which are
 * decoded; only the blanks around lines and the breaks inside hard-wrapped paragraphs go. Takes time
 * in proportion to the text.
 */
export function parseText(text: string, edges: Edges = BOTH): Article {
  const reading = readText(text, edges);
  const { title, published, source, author } = reading.settled;
  const crumbs = breadcrumbOf([...reading.framed.values()]);
  const { body, chrome } = sorted(reading, crumbs?.at ?? null);
  const about = { title, breadcrumb: crumbs?.steps ?? null, published, source, author };
  return {
    meta: { ...about, url: null, language: reading.language, extra: null },
    ...nest(flowOf(body)),
    chrome: [...chrome, ...reading.dropped],
  };
}

/** Tells how `parseText` understands a text: every paragraph's region, and every claim. */
export function explainText(text: string): Explanation {
  const { paragraphs, framed, claims, settled } = readText(text, BOTH);
  const blocks = paragraphs.map((paragraph, at) => {
    const { region, evidence } = framed.get(at) ?? middle(paragraph);
    return { text: paragraph.text, region, evidence };
  });
  return { blocks, claims: claims.map((claim) => ({ ...claim, won: settled.won.has(claim) })) };
}

function readText(source: string, edges: Edges): Reading {
  const end = paddingStart(source);
  const untagged = stripStrayTags(source.slice(0, end));
  const dropped = end === source.length ? untagged.tags : [...untagged.tags, source.slice(end)];
  const text = decodeEntities(untagged.text);
  const lines = sourceLines(text);
  const paragraphs = paragraphsOf(lines, continuations(lines, headingLines));
  const framed = frameText(paragraphs, edges);
  const claims = claimsOf(framed);
  return {
    ...{ paragraphs, claims, dropped, settled: settle(claims), language: languageOf(text) },
    framed: new Map(framed.map((block) => [block.at, block])),
  };
}

function paddingStart(source: string): number {
  let end = source.length;
  while (end > 0 && PADDING.includes(source.charAt(end - 1))) end -= 1;
  return end;
}

/** Parts what is text from what is dropped. What the metadata says is neither. */
function sorted({ paragraphs, framed, settled }: Reading, crumbs: number | null) {
  const chrome: string[] = [];
  const body = paragraphs.filter((paragraph, at) => {
    const block = framed.get(at);
    const isBody = block === undefined ? dirtRule(paragraph) === null : block.region === "body";
    if (isBody) return true;
    if (at !== crumbs && !(block !== undefined && isSaid(block, settled)))
      chrome.push(paragraph.text);
    return false;
  });
  return { body, chrome };
}

/** What a paragraph far from both ends of its text is. */
function middle(paragraph: Block): Pick<Framed, "region" | "evidence"> {
  const rule = dirtRule(paragraph);
  return rule === null ? { region: "body", evidence: [] } : { region: "below", evidence: [rule] };
}

/** The paragraphs of a text; a line that is one by itself stays as it is. */
function paragraphsOf(lines: readonly SourceLine[], continues: readonly boolean[]): Block[] {
  const paragraphs: Block[] = [];
  let first = 0;
  while (first < lines.length) {
    let next = first + 1;
    while (next < lines.length && continues[next] === true) next += 1;
    const line = lines[first];
    if (line !== undefined) {
      paragraphs.push(next === first + 1 ? line : joined(line, lines.slice(first, next)));
    }
    first = next;
  }
  return paragraphs;
}

function joined({ indent, afterBlank }: SourceLine, lines: readonly SourceLine[]): Block {
  return plainBlock(joinLines(lines.map((line) => line.text)), indent, afterBlank);
}

/** Yields a text's headings, paragraphs and stanzas one at a time: there may be a million. */
function* flowOf(blocks: readonly Block[]): Generator<Flow> {
  const headings = findTextHeadings(blocks);
  const stanzas = stanzasOf(blocks, titledBy(headings));
  let index = 0;
  while (index < blocks.length) {
    const found = headings.get(index);
    if (found === undefined) {
      const end = stanzas.get(index) ?? index + 1;
      yield { type: "content", node: paragraph(blocks.slice(index, end).map(({ text }) => text)) };
      index = end;
      continue;
    }
    const { paragraphs: length, runIn, ...heading } = found;
    yield { type: "heading", heading };
    if (runIn !== "") yield { type: "content", node: paragraph([runIn]) };
    index += length;
  }
}

/** Tells which paragraphs are headings, or the second line of one. */
function titledBy(headings: ReturnType<typeof findTextHeadings>): (at: number) => boolean {
  return (at) => headings.has(at) || headings.get(at - 1)?.paragraphs === 2;
}

/**
 * A paragraph with a hard break between its lines. That of a single line is a literal: the array that
 * `flatMap` makes has room for 17 children.
 */
function paragraph(lines: readonly string[]): Paragraph {
  const [first = ""] = lines;
  if (lines.length < 2) return { type: "paragraph", children: [{ type: "text", value: first }] };
  const children = lines.flatMap((value, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: "break" } as const]),
    { type: "text", value },
  ]);
  return { type: "paragraph", children };
}
