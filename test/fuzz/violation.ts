/** An invariant that does not hold. */
class Violation extends Error {}

export function ensure(holds: boolean, invariant: string, seen: unknown): void {
  if (!holds) throw new Violation(`${invariant}: ${JSON.stringify(seen).slice(0, 400)}`);
}
