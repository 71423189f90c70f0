import type { Book } from "./book/book.ts";
import { comparePlaces } from "./book/place.ts";
import { extend } from "./book/section-index.ts";
import { arriveAt, follow } from "./follow/commands.ts";
import { hrefAt } from "./follow/links.ts";
import { pressKey } from "./keys/dispatch.ts";
import { append } from "./keys/edit.ts";
import { boundHelp } from "./keys/help.ts";
import { toNumber } from "./keys/motion.ts";
import { takeFrom } from "./keys/overlays.ts";
import { edit, sought } from "./keys/typing.ts";
import { aimAt, byRows, showsEnd, toEnd } from "./layout/move.ts";
import { spotAt } from "./layout/walk.ts";
import { type Cell, cellOfPlace, placeAtCell } from "./screen/cells.ts";
import { withCaret } from "./select/commands.ts";
import { arrive } from "./state/arrive.ts";
import type { Event } from "./state/event.ts";
import { choose, firstShown, listRows } from "./state/list.ts";
import { type ListMode, READ } from "./state/mode.ts";
import { withBook } from "./state/reload.ts";
import { isSearching, requeried, work } from "./state/seek.ts";
import { hereIn, restyled, type State, viewOf } from "./state/state.ts";

/** Parts searched in one slice of background work: at most 60 ms if each has hits. */
const AT_ONCE = 8;
/** Rows that one notch of the wheel moves by. */
const NOTCH = 3;

/** Returns the state after an event. Pure: `request` is what it asks of the terminal. */
export function update(state: State, event: Event): State {
  if (event.kind === "resize") return resize(state, event.size);
  const next = boundHelp(step({ ...state, request: null }, event));
  const isMoved = comparePlaces(next.place, state.place) !== 0;
  return isMoved && next.aim !== null && next.aim === state.aim ? { ...next, aim: null } : next;
}

function step(state: State, event: Exclude<Event, { kind: "resize" }>): State {
  switch (event.kind) {
    case "idle":
      return idle(state);
    case "loaded":
      return takeTools(state, event.tools);
    case "reloaded":
      return reloaded(state, event.book);
    case "pause":
      return endCount(state);
    case "background":
      return restyled(state, { preferences: { ...state.preferences, theme: event.theme } });
    case "key":
      return pressKey({ ...state, message: null }, event.name, event.text);
    case "paste":
      return paste({ ...state, message: null }, event.text);
    case "wheel":
      return wheel(state, event.direction);
    case "arrived":
      return arriveAt(state, event.href, event.arrival);
    case "illustrated":
      return illustrated(state, event.pictures);
    case "said":
      return { ...state, message: event.text };
    case "copied":
      return { ...state, message: state.words.copied(event.what, event.how) };
    case "click":
      return click(state, event);
    case "drag":
      return drag(state, event);
    case "release":
      return release(state, event);
  }
}

/** Returns whether there is background work. While words are typed, only the search goes on. */
export function hasWork(state: State): boolean {
  if (state.search?.seeking != null) return true;
  return state.mode.kind !== "prompt" && (isSearching(state) || !state.index.isWhole);
}

function idle(state: State): State {
  if (!hasWork(state)) return state;
  if (isSearching(state)) return work(state, AT_ONCE);
  return arrive({ ...state, index: extend(state.index, state.book) });
}

function reloaded(state: State, book: Book | string | null): State {
  if (book !== null && typeof book !== "string") return withBook(state, book);
  const mode = state.mode.kind === "follow" ? READ : state.mode;
  return { ...state, mode, message: book ?? state.words.notReloaded };
}

/** Shows the text, and seeks the words being typed, with the help of what was loaded. */
function takeTools(state: State, tools: State["tools"]): State {
  const next = restyled(state, { tools: { ...state.tools, ...tools } });
  return state.mode.kind === "prompt"
    ? sought(next, state.mode, state.mode.words)
    : requeried(next);
}

/** Takes a number that no key followed for the number of a highlight. */
function endCount(state: State): State {
  if (state.count === "") return state;
  return toNumber({ ...state, count: "", message: null }, Number(state.count));
}

function resize(state: State, size: State["size"]): State {
  return relaid(restyled({ ...state, pressed: null, request: null }, { size }));
}

/** Returns a state whose rows have changed, with the same place at the top and the caret on the screen. */
function relaid(state: State): State {
  const aimed = { ...state, ...aimAt(viewOf(state), hereIn(state)) };
  const { mode } = state;
  return mode.kind === "select" ? withCaret(aimed, mode, mode.caret) : aimed;
}

function illustrated(state: State, loaded: State["pictures"]): State {
  if (loaded.size === 0) return state;
  const next = restyled(state, { pictures: new Map([...state.pictures, ...loaded]) });
  const isAtEnd = state.aim === null && showsEnd(viewOf(state), spotAt(viewOf(state), state.place));
  return isAtEnd ? { ...next, place: toEnd(viewOf(next)) } : relaid(next);
}

/** Types pasted text into the prompt or the filter, with line breaks and controls as spaces. */
function paste(state: State, pasted: string): State {
  return edit(append)(state, { name: "", text: pasted.replace(/[\p{Cc}\s]+/gu, " "), count: null });
}

function wheel(state: State, direction: 1 | -1): State {
  const { mode } = state;
  if (mode.kind === "list") return { ...state, mode: choose(mode, direction) };
  if (mode.kind === "help") return pressKey(state, direction === 1 ? "down" : "up", "");
  if (mode.kind !== "read" && mode.kind !== "select") return state;
  return { ...state, place: byRows(viewOf(state), state.place, direction * NOTCH) };
}

function click(state: State, { row, column }: Cell): State {
  const { mode } = state;
  if (mode.kind === "list") return clickList(state, mode, row);
  if (mode.kind !== "read" && mode.kind !== "select") return state;
  const place = placeAtCell(state, { row, column });
  return { ...state, mode: READ, pressed: place === null ? null : { row, column, place } };
}

function clickList(state: State, mode: ListMode, row: number): State {
  const rows = listRows(state.size);
  const at = row - (state.size.rows - 1 - rows);
  if (at < 0 || at >= rows) return state;
  const selected = firstShown(mode, rows) + at;
  return takeFrom(state, { ...mode, selected });
}

/** Follows a link that was clicked: the button was pressed and released on the same cell of it. */
function release(state: State, { row, column }: Cell): State {
  const { pressed, mode } = state;
  const next = { ...state, pressed: null };
  if (mode.kind !== "read" || pressed?.row !== row || pressed.column !== column) return next;
  const cell = cellOfPlace(state, pressed.place);
  const isOnIt = cell?.row === row && column >= cell.column && column <= cell.column + 1;
  const href = isOnIt ? hrefAt(state.book, pressed.place) : null;
  return href === null ? next : follow(next, href, pressed.place);
}

/** Selects from where the button was pressed; at the top and on the status line, scrolls by a row. */
function drag(state: State, cell: Cell): State {
  const { pressed, mode } = state;
  if (pressed === null || (mode.kind !== "read" && mode.kind !== "select")) return state;
  const view = viewOf(state);
  const rows = cell.row === 0 ? -1 : cell.row >= view.height ? 1 : 0;
  const scrolled = { ...state, place: byRows(view, state.place, rows) };
  const caret = placeAtCell(scrolled, cell) ?? pressed.place;
  const anchor = pressed.place;
  const selecting = { kind: "select", anchor, caret, by: "character", column: null } as const;
  return { ...scrolled, mode: selecting };
}
