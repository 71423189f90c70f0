import { nounMarker } from "./noun.ts";
import type { Marker, MarkerStyle } from "./style.ts";

/** Every shape of marker that the parser knows, tried in order. A new shape is a new entry. */
const MARKER_STYLES: readonly MarkerStyle[] = [nounMarker];

/** UTF-16 code units from the start of a paragraph in which a marker must end. */
const REACH = 40;

/** The marker that a text begins with, or null. */
export function readMarker(text: string): Marker | null {
  // No style may look further than a marker can reach: a paragraph can be megabytes long.
  const head = text.length > 2 * REACH ? text.slice(0, REACH) : text;
  for (const style of MARKER_STYLES) {
    const marker = style(head);
    if (marker === null) continue;
    if (head === text) return marker;
    if (marker.rest !== "") return { ...marker, rest: marker.rest + text.slice(head.length) };
  }
  return null;
}
