import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LEVEL } from "../../../src/typeset/level.ts";
import type { Automaton } from "../../../src/typeset/linebreak/automaton.ts";
import { opportunitiesBy } from "../../../src/typeset/linebreak/opportunities.ts";
import { automatonOf, ruled } from "../../../src/typeset/linebreak/tailoring.ts";

const known = automatonOf(DEFAULT_LEVEL);
const computed = ruled(DEFAULT_LEVEL);

const PIECES = [
  ..."甲乙12aé，。、：；！？“”‘’（）《》［］…—～·,.:;!?\"'()[]%℃$-/〇①　 \t가🇨👨",
  "\u200D",
  "\u0301",
];

/** Describes a transition independently of how its automaton numbers its states. */
function meaning(transition: number, { keys }: Automaton): string {
  return `to ${keys[transition >>> 3]}, verdict ${transition & 7}`;
}

describe("known transitions", () => {
  it("are those that the rules compute", () => {
    const differing: string[] = [];
    let count = 0;
    const seen = new Set<number>();
    // Pairs of the numbers of a state in both automata, from the start.
    const queue: (readonly [number, number])[] = [[known.start, computed.start]];
    for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
      const [state, twin] = pair;
      if (seen.has(state)) continue;
      seen.add(state);
      for (let trait = 1; trait < 256; trait += 1) {
        const transition = known.transitions[(state << 8) | trait] ?? 0;
        if (transition === 0) continue;
        count += 1;
        const expected = computed.step(twin, trait);
        const [found, right] = [meaning(transition, known), meaning(expected, computed)];
        if (found !== right)
          differing.push(`state ${state}, trait ${trait}: ${found}, not ${right}`);
        queue.push([transition >>> 3, expected >>> 3]);
      }
    }
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  it("give the same opportunities as computed ones", () => {
    const text = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 24 })
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (it) => {
        expect([...opportunitiesBy(known, it)]).toEqual([...opportunitiesBy(computed, it)]);
      }),
      { numRuns: 2000 },
    );
  });
});
