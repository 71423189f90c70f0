import type { Place } from "../book/place.ts";
import type { Query } from "../book/query.ts";
import type { Hit } from "../book/search.ts";

/** A search: the query, its direction, the current hit, and the hits counted so far. */
export type Search = {
  readonly query: Query;
  readonly direction: 1 | -1;
  readonly hit: Hit | null;
  /** Number of hits in each part counted so far, from the first part on. */
  readonly counts: readonly number[];
  /** The search for the next hit, if it is not finished. */
  readonly seeking: Seeking | null;
  /** Whether hits are marked and counted; Esc turns that off and keeps the query. */
  readonly isShown: boolean;
};

/** Shows only the blocks with hits, once those are counted in all parts. */
export type Filter = {
  readonly query: Query;
  /** Number of hits in each part; null until all are counted. */
  readonly counts: readonly number[] | null;
};

/** A search for the next hit that is not finished. */
type Seeking = {
  readonly from: Place;
  readonly direction: 1 | -1;
  readonly inclusive: boolean;
  /** Parts searched. */
  readonly done: number;
};
