import { DEFAULT_LEVEL, type Level } from "../level.ts";
import { Automaton, type Tailoring } from "./automaton.ts";
import { classifyNormal, classifyStrict, normalRules, strictRules } from "./browser.ts";
import {
  chinesePairs,
  classifyChinese,
  initialApostrophe,
  lineEndGB,
  lineStart,
  lineStartStrict,
} from "./clreq.ts";
import { KNOWN } from "./known.ts";
import { type Rule, rule } from "./rule.ts";
import { UAX14 } from "./uax14.ts";

/** Returns the rules of UAX #14 with others inserted before the rules of the given ids. */
function withRules(inserted: Readonly<Record<string, readonly Rule[]>>): Rule[] {
  return UAX14.flatMap((rule) => [...(inserted[rule.id] ?? []), rule]);
}

function clreq(beforeSpaces: readonly Rule[]): Tailoring {
  const inserted = {
    LB13: [initialApostrophe],
    LB18: [lineStart, ...beforeSpaces],
    LB22: chinesePairs,
  };
  return {
    rules: () => withRules(inserted),
    classify: classifyChinese,
    restartsInNeed: false,
  };
}

/**
 * A browser without a break opportunity breaks at the last cluster that fits (CSS overflow-wrap:
 * anywhere), so no rule is stronger than another.
 */
const browser = (inserted: Readonly<Record<string, readonly Rule[]>>): Rule[] =>
  withRules(inserted).map((rule) => ({ ...rule, keeps: "word" }));

/**
 * The level "none" of CLREQ #prohibition_rules_for_line_start_end: any cluster boundary is an
 * opportunity, except before the spaces that end a line.
 */
const anywhere = (): Rule[] => [
  ...UAX14.filter(({ id }) => ["LB2", "LB4", "LB5", "LB6", "LB7"].includes(id)),
  rule("anywhere", () => "÷"),
];

/** Functions, so that start-up does not pay for levels that are not used. */
const TAILORINGS: Readonly<Record<Level, () => Tailoring>> = {
  anywhere: () => ({ rules: anywhere, classify: classifyStrict, restartsInNeed: false }),
  normal: () => ({
    rules: () => browser(normalRules),
    classify: classifyNormal,
    restartsInNeed: true,
  }),
  strict: () => ({
    rules: () => browser(strictRules),
    classify: classifyStrict,
    restartsInNeed: true,
  }),
  clreq: () => clreq([]),
  "clreq-gb": () => clreq([lineEndGB]),
  "clreq-strict": () => clreq([lineEndGB, lineStartStrict]),
};

const automata = new Map<Level, Automaton>();

/** Returns the automaton of a level. It is made at first use and then cached. */
export function automatonOf(level: Level): Automaton {
  let automaton = automata.get(level);
  if (automaton === undefined) {
    automaton = level === DEFAULT_LEVEL ? new Automaton(TAILORINGS[level](), KNOWN) : ruled(level);
    automata.set(level, automaton);
  }
  return automaton;
}

/** Returns a new automaton of a level that knows no transitions beforehand. */
export function ruled(level: Level): Automaton {
  return new Automaton(TAILORINGS[level]());
}

/** Returns UAX #14 without tailoring, for the conformance test. CJ is NS (LB1). */
export function untailored(): Automaton {
  return new Automaton({ rules: () => UAX14, classify: classifyStrict, restartsInNeed: false });
}
