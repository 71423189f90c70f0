import type { Book } from "../book/book.ts";
import type { Place } from "../book/place.ts";
import { extend, NO_INDEX } from "../book/section-index.ts";
import { type Command, during } from "../keys/command.ts";
import { aimAt } from "../layout/move.ts";
import { entriesShown } from "../state/list.ts";
import { type Mark, READ } from "../state/mode.ts";
import { hereIn, restyled, type State, type StateBefore, viewOf } from "../state/state.ts";
import { placeOfLink } from "./links.ts";

/** Pages that Backspace goes back through. */
const MOST_PAST = 50;

/** What was opened by following a link. */
export type Arrival = {
  readonly book: Book;
  readonly place?: Place;
  readonly marks?: ReadonlyMap<string, Mark>;
};

/** Goes where a link at a place leads: in the book, or to what the program is asked to open. */
export function follow(state: State, href: string, from: Place): State {
  const place = placeOfLink(state.book, from, href);
  const reading = { ...state, mode: READ };
  if (place !== null) return goTo({ ...reading, past: withPast(state) }, place);
  if (href.startsWith("#")) return { ...reading, message: state.words.noTarget };
  const message = state.words.opening(href);
  return { ...reading, opening: href, message, request: { kind: "open", href } };
}

export const followSelected = during("list", (state, mode) => {
  const entry = entriesShown(mode)[mode.selected];
  if (entry?.href === undefined) return state;
  return "place" in entry
    ? goTo({ ...state, mode: READ, past: withPast(state) }, entry.place)
    : follow(state, entry.href, state.place);
});

/** Asks the system to open the selected address. */
export const launchSelected = during("list", (state, mode) => {
  const href = entriesShown(mode)[mode.selected]?.href;
  if (href === undefined) return state;
  return { ...state, mode: READ, request: { kind: "launch", href } };
});

export const copySelected = during("list", (state, mode) => {
  const href = entriesShown(mode)[mode.selected]?.href;
  if (href === undefined) return state;
  return { ...state, mode: READ, request: { kind: "copy", text: href, what: href } };
});

/** Shows what a link led to; nothing if it was given up meanwhile. A text says why it was not opened. */
export function arriveAt(state: State, href: string, arrival: Arrival | string): State {
  if (state.opening !== href) return state;
  if (typeof arrival === "string") return { ...state, opening: null, message: arrival };
  const { book, place, marks = new Map() } = arrival;
  const next: State = {
    ...state,
    book,
    marks,
    mode: READ,
    index: extend(NO_INDEX, book),
    search: null,
    filter: null,
    previous: null,
    opening: null,
    message: null,
    past: withPast(state),
  };
  return goTo(next, place ?? { part: 0, block: 0, offset: 0, above: 0 });
}

/** Goes back to where the last link was followed. */
export const goBackTo: Command = (state) => {
  const last = state.past.at(-1);
  if (last === undefined) return { ...state, message: state.words.noPast };
  const { book, index, marks } = last.book === state.book ? state : last;
  const { size, preferences, changed, tools, sought } = state;
  const now = { ...state, ...last, book, index, marks, preferences, changed, tools, sought };
  const next = restyled({ ...now, past: state.past.slice(0, -1), opening: null }, { size });
  return { ...next, mode: READ, message: null, ...aimAt(viewOf(next), hereIn(last)) };
};

function withPast(state: State): readonly StateBefore[] {
  const { past: _, ...before } = state;
  return [...state.past, before].slice(-MOST_PAST);
}

function goTo(state: State, place: Place): State {
  return { ...state, ...aimAt(viewOf(state), place), previous: state.place };
}
