import type { Book } from "../book/book.ts";
import { recall, remember } from "../book/context.ts";
import type { Place } from "../book/place.ts";
import { extend, NO_INDEX } from "../book/section-index.ts";
import { aimAt, toEnd } from "../layout/move.ts";
import { READ } from "./mode.ts";
import { requeried } from "./seek.ts";
import { hereIn, type State, viewOf } from "./state.ts";

/**
 * Returns the state with another edition of the book: each place is found again by the text around it.
 * While the sources are followed, the end is shown.
 */
export function withBook(state: State, book: Book): State {
  const again = (place: Place) => recall(book, remember(state.book, place));
  const isFollowing = state.mode.kind === "follow";
  const next = requeried({
    ...state,
    book,
    index: extend(NO_INDEX, book),
    mode: isFollowing ? state.mode : READ,
    search: state.search === null ? null : { ...state.search, hit: null, seeking: null },
    filter: null,
    previous: state.previous === null ? null : again(state.previous),
    marks: new Map(
      Array.from(state.marks, ([name, mark]) => [name, { ...mark, place: again(mark.place) }]),
    ),
  });
  if (isFollowing) return { ...next, place: toEnd(viewOf(next)), aim: null };
  return { ...next, ...aimAt(viewOf(next), again(hereIn(state))), message: state.words.reloaded };
}
