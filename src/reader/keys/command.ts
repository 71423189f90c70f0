import type { Mode } from "../state/mode.ts";
import type { State } from "../state/state.ts";

/** A key that was pressed, as in the event; `count` is the number typed before it, if any. */
export type Key = { readonly name: string; readonly text: string; readonly count: number | null };

/** What a key does. `state.count` is cleared already. */
export type Command = (state: State, key: Key) => State;

/** Makes a command that asks the terminal for something. */
export function ask(kind: "quit" | "interrupt" | "suspend" | "repaint"): Command {
  return (state) => ({ ...state, request: { kind } });
}

type ModeOf<Kind extends Mode["kind"]> = Extract<Mode, { kind: Kind }>;

/** Makes a command of a function that needs to know the mode; it does nothing in any other mode. */
export function during<Kind extends Mode["kind"]>(
  kind: Kind,
  run: (state: State, mode: ModeOf<Kind>, key: Key) => State,
): Command {
  return (state, key) => (isIn(kind, state.mode) ? run(state, state.mode, key) : state);
}

function isIn<Kind extends Mode["kind"]>(kind: Kind, mode: Mode): mode is ModeOf<Kind> {
  return mode.kind === kind;
}
