import { headingBlock } from "../../view/heading.ts";
import { queryFor } from "../book/search.ts";
import { countUpTo } from "../book/section-index.ts";
import { rowsFrom, spotAt } from "../layout/walk.ts";
import { type Entry, type ListMode, READ, type Size, type State, viewOf } from "./state.ts";

/** The outline, to choose a section from; the section being read is chosen. */
export function sectionList(state: State): State {
  const { index, place, words } = state;
  const sections = index.byPart.flat();
  const entries = sections.map(({ section, place: at }): Entry => {
    const text = headingBlock(section)?.content.text ?? "";
    return { text, level: section.level - 1, place: at };
  });
  if (entries.length === 0) return { ...state, message: words.noSection };
  const selected = Math.max(0, countUpTo(sections, place) - 1);
  return { ...state, mode: { kind: "list", of: "sections", entries, filter: "", selected } };
}

/** The links on the screen, to see where they lead and to copy one. */
export function linkList(state: State): State {
  const entries = linksShown(state);
  if (entries.length === 0) return { ...state, message: state.words.noLink };
  return { ...state, mode: { kind: "list", of: "links", entries, filter: "", selected: 0 } };
}

function linksShown(state: State): Entry[] {
  const view = viewOf(state);
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  for (const { part, block } of rowsFrom(view, spotAt(view, state.place), view.height)) {
    const found = state.book.part(part).blocks[block];
    if (found === undefined || seen.has(`${part} ${block}`)) continue;
    seen.add(`${part} ${block}`);
    const contents = found.kind === "table" ? found.rows.flat() : [found.content];
    for (const { text, spans } of contents) {
      for (const { start, end, target } of spans) {
        if (target === undefined) continue;
        const words = (entries.get(target)?.text ?? "") + text.slice(start, end);
        entries.set(target, { text: words, level: 0, url: target });
      }
    }
  }
  return [...entries.values()];
}

/** The entries that the filter lets through. */
export function entriesShown({ entries, filter }: ListMode): readonly Entry[] {
  if (filter === "") return entries;
  const { pattern } = queryFor(filter);
  return entries.filter(
    (entry) => `${entry.text}${"url" in entry ? entry.url : ""}`.search(pattern) !== -1,
  );
}

/** Rows for a list's entries: all but the line that is typed on and the one that says what to do. */
export function listRows({ rows }: Size): number {
  return rows < 3 ? Math.max(1, rows - 1) : rows - 2;
}

/** The first entry on a screen with so many rows for them: the chosen one stays in the middle. */
export function firstShown(mode: ListMode, rows: number): number {
  const most = Math.max(0, entriesShown(mode).length - rows);
  return Math.max(0, Math.min(most, mode.selected - Math.floor(rows / 2)));
}

/** The list with the entry chosen that is so many below. */
export function choose(mode: ListMode, steps: number): ListMode {
  const last = entriesShown(mode).length - 1;
  return { ...mode, selected: Math.max(0, Math.min(last, mode.selected + steps)) };
}

/** The list with other words to filter it; the first entry is chosen. */
export function filterBy(mode: ListMode, filter: string): ListMode {
  return { ...mode, filter, selected: 0 };
}

/** Does what the chosen entry is for. */
export function take(state: State, mode: ListMode, jump: (entry: Entry) => State): State {
  const entry = entriesShown(mode)[mode.selected];
  if (entry === undefined) return state;
  if ("place" in entry) return jump(entry);
  const { words } = state;
  const request = { kind: "copy", text: entry.url } as const;
  return { ...state, mode: READ, message: words.copied(entry.url), request };
}
