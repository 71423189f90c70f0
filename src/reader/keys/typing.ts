import { filterBy } from "../state/list.ts";
import { type Mode, READ } from "../state/mode.ts";
import { filterByHits, seekNext, seekWords } from "../state/seek.ts";
import type { State } from "../state/state.ts";
import { type Command, during } from "./command.ts";
import { eraseCluster } from "./edit.ts";

type Prompt = Extract<Mode, { kind: "prompt" }>;

/** Opens the prompt for a search forward (1) or backward (-1). */
export function prompt(direction: 1 | -1, filters = false): Command {
  return (state) => {
    const { place, search } = state;
    const from = { from: place, before: search };
    return {
      ...state,
      mode: { kind: "prompt", direction, filters, words: "", recalled: 0, typed: "", ...from },
    };
  };
}

/** Ends the prompt at the hit. With nothing typed it seeks the words before, as less and vi do. */
export const accept = during("prompt", (state, { words, before, direction, from, filters }) => {
  if (words !== "") {
    const sought = [...state.sought.filter((other) => other !== words), words];
    const next = { ...state, mode: READ, previous: from, sought };
    return filters ? filterByHits(next) : next;
  }
  if (filters) return { ...state, mode: READ, search: before, filter: null };
  const search = before === null ? null : { ...before, direction };
  return seekNext({ ...state, mode: READ, search, previous: from }, direction);
});

/** Recalls the words sought before (1), or after (-1) those recalled; last, the words being typed. */
export function recall(steps: 1 | -1): Command {
  return during("prompt", (state, mode) => {
    const recalled = mode.recalled + steps;
    if (recalled < 0 || recalled > state.sought.length) return state;
    const typed = mode.recalled === 0 ? mode.words : mode.typed;
    const words = recalled === 0 ? typed : (state.sought.at(-recalled) ?? typed);
    return sought(state, { ...mode, recalled, typed }, words);
  });
}

/** Takes the words as a regular expression, or literally again. */
export const toggleRegexp = during("prompt", (state, mode) => {
  const { manner } = state;
  return sought({ ...state, manner: { ...manner, regexp: !manner.regexp } }, mode, mode.words);
});

/** Matches simplified and traditional characters alike, or not any more. */
export const toggleVariants = during("prompt", (state, mode) => {
  const { manner, tools } = state;
  const next = sought(
    { ...state, manner: { ...manner, variants: !manner.variants } },
    mode,
    mode.words,
  );
  const isLoaded = tools.withVariants !== undefined;
  return isLoaded ? next : { ...next, request: { kind: "load", tools: ["withVariants"] } };
});

/** Gives the search up: returns to the place and the search from before the prompt. */
export const cancel = during("prompt", giveUp);

/** Erases one character; in an empty prompt, gives the search up. */
export const eraseOrCancel: Command = (state, key) => {
  const { mode } = state;
  if (mode.kind === "prompt" && mode.words === "") return giveUp(state, mode);
  return edit(eraseCluster)(state, key);
};

/** Changes the line being typed: the words of the prompt, or the filter of a list. */
export function edit(change: (line: string, text: string) => string): Command {
  return (state, { text }) => {
    const { mode } = state;
    if (mode.kind === "prompt") {
      const words = change(mode.words, text);
      return words === mode.words ? state : sought(state, mode, words);
    }
    if (mode.kind !== "list") return state;
    const filter = change(mode.filter, text);
    return filter === mode.filter ? state : { ...state, mode: filterBy(mode, filter) };
  };
}

/** Seeks the words of the prompt from where it was opened. */
export function sought(state: State, mode: Prompt, words: string): State {
  const { from, direction } = mode;
  return seekWords({ ...state, mode: { ...mode, words }, place: from }, words, from, direction);
}

function giveUp(state: State, { from, before }: Prompt): State {
  return { ...state, mode: READ, place: from, search: before };
}
