import type { Span } from "../../typeset/text.ts";
import type { PageBlock, Role } from "../../view/block.ts";
import { headingBlock } from "../../view/body/heading.ts";
import { SEPARATOR } from "../../view/separator.ts";
import { visible } from "../../view/visible.ts";
import { type Book, textOf } from "../book/book.ts";
import type { Place } from "../book/place.ts";
import { screenFrom } from "../layout/columns.ts";
import type { Entry } from "../state/mode.ts";
import { type State, viewOf } from "../state/state.ts";

/** A reference to a note, as pages write it. */
const NOTE = /^\[(\d+)\]$/;
/** Characters that the anchors of headings leave out, as GitHub makes them. */
const LEFT_OUT = /[^\p{L}\p{N}\p{M}_ -]/gu;

/** Opens the list of the links and pictures on the screen. */
export function linkList(state: State): State {
  const entries = linksShown(state);
  if (entries.length === 0) return { ...state, message: state.words.noLink };
  return { ...state, mode: { kind: "list", of: "links", entries, filter: "", selected: 0 } };
}

/** Returns the links on the screen: each with its text, and its address or its place in the book. */
function linksShown(state: State): Entry[] {
  const entries = new Map<string, Entry>();
  const seen = new Set<PageBlock>();
  for (const { part, block } of screenFrom(viewOf(state), state.place)) {
    const found = state.book.part(part).blocks[block];
    if (found === undefined || seen.has(found)) continue;
    seen.add(found);
    for (const { text, href } of linksIn(found)) {
      const words = (entries.get(href)?.text ?? "") + text;
      entries.set(href, entryFor(state.book, { part, block, offset: 0, above: 0 }, words, href));
    }
  }
  return [...entries.values()];
}

function entryFor(book: Book, from: Place, words: string, href: string): Entry {
  const place = placeOfLink(book, from, href);
  if (place === null) return { text: words, level: 0, url: visible(href), href };
  const target = book.part(place.part).blocks[place.block];
  const there = target === undefined ? "" : textOf(target).split("\n")[0];
  const isNote = NOTE.test(href);
  return { text: isNote ? `${there}` : `${words}${SEPARATOR}${there}`, level: 0, place, href };
}

function linksIn(block: PageBlock): { readonly text: string; readonly href: string }[] {
  const contents = block.kind === "table" ? block.rows.flat() : [block.content];
  return contents.flatMap(({ text, spans }) =>
    spans.flatMap(({ start, end, href }) =>
      href === undefined ? [] : [{ text: text.slice(start, end), href }],
    ),
  );
}

/** Returns where the link at a place leads; null if no link is there. */
export function hrefAt(book: Book, { part, block, offset }: Place): string | null {
  const found = book.part(part).blocks[block];
  if (found === undefined) return null;
  let start = 0;
  const contents = found.kind === "table" ? found.rows.flat() : [found.content];
  for (const { text, spans } of contents) {
    const span = spans.find((each) => covers(each, offset - start));
    if (span?.href !== undefined) return span.href;
    start += text.length + 1;
  }
  return null;
}

function covers({ start, end }: Span<Role>, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Returns the place in the same part to which a link leads: a note, or a section; else null. */
export function placeOfLink(book: Book, from: Place, href: string): Place | null {
  const { blocks, sections } = book.part(from.part);
  const note = NOTE.exec(href)?.[1];
  if (note !== undefined) {
    const block = blocks.findIndex((each) => each.kind !== "table" && each.note === Number(note));
    return block === -1 ? null : { part: from.part, block, offset: 0, above: 0 };
  }
  if (!href.startsWith("#")) return null;
  const wanted = decoded(href.slice(1));
  const found = sections.find(({ section }) => {
    const heading = headingBlock(section)?.content.text ?? "";
    return anchorOf(heading) === wanted || anchorOf(section.title ?? "") === wanted;
  });
  return found?.place ?? null;
}

function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(LEFT_OUT, "").replaceAll(" ", "-");
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
