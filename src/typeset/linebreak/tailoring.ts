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

/** A list of rules with others put in before the rules of the given ids. */
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

/** A browser in need breaks at the last cluster, whatever stands there (overflow-wrap: anywhere). */
const browser = (inserted: Readonly<Record<string, readonly Rule[]>>): Rule[] =>
  withRules(inserted).map((rule) => ({ ...rule, keeps: "word" }));

/** CLREQ's level "none": any grapheme boundary, but spaces stay with the line they end. */
const anywhere = (): Rule[] => [
  ...UAX14.filter(({ id }) => ["LB2", "LB4", "LB5", "LB6", "LB7"].includes(id)),
  rule("anywhere", () => "÷"),
];

/** Made when asked for: starting up should not pay for the levels that are not used. */
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

/** The automaton of a level, made at its first use and kept. */
export function automatonOf(level: Level): Automaton {
  let automaton = automata.get(level);
  if (automaton === undefined) {
    automaton = level === DEFAULT_LEVEL ? new Automaton(TAILORINGS[level](), KNOWN) : ruled(level);
    automata.set(level, automaton);
  }
  return automaton;
}

/** An automaton of a level that works all out by its rules. */
export function ruled(level: Level): Automaton {
  return new Automaton(TAILORINGS[level]());
}

/** UAX #14 as it stands, for conformance: no tailoring, conditional Japanese starters as NS. */
export function untailored(): Automaton {
  return new Automaton({ rules: () => UAX14, classify: classifyStrict, restartsInNeed: false });
}
