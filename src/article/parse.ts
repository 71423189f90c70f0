import type { Paragraph } from "mdast";
import { type Block, plainBlock } from "./blocks/block.ts";
import { type SourceLine, sourceLines } from "./blocks/lines.ts";
import { continuations, joinLines } from "./blocks/paragraphs.ts";
import { isDirt } from "./frame/chrome.ts";
import { readClosing } from "./frame/closing.ts";
import { readHead } from "./frame/head.ts";
import { tailStart } from "./frame/tail.ts";
import { findTextHeadings, headingLines } from "./headings/headings.ts";
import { type Flow, nest } from "./headings/sections.ts";
import { addByline, type MetaDraft, readByline } from "./meta/byline.ts";
import type { Article } from "./model.ts";
import { languageOf } from "./text/language.ts";

/** NULs that fill up the last block of a file. */
const PADDING = /\0+$/;
const LONGEST_PADDING = 4096;

/** Whether a text begins and ends where its article does; a stretch of a longer text does not. */
export type Edges = { readonly head: boolean; readonly tail: boolean };

const BOTH: Edges = { head: true, tail: true };

/**
 * Reads an article from plain text: its head (title, metadata), its sections, and what is no part of
 * it (kept in `chrome`). No code point of the body is changed; only the blanks around lines and the
 * breaks inside hard-wrapped paragraphs go. Takes time in proportion to the text.
 */
export function parseText(text: string, edges: Edges = BOTH): Article {
  const padding = text.endsWith("\0") ? (PADDING.exec(text.slice(-LONGEST_PADDING)) ?? []) : [];
  const lines = sourceLines(text.slice(0, text.length - (padding[0]?.length ?? 0)));
  const continues = continuations(lines, headingLines);
  const head = edges.head ? readHead(lines, continues) : readHead([], []);
  const tail = edges.tail ? tailStart(lines, head.end) : lines.length;
  const meta = { ...head.meta, url: null, language: languageOf(text) };
  const below = lines.slice(tail).map((line) => line.text);
  const credits = below.filter((line) => !isTaken(line, meta));
  if (meta.published === null || meta.author === null || meta.source === null) {
    readClosing(lines, tail, meta);
  }
  const blocks = blocksOf(lines, continues, head.end, tail);
  const clean = blocks.filter((block) => !isDirt(block.text));
  const dirt = clean.length === blocks.length ? [] : blocks.filter(({ text }) => isDirt(text));
  return {
    meta,
    ...nest(flowOf(clean)),
    chrome: [...head.chrome, ...dirt.map((block) => block.text), ...credits, ...padding],
  };
}

/** Whether a line below the text says nothing but metadata that was not known yet. */
function isTaken(line: string, meta: MetaDraft): boolean {
  const byline = readByline(line);
  return byline !== null && byline.published === null && addByline(meta, byline);
}

/** The paragraphs of a range of lines; a line that is one by itself stays as it is. */
function blocksOf(
  lines: readonly SourceLine[],
  continues: readonly boolean[],
  start: number,
  end: number,
): Block[] {
  const blocks: Block[] = [];
  let first = start;
  while (first < end) {
    let next = first + 1;
    while (next < end && continues[next] === true) next += 1;
    const line = lines[first];
    if (line !== undefined) blocks.push(next === first + 1 ? line : joined(lines, first, next));
    first = next;
  }
  return blocks;
}

function joined(lines: readonly SourceLine[], start: number, end: number): Block {
  const text = joinLines(lines.slice(start, end).map((line) => line.text));
  return plainBlock(text, lines[start]?.indent, lines[start]?.afterBlank);
}

function flowOf(blocks: readonly Block[]): Flow[] {
  const headings = findTextHeadings(blocks);
  const flow: Flow[] = [];
  let index = 0;
  while (index < blocks.length) {
    const found = headings.get(index);
    if (found === undefined) {
      flow.push({ type: "content", node: paragraph(blocks[index]?.text ?? "") });
      index += 1;
      continue;
    }
    const { paragraphs: length, runIn, ...heading } = found;
    flow.push({ type: "heading", heading });
    if (runIn !== "") flow.push({ type: "content", node: paragraph(runIn) });
    index += length;
  }
  return flow;
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}
