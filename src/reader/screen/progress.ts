import { columns } from "../../typeset/columns.ts";
import { shareBefore } from "../book/book.ts";
import { leftInArticle, progressIn } from "../book/time-left.ts";
import { screenFrom } from "../layout/columns.ts";
import { below, placeOf } from "../layout/walk.ts";
import { hereIn, type State, viewOf } from "../state/state.ts";

/** Heavy and light, so that the bar can be read without colours; both have the same width. */
const DONE = "━";
const REST = "─";

/** Returns the number of the highlight that contains the place, in a book with the share of it read. */
export function positionOf({ book, index, words, aim, place }: State): string {
  const progress = progressIn(book, index, hereIn({ aim, place }));
  if (progress === null) return "";
  const { at, total, isChapter, share } = progress;
  return isChapter ? words.chapter(at, total, Math.floor(share * 100)) : `${at}/${total}`;
}

/** Returns the minutes that are left in the highlight and in the article. */
export function timeLeftOf({ book, index, words, preferences, aim, place }: State): string {
  const here = hereIn({ aim, place });
  const minutes = (length: number) => Math.max(1, Math.ceil(length / preferences.speed));
  const progress = progressIn(book, index, here);
  const whole = minutes(leftInArticle(book, here));
  return words.left(progress === null ? null : minutes(progress.left), whole);
}

/** Returns the share of the text above the bottom of the screen, as a percentage. */
export function percentOf(state: State): string {
  return `${Math.floor(shareShown(state) * 100)}%`;
}

/** Draws the share of the text above the bottom of the screen as a bar across the screen. */
export function progressBar(state: State): string {
  const { size, style } = state;
  const length = Math.floor(size.columns / columns(REST, style.setting.ambiguous));
  const done = Math.floor(shareShown(state) * length);
  const rest = length - done;
  const head = done === 0 ? "" : style.paint("marker", DONE.repeat(done));
  return head + (rest === 0 ? "" : style.paint("meta", REST.repeat(rest)));
}

/** Returns the share of the text above the bottom of the screen, 0 to 1. */
export function shareShown(state: State): number {
  const view = viewOf(state);
  const foot = screenFrom(view, state.place).at(-1);
  const next = foot === undefined ? null : below(view, foot);
  return next === null ? 1 : shareBefore(state.book, placeOf(view, next));
}
