import { clusterEnd } from "../cluster.ts";
import { DEFAULT_LEVEL, type Level } from "../level.ts";
import { traitId } from "../unicode/traits.ts";
import { type Automaton, MAY, MUST } from "./automaton.ts";
import { automatonOf } from "./tailoring.ts";

/** A place where a line may or must end; `offset` is in UTF-16 code units. */
export type Opportunity = { readonly offset: number; readonly kind: "may" | "must" };

/** Opportunities by an automaton of one's own; the end of the text is none. */
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
 * Where a line of `text` may or must end at a level of tailoring; the end of the text is none. No
 * opportunity lies within a grapheme cluster.
 *
 * @example
 * opportunities("甲乙，丙"); // at 1 and 3
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
