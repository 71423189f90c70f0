import type { Figure } from "../figures.ts";
import type { Floors } from "../floors.ts";
import { tableOf } from "./table.ts";

const HEAD = ["set", "figure", "%", "right/of", "floor", ""];

/** Sets the figures of all sets as one table. */
export function figuresTable(
  measured: ReadonlyMap<string, readonly Figure[]>,
  floors: Floors,
): string {
  const rows = [...measured].flatMap(([set, figures]) =>
    figures.map((figure) => rowOf(set, figure, floors[set]?.[figure.name])),
  );
  return tableOf([HEAD, ...rows]);
}

function rowOf(set: string, { name, percent, counts }: Figure, floor: number | undefined) {
  const mark = floor !== undefined && percent < floor ? "BELOW" : "";
  return [
    set,
    name,
    percent.toFixed(1),
    counts === null ? "" : `${counts.right}/${counts.of}`,
    floor?.toFixed(2) ?? "-",
    mark,
  ];
}
