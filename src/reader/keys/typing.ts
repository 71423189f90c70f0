import { filterBy } from "../state/list.ts";
import { seekNext, seekWords } from "../state/seek.ts";
import { type Mode, READ, type State } from "../state/state.ts";
import { type Command, during } from "./command.ts";
import { eraseCluster } from "./edit.ts";

type Prompt = Extract<Mode, { kind: "prompt" }>;

/** Opens the prompt for a search forward (1) or backward (-1). */
export function prompt(direction: 1 | -1): Command {
  return (state) => {
    const { place, search } = state;
    const from = { from: place, before: search };
    return {
      ...state,
      mode: { kind: "prompt", direction, words: "", recalled: 0, typed: "", ...from },
    };
  };
}

/** Ends the prompt at the hit. With nothing typed it seeks the words before, as less and vi do. */
export const accept = during("prompt", (state, { words, before, direction, from }) => {
  if (words !== "") {
    const sought = [...state.sought.filter((other) => other !== words), words];
    return { ...state, mode: READ, previous: from, sought };
  }
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
    if (mode.kind === "prompt") return sought(state, mode, change(mode.words, text));
    if (mode.kind !== "list") return state;
    const filter = change(mode.filter, text);
    return filter === mode.filter ? state : { ...state, mode: filterBy(mode, filter) };
  };
}

function sought(state: State, mode: Prompt, words: string): State {
  if (words === mode.words) return { ...state, mode };
  const { from, direction } = mode;
  return seekWords({ ...state, mode: { ...mode, words }, place: from }, words, from, direction);
}

function giveUp(state: State, { from, before }: Prompt): State {
  return { ...state, mode: READ, place: from, search: before };
}
