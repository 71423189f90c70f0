import { START } from "../book/place.ts";
import { highlightsAt } from "../book/section-index.ts";
import { aimAt } from "../layout/move.ts";
import { seekWords } from "./seek.ts";
import { hereIn, type State, viewOf } from "./state.ts";

/**
 * Goes to where the session is to begin, as soon as that is known: to the highlight of a number, else
 * to the first hit of the words. Changes nothing after that.
 */
export function arrive(state: State): State {
  const { at, book, index, ...rest } = state;
  if (at === undefined) return state;
  const isNumber = /^\d+$/.test(at);
  if (isNumber && !index.isWhole) return state;
  const next = { ...rest, book, index };
  const found = highlightsAt(book, index, hereIn(state)).find(({ number }) => `${number}` === at);
  if (isNumber && found !== undefined) {
    return { ...next, ...aimAt(viewOf(next), found.place), previous: state.place };
  }
  return { ...seekWords(next, at, START, 1), previous: state.place, sought: [at] };
}
