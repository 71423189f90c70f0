import type { Marker } from "./markers/style.ts";
import { readMarker } from "./markers/table.ts";
import type { Heading } from "./sections.ts";
import { countingMarkers } from "./series.ts";

/** What the text of a heading tells. */
type HeadingText = Pick<Heading, "marker" | "kind" | "number" | "title">;

/**
 * Reads the texts of headings that are marked as such, in order: marker, number and title. A
 * heading may be numbered alone where its noun or its separator leaves no doubt.
 */
export function readHeadings(texts: readonly string[]): HeadingText[] {
  const markers = texts.map(readMarker);
  const present = [...markers.entries()].filter(([, marker]) => marker !== null);
  const counting = countingMarkers(present.flatMap(([, marker]) => marker ?? []));
  const counted = new Set(present.filter((_, at) => counting.has(at)).map(([index]) => index));
  return texts.map((text, index) => {
    const marker = markers[index] ?? null;
    const isSure = marker !== null && (marker.certain || counted.has(index));
    return isSure ? numbered(marker) : unnumbered(text);
  });
}

function numbered({ marker, separator, kind, number, rest }: Marker): HeadingText {
  if (rest !== "") return { marker, kind, number, title: rest };
  return { marker: marker + separator.trim(), kind, number, title: null };
}

function unnumbered(text: string): HeadingText {
  return { marker: null, kind: "heading", number: null, title: text === "" ? null : text };
}
