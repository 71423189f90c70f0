import type { Figure } from "./figures.ts";

/** By set and figure, in percent. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A figure that fails the gate, and why. */
export type Breach = { readonly set: string; readonly figure: string; readonly reason: string };

/** The figures of the sets that were measured in full. */
export type Measured = ReadonlyMap<string, readonly Figure[]>;

/**
 * Finds figures below their floors. A figure without a floor, or a floor without its figure, fails as
 * well: a renamed figure would go unchecked. Sets that were not measured are not checked.
 */
export function breaches(measured: Measured, floors: Floors): Breach[] {
  return [...measured].flatMap(([set, figures]) => {
    const known = floors[set] ?? {};
    const names = new Set([...figures.map(({ name }) => name), ...Object.keys(known)]);
    return [...names].flatMap((name) => {
      const percent = figures.find((figure) => figure.name === name)?.percent;
      const reason = reasonOf(percent, known[name]);
      return reason === null ? [] : { set, figure: name, reason };
    });
  });
}

function reasonOf(percent: number | undefined, floor: number | undefined): string | null {
  if (floor === undefined) return "has no floor: write it with --raise";
  if (percent === undefined) return `was not measured, its floor is ${floor}`;
  return percent < floor ? `is ${percent.toFixed(3)}, below its floor ${floor}` : null;
}

/** Returns the floors with those raised whose figure is above; none is lowered or left out. */
export function raised(measured: Measured, floors: Floors): Floors {
  const sets: [string, Readonly<Record<string, number>>][] = [...measured].map(([set, figures]) => {
    const known = floors[set] ?? {};
    const higher = figures.map(({ name, percent }): [string, number] => [
      name,
      Math.max(known[name] ?? 0, roundedDown(percent)),
    ]);
    return [set, { ...known, ...Object.fromEntries(higher) }];
  });
  return { ...floors, ...Object.fromEntries(sets) };
}

/** To two decimals; never above the figure itself, which would fail at once. */
function roundedDown(percent: number): number {
  return Math.floor(percent * 100) / 100;
}
