import { type Trait, traitId, traitOfId } from "../unicode/traits.ts";
import type { Context, Rule, Unit } from "./rule.ts";
import {
  advance,
  EDGE,
  isAbsorbed,
  keyOf,
  MARK,
  START,
  type State,
  standing,
  stateOf,
  UNITS,
} from "./state.ts";

/** A boundary's verdict as the inner loop sees it; ASK means that the text ahead decides. */
export const UNKNOWN = 0;
export const MAY = 1;
export const MUST = 2;
/** No break; `Rule.keeps` says what for. */
export const GLUED = 3;
export const HELD = 4;
export const KINSOKU = 5;
export const ASK = 6;

const HOLDING = { glue: GLUED, word: HELD, mark: KINSOKU } as const;

/** The rules of a level of line breaking. */
export type Tailoring = {
  /** Made when a transition must be worked out; those that are known need no rules. */
  readonly rules: () => readonly Rule[];
  /** May give a trait another unit than its own, as a tailoring of LB1. */
  readonly classify: (trait: Trait) => Unit;
  /** A line that begins at no opportunity is judged as the start of a text, as browsers do. */
  readonly restartsInNeed: boolean;
};

/** Some states and transitions of an automaton. */
export type Known = {
  /** The key of each state, the start first. */
  readonly states: readonly number[];
  /** Pairs of an index into `transitions` and what stands there. */
  readonly transitions: readonly number[];
};

const MAX_ANSWERS = 1 << 16;

/**
 * A list of rules compiled, as the text calls for it, into a finite automaton over traits.
 *
 * The rules look behind by a bounded amount once runs of spaces, digits with their punctuation and
 * regional indicators are folded into the state, so one table look-up per character does their
 * work and the cost is linear whatever the text. What a rule asks of the text ahead (three units at
 * most) is looked up by `answer`, and remembered by what was found there. There are some thousands
 * of reachable states, of which a text in one language meets a few hundred.
 */
export class Automaton {
  /** The state at the start of a text. */
  readonly start = 0;
  /** `[state << 8 | trait]` holds `next state << 3 | verdict`; UNKNOWN until `step` fills it. */
  transitions = new Int32Array(64 << 8);
  /** What each state stands for, by its number: the same in every automaton of the same tables. */
  readonly keys: number[] = [];

  #rules: readonly Rule[] | undefined;
  readonly #makeRules: () => readonly Rule[];
  readonly #classify: (trait: Trait) => Unit;
  readonly #units: Unit[] = [];
  readonly #states: State[] = [];
  readonly #stateIds = new Map<number, number>();
  readonly #answers = new Map<number, number>();

  /** The state in which a line starts that begins at no opportunity; undefined keeps the text's. */
  readonly startInNeed: number | undefined;

  /** `known` are transitions that were worked out beforehand. */
  constructor({ rules, classify, restartsInNeed }: Tailoring, known?: Known) {
    this.#makeRules = rules;
    this.startInNeed = restartsInNeed ? this.start : undefined;
    this.#classify = classify;
    this.#intern(keyOf(START));
    if (known !== undefined) this.#learn(known);
  }

  #learn({ states, transitions }: Known): void {
    for (const key of states) this.#intern(key);
    for (let index = 0; index < transitions.length; index += 2) {
      this.transitions[transitions[index] ?? 0] = transitions[index + 1] ?? UNKNOWN;
    }
  }

  /** The transition from `state` over a trait, computed at its first use. */
  step(state: number, trait: number): number {
    const from = this.#state(state);
    const { right, next } = advance(from, this.#unit(trait));
    const verdict = right === undefined ? HELD : this.#judge(from, right);
    const transition = (this.#intern(keyOf(next)) << 3) | verdict;
    this.transitions[(state << 8) | trait] = transition;
    return transition;
  }

  /**
   * The verdict for a transition that ends in ASK; others pass through.
   *
   * `offset` (UTF-16) stands behind the character that was stepped over. The answer is UNKNOWN where
   * it depends on text beyond `text` and `final` says that more is to come.
   */
  answer(
    transition: number,
    state: number,
    trait: number,
    text: string,
    offset: number,
    final: boolean,
  ): number {
    const verdict = transition & 7;
    if (verdict !== ASK) return verdict;
    const right = this.#unit(trait);
    const ahead = this.#lookAhead(right, text, offset);
    if (!final && ahead.includes(EDGE)) return UNKNOWN;
    let key = (state << 8) | trait;
    for (const unit of ahead) key = key * UNITS + unit.id;
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      answer = this.#judge(this.#state(state), standing(right), ahead);
      if (this.#answers.size === MAX_ANSWERS) this.#answers.clear();
      this.#answers.set(key, answer);
    }
    return answer;
  }

  #unit(id: number): Unit {
    let unit = this.#units[id];
    if (unit === undefined) {
      unit = id === EDGE.id ? EDGE : id === MARK.id ? MARK : this.#classify(traitOfId(id));
      this.#units[id] = unit;
    }
    return unit;
  }

  #state(id: number): State {
    let state = this.#states[id];
    if (state === undefined) {
      state = stateOf(this.keys[id] ?? 0, (unit) => this.#unit(unit));
      this.#states[id] = state;
    }
    return state;
  }

  #judge(from: State, right: Unit, units?: readonly Unit[]): number {
    let asked = false;
    const ahead = (n: 1 | 2 | 3) => {
      asked ||= units === undefined;
      return units?.[n - 1] ?? EDGE;
    };
    const context: Context = { ...from, right, ahead };
    this.#rules ??= this.#makeRules();
    for (const { judge, keeps } of this.#rules) {
      const verdict = judge(context);
      if (asked) return ASK;
      if (verdict === "×") return HOLDING[keeps];
      if (verdict) return verdict === "÷" ? MAY : MUST;
    }
    return MAY;
  }

  /** The three units behind `right`, marks absorbed; EDGE beyond the end of the text. */
  #lookAhead(right: Unit, text: string, offset: number): Unit[] {
    const units: Unit[] = [];
    let last = right;
    let next = offset;
    while (units.length < 3) {
      const codePoint = text.codePointAt(next);
      if (codePoint === undefined) {
        units.push(EDGE);
        continue;
      }
      next += codePoint > 0xffff ? 2 : 1;
      const unit = this.#unit(traitId(codePoint));
      if (isAbsorbed(unit, last)) continue;
      last = standing(unit);
      units.push(last);
    }
    return units;
  }

  /** The number of a state, by its key. */
  #intern(key: number): number {
    const known = this.#stateIds.get(key);
    if (known !== undefined) return known;
    const id = this.keys.length;
    this.keys.push(key);
    this.#stateIds.set(key, id);
    if (this.keys.length << 8 > this.transitions.length) {
      const grown = new Int32Array(this.transitions.length * 2);
      grown.set(this.transitions);
      this.transitions = grown;
    }
    return id;
  }
}
