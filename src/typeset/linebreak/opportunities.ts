import { clusterEnd } from "../cluster.ts";
import { DEFAULT_LEVEL, type Level } from "../level.ts";
import { traitId } from "../unicode/traits.ts";
import { type Automaton, MAY, MUST } from "./automaton.ts";
import { automatonOf } from "./tailoring.ts";

/** An offset (UTF-16 code units) where a line may or must end. */
export type Opportunity = { readonly offset: number; readonly kind: "may" | "must" };

/**
 * Yields the break opportunities that an automaton finds. The end of the text is not one of them, and
 * some may lie within a grapheme cluster.
 */
export function* opportunitiesBy(automaton: Automaton, text: string): Generator<Opportunity> {
  let state = automaton.start;
  let offset = 0;
  for (const character of text) {
    const trait = traitId(character.codePointAt(0) ?? 0);
    const next = offset + character.length;
    const transition = automaton.transitions[(state << 8) | trait] || automaton.step(state, trait);
    const verdict = automaton.answer(transition, state, trait, text, next, true);
    if (verdict === MAY || verdict === MUST)
      yield { offset, kind: verdict === MAY ? "may" : "must" };
    state = transition >>> 3;
    offset = next;
  }
}

/**
 * Returns the offsets (UTF-16 code units) where a line of `text` may or must end: UAX #14
 * (Unicode 17), tailored by `level`. The end of the text (LB3) is not included. No opportunity lies
 * within a grapheme cluster. The cost is linear in the length of the text.
 *
 * @example
 * opportunities("甲乙，丙"); // [{ offset: 1, kind: "may" }, { offset: 3, kind: "may" }]
 */
export function opportunities(text: string, level: Level = DEFAULT_LEVEL): Opportunity[] {
  const found: Opportunity[] = [];
  let boundary = 0;
  for (const opportunity of opportunitiesBy(automatonOf(level), text)) {
    while (boundary < opportunity.offset) boundary = clusterEnd(text, boundary);
    if (boundary === opportunity.offset) found.push(opportunity);
  }
  return found;
}
