import { headingBlock } from "../../view/body/heading.ts";
import { SEPARATOR } from "../../view/separator.ts";
import { textOf } from "../book/book.ts";
import { comparePlaces, type Place, START } from "../book/place.ts";
import { queryFor } from "../book/query.ts";
import { countUpTo, sectionAt } from "../book/section-index.ts";
import type { PlacedSection } from "../book/sections.ts";
import type { Size } from "./geometry.ts";
import type { Entry, ListMode } from "./mode.ts";
import { hereIn, type State } from "./state.ts";

type PlacedEntry = Extract<Entry, { readonly place: Place }>;

/** Opens the outline, in which each of several articles has a row, with the current section selected. */
export function sectionList(state: State): State {
  const { articles } = state.book;
  const { byPart } = state.index;
  const entries =
    articles.length > 1
      ? articles.flatMap(({ title, part }, index) => [
          { text: title, level: 0, place: { ...START, part } },
          ...sectionEntries(byPart.slice(part, articles[index + 1]?.part).flat(), 1),
        ])
      : sectionEntries(byPart.flat(), 0);
  if (entries.length === 0) return { ...state, message: state.words.noSection };
  const selected = Math.max(0, countUpTo(entries, hereIn(state)) - 1);
  return { ...state, mode: { kind: "list", of: "sections", entries, filter: "", selected } };
}

function sectionEntries(sections: readonly PlacedSection[], outermost: number): PlacedEntry[] {
  return sections.map(({ section, place }) => {
    const text = headingBlock(section)?.content.text ?? "";
    return { text, level: outermost + section.level - 1, place };
  });
}

/** Characters of the text after a mark that the list shows (UTF-16 code units). */
const CONTEXT = 60;

/** Opens the list of marks, each with its section and the text there. */
export function marksList(state: State): State {
  const marks = [...state.marks].sort(([, some], [, other]) =>
    comparePlaces(some.place, other.place),
  );
  if (marks.length === 0) return { ...state, message: state.words.noMarks };
  const entries = marks.map(([mark, { place, quote }]) => {
    const section = headingAt(state, place);
    const detail = withoutBreaks(quote ?? textAfter(state, place)).slice(0, CONTEXT);
    // At a heading, the text begins with it.
    const isTold = section === "" || detail.startsWith(withoutBreaks(section));
    return { text: isTold ? mark : mark + SEPARATOR + section, detail, level: 0, place, mark };
  });
  return { ...state, mode: { kind: "list", of: "marks", entries, filter: "", selected: 0 } };
}

/** Returns the heading of the section that contains a place; "" before the first. */
export function headingAt({ book, index }: Pick<State, "book" | "index">, place: Place): string {
  const section = sectionAt(book, index, place)?.section;
  return section === undefined ? "" : (headingBlock(section)?.content.text ?? "");
}

function withoutBreaks(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

function textAfter({ book }: State, { part, block, offset }: Place): string {
  const found = book.part(part).blocks[block];
  return found === undefined ? "" : textOf(found).slice(offset, offset + CONTEXT);
}

/** Returns the entries that match the filter. */
export function entriesShown({ entries, filter }: ListMode): readonly Entry[] {
  if (filter === "") return entries;
  const { pattern } = queryFor(filter);
  return entries.filter(
    (entry) => `${entry.text}${SEPARATOR}${detailOf(entry)}`.search(pattern) !== -1,
  );
}

/** Returns what is shown after an entry's text. */
export function detailOf(entry: Entry): string {
  const parts = [entry.detail ?? "", "url" in entry ? entry.url : ""];
  return parts.filter((part) => part !== "").join(SEPARATOR);
}

/** Returns the rows for a list's entries: all but those of the filter and the hint. */
export function listRows({ rows }: Size): number {
  return rows < 3 ? Math.max(1, rows - 1) : rows - 2;
}

/** Returns the index of the first entry shown in `rows` rows: the selected one is kept in the middle. */
export function firstShown(mode: ListMode, rows: number): number {
  const most = Math.max(0, entriesShown(mode).length - rows);
  return Math.max(0, Math.min(most, mode.selected - Math.floor(rows / 2)));
}

/** Moves the selection down by `steps`, up if negative, stopping at the ends. */
export function choose(mode: ListMode, steps: number): ListMode {
  const last = entriesShown(mode).length - 1;
  return { ...mode, selected: Math.max(0, Math.min(last, mode.selected + steps)) };
}

/** Sets the filter and selects the first entry that matches. */
export function filterBy(mode: ListMode, filter: string): ListMode {
  return { ...mode, filter, selected: 0 };
}

/** Jumps to the place of the selected entry, or ends the session with the article chosen. */
export function take(state: State, mode: ListMode, jump: (entry: Entry) => State): State {
  const entry = entriesShown(mode)[mode.selected];
  if (entry === undefined) return state;
  if ("place" in entry) return jump(entry);
  return { ...state, picked: entry, request: { kind: "quit" } };
}
