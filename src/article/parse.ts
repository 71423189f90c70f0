import type { Paragraph } from "mdast";
import { readHead } from "./head.ts";
import { findHeadings } from "./headings.ts";
import { languageOf } from "./language.ts";
import { type SourceLine, sourceLines } from "./lines.ts";
import type { Article } from "./model.ts";
import { continuations, joinLines } from "./paragraphs.ts";
import { type Flow, nest } from "./sections.ts";
import { tailStart } from "./tail.ts";

/**
 * Reads an article from plain text: its head (title, metadata), its sections, and what is no part of
 * it (kept in `chrome`). No code point of the body is changed; only the blanks around lines and the
 * breaks inside hard-wrapped paragraphs go. Takes time in proportion to the text.
 */
export function parseText(text: string): Article {
  const lines = sourceLines(text);
  const continues = continuations(lines);
  const head = readHead(lines, continues);
  const tail = tailStart(lines, head.end);
  const paragraphs = paragraphsOf(lines, continues, head.end, tail);
  return {
    meta: { ...head.meta, url: null, language: languageOf(text) },
    ...nest(flowOf(paragraphs)),
    chrome: [...head.chrome, ...lines.slice(tail).map((line) => line.text)],
  };
}

function paragraphsOf(
  lines: readonly SourceLine[],
  continues: readonly boolean[],
  start: number,
  end: number,
): string[] {
  const paragraphs: string[] = [];
  let first = start;
  while (first < end) {
    let next = first + 1;
    while (next < end && continues[next] === true) next += 1;
    if (next === first + 1) paragraphs.push(lines[first]?.text ?? "");
    else paragraphs.push(joinLines(lines.slice(first, next).map(({ text }) => text)));
    first = next;
  }
  return paragraphs;
}

function flowOf(paragraphs: readonly string[]): Flow[] {
  const headings = findHeadings(paragraphs);
  const flow: Flow[] = [];
  let index = 0;
  while (index < paragraphs.length) {
    const found = headings.get(index);
    if (found === undefined) {
      flow.push({ type: "content", node: paragraph(paragraphs[index] ?? "") });
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
