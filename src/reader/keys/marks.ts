import type { Place } from "../book/place.ts";
import { aimAt } from "../layout/move.ts";
import { READ, type State, viewOf } from "../state/state.ts";
import type { Command } from "./command.ts";

export const askToSet: Command = (state) => ({ ...state, mode: { kind: "setMark" } });

export const askToGo: Command = (state) => ({ ...state, mode: { kind: "goToMark" } });

/** Sets the mark that the key names at the top of the screen. */
export const setMark: Command = (state, { name }) => {
  const marks = new Map(state.marks).set(name, state.place);
  return { ...state, mode: READ, marks, message: state.words.marked(name) };
};

/** Goes to the mark that the key names. */
export const goToMark: Command = (state, { name }) => goTo(state, state.marks.get(name), name);

/** Goes back to where the last jump began. */
export const goBack: Command = (state, { name }) => goTo(state, state.previous, name);

function goTo(state: State, place: Place | null | undefined, name: string): State {
  const next = { ...state, mode: READ };
  if (place == null) return { ...next, message: state.words.noMark(name) };
  return { ...next, ...aimAt(viewOf(state), place), previous: state.place };
}
