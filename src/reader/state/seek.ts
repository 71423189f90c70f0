import { comparePlaces, type Place } from "../book/place.ts";
import { type Manner, type Query, queryIn } from "../book/query.ts";
import { type Hit, hitsOfPart, isTooSlow, nearest } from "../book/search.ts";
import { withRowsAbove } from "../layout/move.ts";
import { rowsFrom, spotAt } from "../layout/walk.ts";
import type { Search } from "./search.ts";
import { type State, viewOf } from "./state.ts";

/** Parts searched before the screen is redrawn. */
const AT_ONCE = 4;

/** Searches for words from a place on, wrapping around the end of the book. */
export function seekWords(state: State, words: string, from: Place, direction: 1 | -1): State {
  if (words === "") return { ...state, search: null };
  const query = queryIn(mannerOf(state), words, { ...state, ...state.tools });
  if (query === null) return { ...state, search: null, message: state.words.badPattern };
  const seeking = { from, direction, inclusive: true, done: 0 };
  const search: Search = { query, direction, hit: null, counts: [], seeking, isShown: true };
  return work({ ...state, search }, AT_ONCE);
}

/** Returns how words are sought: variants always match where characters are shown converted. */
function mannerOf({ manner, preferences }: State): Manner {
  return { ...manner, variants: manner.variants || preferences.script !== "source" };
}

/** Seeks the same words in the manner of the state as it is now, so that `n` goes on with it. */
export function requeried(state: State): State {
  const { search } = state;
  if (search === null) return state;
  const query = queryIn(mannerOf(state), search.query.words, { ...state, ...state.tools });
  return query === null ? state : { ...state, search: { ...search, query, counts: [] } };
}

/** Goes to the next hit in the direction of the search (1) or the opposite one (-1). */
export function seekNext(state: State, along: 1 | -1): State {
  const { search, place } = state;
  if (search === null) return { ...state, message: state.words.nothingSought };
  const direction = search.direction === along ? 1 : -1;
  const isShown = search.hit !== null && shows(state, search.hit.place);
  const from = isShown && search.hit !== null ? search.hit.place : place;
  const seeking = { from, direction, inclusive: !isShown && direction === 1, done: 0 } as const;
  return work({ ...state, search: { ...search, seeking, isShown: true } }, AT_ONCE);
}

/** Stops a search and removes its marks and the filter; `n` resumes it. */
export function hideHits(state: State): State {
  const { search } = state;
  const hidden = search === null ? null : { ...search, seeking: null, isShown: false };
  return { ...state, filter: null, search: hidden };
}

/** Shows only the blocks with hits of the search as soon as they are counted. */
export function filterByHits(state: State): State {
  const { search } = state;
  if (search === null) return { ...state, filter: null };
  return filtered({ ...state, filter: { query: search.query, counts: null } });
}

function filtered(state: State): State {
  const { search, filter, book } = state;
  const isWaiting = filter !== null && filter.counts === null;
  if (!isWaiting || search === null || search.counts.length < book.parts) return state;
  if (search.query !== filter.query) return { ...state, filter: null };
  if (search.counts.some((count) => count > 0))
    return { ...state, filter: { ...filter, counts: search.counts } };
  return { ...state, filter: null, message: state.words.notFound(filter.query.words) };
}

/** Returns the share of the book (0 to 1) that the search for the next hit has gone through. */
export function soughtShare({ search, book }: State): number {
  return Math.min(1, (search?.seeking?.done ?? 0) / book.parts);
}

/** Returns whether a search has work left for idle moments. */
export function isSearching({ search, book }: State): boolean {
  if (search === null || !search.isShown) return false;
  return search.seeking !== null || search.counts.length < book.parts;
}

/** Searches up to `parts` parts: first for the hit to go to, then to count all hits. */
export function work(state: State, parts: number): State {
  let next = state;
  for (let left = parts; left > 0 && next.search?.seeking != null; left -= 1) next = seekPart(next);
  for (let left = parts; left > 0 && isSearching(next); left -= 1) next = countPart(next);
  return filtered(next);
}

function seekPart(state: State): State {
  const { search, book } = state;
  if (search?.seeking == null) return state;
  const { from, direction, inclusive, done } = search.seeking;
  const part = (((from.part + done * direction) % book.parts) + book.parts) % book.parts;
  const hits = hitsOfPart(book, part, search.query);
  if (isTooSlow(search.query)) return { ...state, search: null, message: state.words.slowPattern };
  const first = direction === 1 ? hits[0] : hits.at(-1);
  const hit = done === 0 ? nearest(hits, from, direction, inclusive) : first;
  if (hit !== undefined) return arrive(state, search, hit);
  // The part where the search began is searched again at the end, for the hits on its other side.
  if (done >= book.parts) {
    const message = state.words.notFound(search.query.words);
    const counts = new Array<number>(book.parts).fill(0);
    return { ...state, search: { ...search, hit: null, counts, seeking: null }, message };
  }
  return { ...state, search: { ...search, seeking: { ...search.seeking, done: done + 1 } } };
}

function arrive(state: State, search: Search, hit: Hit): State {
  const { from, direction } = search.seeking ?? { from: hit.place, direction: 1 };
  const order = comparePlaces(hit.place, from) * direction;
  const message = order < 0 ? state.words.wrapped(direction) : null;
  const next = { ...state, search: { ...search, hit, seeking: null }, message };
  if (shows(state, hit.place)) return next;
  const view = viewOf(state);
  const place = withRowsAbove(view, hit.place, Math.floor(view.height / 3));
  return { ...next, place };
}

function countPart(state: State): State {
  const { search, book } = state;
  if (search === null) return state;
  const count = hitsOfPart(book, search.counts.length, search.query).length;
  return { ...state, search: { ...search, counts: [...search.counts, count] } };
}

/** Returns whether the row of a place is on the screen. */
function shows(state: State, place: Place): boolean {
  const view = viewOf(state);
  const top = spotAt(view, state.place);
  const spots = rowsFrom(view, top, view.height);
  const { part, block, row } = spotAt(view, place);
  return spots.some((spot) => spot.part === part && spot.block === block && spot.row === row);
}

/** Returns the number of the current hit and the total, which ends in "+" while counting goes on. */
export function hitNumbers(state: State): { readonly at: number | null; readonly total: string } {
  const { search, book } = state;
  if (search === null) return { at: null, total: "0" };
  const { counts, hit, query } = search;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isWhole = counts.length >= book.parts;
  const at = hit === null || hit.place.part >= counts.length ? null : numberOf(state, query, hit);
  return { at, total: isWhole ? `${total}` : `${total}+` };
}

function numberOf(state: State, query: Query, { place }: Hit): number {
  const before = (state.search?.counts ?? []).slice(0, place.part);
  const hits = hitsOfPart(state.book, place.part, query);
  const index = hits.findIndex((hit) => comparePlaces(hit.place, place) === 0);
  return before.reduce((sum, count) => sum + count, index + 1);
}

/** Returns the offset of the current hit in a block, or null if it is in another one. */
export function currentIn(search: Search, part: number, block: number): number | null {
  const place = search.hit?.place;
  return place?.part === part && place.block === block ? place.offset : null;
}
