/** As deep as Markdown's headings go below an article's title (h2 to h6). */
export const DEEPEST_LEVEL = 5;

type InSeries = { readonly series: string; readonly family: string };

/**
 * The level of each marker, from the order in which series appear: a series that begins inside
 * another is one level deeper, and goes back to its level wherever it goes on. A series of the same
 * family as the innermost one takes its place instead, unless that one goes on later.
 */
export function levelsOf(markers: readonly InSeries[]): number[] {
  const last = new Map(markers.map(({ series }, index) => [series, index]));
  const levels = new Map<string, number>();
  const path: InSeries[] = [];
  return markers.map((marker, index) => {
    const known = levels.get(marker.series);
    if (known !== undefined) path.length = Math.min(path.length, known - 1);
    else {
      const innermost = path[path.length - 1];
      const isOver = innermost !== undefined && (last.get(innermost.series) ?? 0) < index;
      const isPeer = innermost?.family === marker.family && isOver;
      if (isPeer || path.length === DEEPEST_LEVEL) path.pop();
    }
    path.push(marker);
    levels.set(marker.series, path.length);
    return path.length;
  });
}
