import type { Claim, Field } from "./claim.ts";
import { PRECEDENCE } from "./precedence.ts";

/** Values that say the same, and what speaks for them. */
type Standing = { readonly claim: Claim; readonly rank: number; readonly sum: number };

/**
 * The claim that wins a field: the one whose origins rank highest together. Of claims that say the
 * same, the highest-ranking one gives the wording; of equals, the first. Null where there is none.
 *
 * @param same gives claims that mean the same thing one key ("" for a claim that means nothing)
 */
export function winner(
  claims: readonly Claim[],
  field: Field,
  same: (value: string) => string,
): Claim | null {
  const standings = new Map<string, Standing>();
  const seen = new Set<string>();
  for (const claim of claims) {
    const rank = claim.field === field ? (PRECEDENCE[field][claim.origin] ?? 0) : 0;
    const key = rank === 0 ? "" : same(claim.value);
    if (key === "") continue;
    const known = standings.get(key);
    // An origin that repeats itself is no second witness.
    const adds = !seen.has(`${claim.origin} ${key}`);
    seen.add(`${claim.origin} ${key}`);
    const sum = (known?.sum ?? 0) + (adds ? rank : 0);
    const words = known === undefined || rank > known.rank ? { claim, rank } : known;
    standings.set(key, { claim: words.claim, rank: words.rank, sum });
  }
  let best: Standing | null = null;
  for (const standing of standings.values()) {
    if (best === null || standing.sum > best.sum) best = standing;
  }
  return best?.claim ?? null;
}
