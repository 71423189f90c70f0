import { followSelected } from "../follow/commands.ts";
import { textRowsOf } from "../state/geometry.ts";
import { choose, listRows, take } from "../state/list.ts";
import { type ListMode, READ } from "../state/mode.ts";
import type { State } from "../state/state.ts";
import { type Command, during } from "./command.ts";
import { jump } from "./motion.ts";

/** Closes what lies above the text. */
export const close: Command = (state) => ({ ...state, mode: READ });

/** Moves the selection of a list by `steps`; infinite steps go to its ends. */
export function select(steps: number): Command {
  return during("list", (state, mode) => ({ ...state, mode: choose(mode, steps) }));
}

/** Moves the selection of a list by a screen. */
export function selectPage(direction: 1 | -1): Command {
  return during("list", (state, mode) => {
    const page = Math.max(1, listRows(state.size) - 1);
    return { ...state, mode: choose(mode, direction * page) };
  });
}

export const takeSelected = during("list", takeFrom);

/** Does what the selected entry of a list is for: goes there, or copies an address. */
export function takeFrom(state: State, mode: ListMode): State {
  if (mode.of === "links") {
    return followSelected({ ...state, mode }, { name: "return", text: "", count: null });
  }
  return take(state, mode, (entry) =>
    "place" in entry ? jump({ ...state, mode: READ }, entry.place) : state,
  );
}

export const openHelp: Command = (state) => ({ ...state, mode: { kind: "help", top: 0 } });

/** Scrolls the help by rows or pages. `boundHelp` keeps it within its ends. */
export function scrollHelp(direction: 1 | -1, by: "row" | "page"): Command {
  return during("help", (state, { top }) => {
    const rows = by === "page" ? textRowsOf(state) : 1;
    return { ...state, mode: { kind: "help", top: top + direction * rows } };
  });
}
