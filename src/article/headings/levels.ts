import { ARTICLE_ORDER } from "./markers/divisions.ts";
import type { Marker } from "./markers/style.ts";

/** The depth of Markdown's headings below an article's title (h2 to h6). */
export const DEEPEST_LEVEL = 5;
/** Forewords and afterwords: they stand beside the outermost headings and hold none. */
export const NAMED_FAMILY = "named";

type InSeries = Pick<Marker, "series" | "family" | "order" | "number">;

/** A series as a whole: where it ends, and whether its numbers begin again somewhere. */
type Course = { last: number; latest: number | null; restarts: boolean };
/** A marker at its place among all. */
type Placed = InSeries & {
  readonly index: number;
  readonly course: Course;
  /** Where its series occurs next. */
  next: number | null;
  readonly isFirst: boolean;
};

/**
 * Returns the level of each marker, by the order in which series appear: a series that begins inside
 * another is one level deeper, and keeps that level. A series of the innermost one's family takes
 * its place, unless that one goes on later. So does a series that outranks the innermost one; the
 * series that it outranks get new levels when they occur again.
 */
export function levelsOf(markers: readonly InSeries[]): number[] {
  const [first] = markers;
  if (markers.every(({ series }) => series === first?.series)) return markers.map(() => 1);
  return nestedLevels(markers);
}

function nestedLevels(markers: readonly InSeries[]): number[] {
  const levels = new Map<string, number>();
  // Series with a place in the official order or without numbers, of which there are few.
  const ordered = new Map<string, Placed>();
  const path: Placed[] = [];
  return placed(markers).map((marker) => {
    const known = levels.get(marker.series);
    if (marker.family === NAMED_FAMILY) path.length = 0;
    else if (known !== undefined) path.length = Math.min(path.length, known - 1);
    else {
      climb(path, marker);
      for (const other of ordered.values()) {
        if (outranks(marker, other)) levels.delete(other.series);
      }
    }
    path.push(marker);
    if (marker.order !== null || marker.number === null) ordered.set(marker.series, marker);
    levels.set(marker.series, path.length);
    return path.length;
  });
}

/** Leaves the levels that a new series does not belong to. */
function climb(path: Placed[], marker: Placed): void {
  let innermost = path.at(-1);
  while (innermost !== undefined && outranks(marker, innermost)) {
    path.pop();
    innermost = path.at(-1);
  }
  const isPeer = innermost?.family === marker.family && innermost.course.last < marker.index;
  if (isPeer || path.length === DEEPEST_LEVEL) path.pop();
}

function outranks(marker: Placed, other: Placed): boolean {
  if (other.family === NAMED_FAMILY) return true;
  if (marker.order !== null && other.order !== null) {
    if (marker.order >= other.order || marker.order === ARTICLE_ORDER) return false;
    // An author who inverts the order does so throughout: then the inner numbers begin again.
    return !marker.course.restarts || other.course.restarts;
  }
  if (other.number !== null || marker.number === null) return false;
  // A single subhead is no parent of a series, nor is one that the numbers run across.
  if (other.next === null) return other.isFirst;
  return !marker.course.restarts && other.next < marker.course.last;
}

function placed(markers: readonly InSeries[]): Placed[] {
  const latest = new Map<string, Placed>();
  return markers.map(({ series, family, order, number }, index) => {
    const before = latest.get(series);
    const course = before?.course ?? { last: index, latest: null, restarts: false };
    if (number !== null && course.latest !== null && number <= course.latest) {
      course.restarts = true;
    }
    course.last = index;
    course.latest = number;
    if (before !== undefined) before.next = index;
    const isFirst = before === undefined;
    const marker: Placed = { series, family, order, number, index, course, next: null, isFirst };
    latest.set(series, marker);
    return marker;
  });
}
