import { placeAtShare } from "../book/book.ts";
import { comparePlaces, type Place, START } from "../book/place.ts";
import { highlightsAt, neighbour, sectionAt } from "../book/section-index.ts";
import { aimAt, byRows, pageDown, pageUp, toEnd } from "../layout/move.ts";
import { hereIn, type State, viewOf } from "../state/state.ts";
import type { Command } from "./command.ts";

/** Rows that half a page moves by beside the half itself: those that a page keeps. */
const KEPT = 2;
/** Digits of the largest number that can be typed. */
const LONGEST_COUNT = 6;

/** Moves by as many rows as the count says, by one without a count; `1` is down. */
export function rows(direction: 1 | -1): Command {
  return (state, { count }) =>
    at(state, byRows(viewOf(state), state.place, direction * (count ?? 1)));
}

/** Moves down one row; after a number, goes to the highlight of that number. */
export const rowOrHighlight: Command = (state, key) =>
  key.count === null ? rows(1)(state, key) : toNumber(state, key.count);

export const nextPage = repeated((state) => at(state, pageDown(viewOf(state), state.place)));

export const previousPage = repeated((state) => at(state, pageUp(viewOf(state), state.place)));

/** Moves by half a screen, `page` being the way of moving. */
export function half(page: typeof pageDown): Command {
  return (state) => {
    const view = viewOf(state);
    const kept = view.isSpread === true ? 0 : KEPT;
    return at(state, page(view, state.place, Math.ceil(view.height / 2) + kept));
  };
}

export const toStart: Command = (state) => jump(state, START);

/** Goes to the last screen; after a number, to the highlight of that number. */
export const lastPageOrHighlight: Command = (state, { count }) =>
  count === null
    ? { ...state, place: toEnd(viewOf(state)), aim: null, previous: hereIn(state) }
    : toNumber(state, count);

/** Goes to where the count, as a percentage of the text, ends; to the start without a count. */
export const toShare: Command = (state, { count }) =>
  jump(state, placeAtShare(state.book, Math.min(100, count ?? 0) / 100));

/** Goes to the heading after or before the place; before the first one, to the start. */
export function toSection(direction: 1 | -1): Command {
  return repeated((state) => {
    const { book, index, words } = state;
    const found = neighbour(book, index, hereIn(state), direction);
    if (found !== null) return jump(state, found.place);
    if (direction === -1) return jump(state, START);
    const isLast = sectionAt(book, index, hereIn(state)) !== null;
    return { ...state, message: isLast ? words.lastSection : words.noSection };
  });
}

/** Adds a digit to the count, which the next key uses; a pause goes to the highlight of that number. */
export const digit: Command = (state, key) => ({
  ...state,
  count: `${key.count ?? ""}${key.name}`.slice(-LONGEST_COUNT),
});

/** Makes a command that runs as often as the count says, or until nothing changes. */
function repeated(command: (state: State) => State): Command {
  return (state, { count }) => {
    let next = state;
    for (let left = count ?? 1; left > 0; left -= 1) {
      const before = hereIn(next);
      next = command(next);
      if (comparePlaces(before, hereIn(next)) === 0) break;
    }
    return next.previous === state.previous ? next : { ...next, previous: hereIn(state) };
  };
}

/** Goes to a place and remembers the place it left. */
export function jump(state: State, place: Place): State {
  return { ...state, ...aimAt(viewOf(state), place), previous: hereIn(state) };
}

function at(state: State, place: Place): State {
  return { ...state, place };
}

/** Goes to the highlight of a number. */
export function toNumber(state: State, wanted: number): State {
  const { book, index } = state;
  const highlights = highlightsAt(book, index, hereIn(state));
  const found = highlights.find(({ number }) => number === wanted);
  if (found !== undefined) return jump(state, found.place);
  const { noHighlight, stillReading } = state.words;
  const unknown = noHighlight(wanted, highlights.length);
  return { ...state, message: index.isWhole ? unknown : stillReading };
}
