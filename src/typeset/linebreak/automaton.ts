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

/** The verdicts on a boundary, as bits of a transition. */
export const UNKNOWN = 0;
export const MAY = 1;
export const MUST = 2;
/** No break, by a rule that keeps glue, a word, or a mark (`Rule.keeps`). */
export const GLUED = 3;
export const HELD = 4;
export const KINSOKU = 5;
/** The text ahead decides. */
export const ASK = 6;

const HOLDING = { glue: GLUED, word: HELD, mark: KINSOKU } as const;

/** The rules of a level of line breaking. */
export type Tailoring = {
  /** Returns the rules. Called when a transition is computed; known transitions need no rules. */
  readonly rules: () => readonly Rule[];
  /** Returns the unit of a trait: its own, or another as a tailoring of LB1. */
  readonly classify: (trait: Trait) => Unit;
  /** Judges a line that does not start at an opportunity as the start of a text, as browsers do. */
  readonly restartsInNeed: boolean;
};

/** States and transitions of an automaton, computed at build time. */
export type Known = {
  /** The keys of the states. The first is the start. */
  readonly states: readonly number[];
  /** Pairs of an index into `Automaton.transitions` and the value there. */
  readonly transitions: readonly number[];
};

/** Bounds the memory of the cached answers: some megabytes. An article needs a few hundred. */
const MAX_ANSWERS = 1 << 16;

/**
 * A list of rules, compiled lazily into a finite automaton over traits.
 *
 * Once runs of spaces, numbers and regional indicators are folded into the state, the rules look
 * back by a bounded amount. So each character costs one table look-up, and the total cost is linear
 * for any text. If a rule needs the text ahead (three units at most), `answer` reads it and caches
 * the result by what it read. Some thousand states are reachable, of which a text in one language
 * reaches a few hundred.
 */
export class Automaton {
  /** The state at the start of a text. */
  readonly start = 0;
  /** `[state << 8 | trait]` is `next state << 3 | verdict`, or UNKNOWN until `step` computes it. */
  transitions = new Int32Array(64 << 8);
  /** The key of each state, by its number. Equal states of two automata have equal keys. */
  readonly keys: number[] = [];

  #rules: readonly Rule[] | undefined;
  readonly #makeRules: () => readonly Rule[];
  readonly #classify: (trait: Trait) => Unit;
  readonly #units: Unit[] = [];
  readonly #states: State[] = [];
  readonly #stateIds = new Map<number, number>();
  readonly #answers = new Map<number, number>();

  /** State of a line that does not start at an opportunity; undefined keeps that of the text. */
  readonly startInNeed: number | undefined;

  /** `known` are transitions computed at build time. */
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

  /** Computes the transition from `state` over a trait and stores it in `transitions`. */
  step(state: number, trait: number): number {
    const from = this.#state(state);
    const { right, next } = advance(from, this.#unit(trait));
    const verdict = right === undefined ? HELD : this.#judge(from, right);
    const transition = (this.#intern(keyOf(next)) << 3) | verdict;
    this.transitions[(state << 8) | trait] = transition;
    return transition;
  }

  /**
   * Returns the verdict of a transition; reads the text ahead if it is ASK. `offset` (UTF-16 code
   * units) is the end of the character stepped over. Returns UNKNOWN if the verdict depends on text
   * after the end of `text` and `final` is false.
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

  /** Returns the three units after `right`, marks absorbed; EDGE after the end of the text. */
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

  /** Returns the number of the state with a key; adds the state if it is new. */
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
