import type { Article, Section } from "../../article/model.ts";
import { FLUSH, type PageBlock, type Range, type Role, withAbove } from "../block.ts";
import { headingParts } from "../body/heading.ts";
import { Writer } from "../writer.ts";
import { endsSentence, excerptsOf } from "./excerpt.ts";
import type { Match } from "./search.ts";

/** Text put around a hit where no colour shows it. */
export type Marks = { readonly open: string; readonly close: string };

/** Guillemets: they allow no line break on their inner side, and Chinese hardly uses them. */
export const PLAIN_MARKS: Marks = { open: "«", close: "»" };
export const NO_MARKS: Marks = { open: "", close: "" };

type Part = { readonly text: string; readonly role: Role | null };

const STEP = " / ";
const MORE = "…";
const EXCERPT_INDENT = { first: 1, rest: 2 };

/** Makes the page of `yuedu search`: excerpts with the hits, below the headings of their sections. */
export function searchPage(article: Article, matches: readonly Match[], marks: Marks): PageBlock[] {
  const blocks = groupsOf(matches).flatMap((group) => groupBlocks(article, group, marks));
  return withAbove(blocks, 0);
}

/** Groups successive matches of the same section. */
function groupsOf(matches: readonly Match[]): Match[][] {
  const groups: Match[][] = [];
  for (const match of matches) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && sectionOf(group[0]) === sectionOf(match)) group.push(match);
    else groups.push([match]);
  }
  return groups;
}

function sectionOf({ passage }: Match): Section | undefined {
  return passage.path.at(-1);
}

function groupBlocks(article: Article, group: readonly Match[], marks: Marks): PageBlock[] {
  const path = group[0]?.passage.path ?? [];
  const inHeading = group.find(({ passage }) => passage.part !== "body");
  const heading = headingBlock(article, path, inHeading?.hits ?? [], marks);
  const excerpts = group
    .filter(({ passage }) => passage.part === "body")
    .flatMap((match) => excerptBlocks(match, marks));
  return heading === null ? excerpts : [heading, ...excerpts];
}

/** Makes the heading of a group: the path of headings to its section, or the article's title. */
function headingBlock(
  article: Article,
  path: readonly Section[],
  hits: readonly Range[],
  marks: Marks,
): PageBlock | null {
  const writer = new Writer();
  for (const outer of path.slice(0, -1)) {
    for (const { text } of headingParts(outer, null)) writer.write(text, "meta");
    writer.write(STEP, "meta");
  }
  const section = path.at(-1);
  const title = { text: article.meta.title ?? "", role: "title" as const };
  const own = section === undefined ? [title] : headingParts(section, "heading");
  writeHits(writer, own, hits, marks);
  const content = writer.styled();
  return content.text === "" ? null : { kind: "heading", content, indent: FLUSH, above: 1 };
}

function excerptBlocks({ passage: { text }, hits }: Match, marks: Marks): PageBlock[] {
  return excerptsOf(text, hits).map((excerpt) => {
    const { start, end } = excerpt;
    const writer = new Writer();
    if (!endsSentence(text, start)) writer.write(MORE, "meta");
    const part = { text: text.slice(start, end), role: null };
    const moved = excerpt.hits.map((hit) => ({ start: hit.start - start, end: hit.end - start }));
    writeHits(writer, [part], moved, marks);
    if (end < text.length && !endsSentence(text, end)) writer.write(MORE, "meta");
    return { kind: "item", content: writer.styled(), indent: EXCERPT_INDENT, above: 0 };
  });
}

/** Writes the parts of a text with its hits; offsets of hits count from the first part. */
function writeHits(
  writer: Writer,
  parts: readonly Part[],
  hits: readonly Range[],
  marks: Marks,
): void {
  let from = 0;
  for (const { text, role } of parts) {
    const roles = role === null ? [] : [role];
    const end = from + text.length;
    let at = from;
    for (const hit of hits) {
      const start = Math.max(hit.start, from);
      const stop = Math.min(hit.end, end);
      if (start >= stop) continue;
      writer.write(text.slice(at - from, start - from), roles);
      const open = start === hit.start ? marks.open : "";
      const close = stop === hit.end ? marks.close : "";
      writer.write(open + text.slice(start - from, stop - from) + close, [...roles, "hit"]);
      at = stop;
    }
    writer.write(text.slice(at - from), roles);
    from = end;
  }
}
