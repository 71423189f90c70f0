import type { Level } from "../level.ts";
import type { Trait } from "../unicode/traits.ts";
import { Automaton } from "./automaton.ts";
import {
  chinesePairs,
  classifyQuotes,
  initialApostrophe,
  lineEndGB,
  lineStart,
  lineStartStrict,
} from "./clreq.ts";
import { type Rule, rule, type Unit } from "./rule.ts";
import { UAX14 } from "./uax14.ts";

type Tailoring = { readonly rules: readonly Rule[]; readonly classify: (trait: Trait) => Unit };

/** CSS Text 3, line-break strict: conditional Japanese starters are non-starters. */
const strictKana = (trait: Trait): Unit =>
  trait.lineBreak === "CJ" ? { ...trait, lineBreak: "NS" } : trait;

/** CSS Text 3, line-break normal: they are ideographs. */
const normalKana = (trait: Trait): Unit =>
  trait.lineBreak === "CJ" ? { ...trait, lineBreak: "ID" } : trait;

/** A list of rules with others put in before the rules of the given ids. */
function withRules(inserted: Readonly<Record<string, readonly Rule[]>>): Rule[] {
  return UAX14.flatMap((rule) => [...(inserted[rule.id] ?? []), rule]);
}

function clreq(beforeSpaces: readonly Rule[]): Tailoring {
  return {
    rules: withRules({
      LB13: [initialApostrophe],
      LB18: [lineStart, ...beforeSpaces],
      LB22: chinesePairs,
    }),
    classify: (trait) =>
      classifyQuotes(trait).lineBreak === trait.lineBreak
        ? strictKana(trait)
        : classifyQuotes(trait),
  };
}

/** A browser in need breaks at the last cluster, whatever stands there (overflow-wrap: anywhere). */
const BROWSER: readonly Rule[] = UAX14.map((rule) => ({ ...rule, keeps: "word" }));

/** CLREQ's level "none": any grapheme boundary, but spaces stay with the line they end. */
const anywhere: readonly Rule[] = [
  ...UAX14.filter(({ id }) => ["LB2", "LB4", "LB5", "LB6", "LB7"].includes(id)),
  rule("anywhere", () => "÷"),
];

const TAILORINGS: Readonly<Record<Level, Tailoring>> = {
  anywhere: { rules: anywhere, classify: strictKana },
  normal: { rules: BROWSER, classify: normalKana },
  strict: { rules: BROWSER, classify: strictKana },
  clreq: clreq([]),
  "clreq-gb": clreq([lineEndGB]),
  "clreq-strict": clreq([lineEndGB, lineStartStrict]),
};

const automata = new Map<Level, Automaton>();

/** The automaton of a level, made at its first use and kept. */
export function automatonOf(level: Level): Automaton {
  let automaton = automata.get(level);
  if (automaton === undefined) {
    const { rules, classify } = TAILORINGS[level];
    automaton = new Automaton(rules, classify);
    automata.set(level, automaton);
  }
  return automaton;
}

/** UAX #14 as it stands, for conformance: no tailoring, conditional Japanese starters as NS. */
export function untailored(): Automaton {
  return new Automaton(UAX14, strictKana);
}
