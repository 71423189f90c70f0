import { toEnd } from "../layout/move.ts";
import { READ } from "../state/mode.ts";
import { hereIn, type State, viewOf } from "../state/state.ts";
import type { Command } from "./command.ts";

/** Reads the sources again. */
export const reload: Command = (state) => ({ ...state, request: { kind: "reload" } });

/** Opens the source of the article in an editor, and reads it again after that. */
export const edit: Command = (state) => ({ ...state, request: { kind: "edit" } });

/** Goes to the end, and again whenever the source grows; any key ends that. */
export const follow: Command = (state) => ({
  ...state,
  place: toEnd(viewOf(state)),
  aim: null,
  previous: hereIn(state),
  mode: { kind: "follow" },
  request: { kind: "follow" },
});

export const endFollowing: Command = (state: State) => ({ ...state, mode: READ });
