import { extend } from "../book/section-index.ts";
import { jump, markKey, readKey } from "../keys/keys.ts";
import { byRows, settle } from "../layout/move.ts";
import { listRows } from "../screen/overlay.ts";
import { editText } from "./edit.ts";
import type { Event } from "./event.ts";
import { choose, filterBy, firstShown, take } from "./list.ts";
import { isSearching, seekNext, seekWords, work } from "./seek.ts";
import {
  type ListMode,
  type Mode,
  READ,
  restyled,
  type State,
  textRowsOf,
  viewOf,
} from "./state.ts";

/** Rows that one notch of the wheel is worth. */
const NOTCH = 3;

/** What becomes of a session by what happens to it. Pure: the terminal is asked by `request`. */
export function update(state: State, event: Event): State {
  switch (event.kind) {
    case "idle":
      return idle(state);
    case "resize":
      return resize(state, event.size);
    case "background":
      return restyled(state, { preferences: { ...state.preferences, theme: event.theme } });
    case "key":
      return key({ ...state, message: null, request: null }, event.name, event.text);
    case "paste":
      return type({ ...state, message: null, request: null }, event.text);
    case "wheel":
      return wheel({ ...state, request: null }, event.direction);
    case "click":
      return click({ ...state, request: null }, event.row);
  }
}

/** Whether idle moments are of use: while words are typed only the search goes on. */
export function hasWork(state: State): boolean {
  if (state.search?.seeking != null) return true;
  return state.mode.kind !== "prompt" && (isSearching(state) || !state.index.isWhole);
}

function idle(state: State): State {
  if (!hasWork(state)) return state;
  if (isSearching(state)) return work({ ...state, request: null });
  return { ...state, index: extend(state.index, state.book), request: null };
}

function resize(state: State, size: State["size"]): State {
  const next = restyled({ ...state, request: null }, { size });
  return { ...next, place: settle(viewOf(next), next.place) };
}

function key(state: State, name: string, text: string): State {
  const { mode } = state;
  switch (mode.kind) {
    case "read":
      return readKey(state, name);
    case "mark":
      return markKey(state, mode.does, name, text);
    case "help":
      return helpKey(state, mode.top, name);
    case "list":
      return listKey(state, mode, name, text);
    case "prompt":
      return promptKey(state, mode, name, text);
  }
}

/** Text that came at once: from the clipboard, or from an input method. */
function type(state: State, pasted: string): State {
  const text = pasted.replace(/[\p{Cc}\s]+/gu, " ");
  const { mode } = state;
  if (mode.kind === "prompt") return sought(state, mode, mode.words + text);
  if (mode.kind === "list") return { ...state, mode: filterBy(mode, mode.filter + text) };
  return state;
}

type Prompt = Extract<Mode, { kind: "prompt" }>;

function promptKey(state: State, mode: Prompt, name: string, text: string): State {
  const { from, before, direction, words } = mode;
  switch (name) {
    case "return":
    case "enter":
      return accept(state, mode);
    case "escape":
    case "ctrl+c":
      return { ...state, mode: READ, place: from, search: before };
    case "backspace":
      if (words === "") return { ...state, mode: READ, place: from, search: before };
  }
  const edited = editText(words, name, text);
  if (edited === words) return state;
  return sought(state, { ...mode, direction }, edited);
}

function sought(state: State, mode: Prompt, words: string): State {
  const { from, direction } = mode;
  return seekWords({ ...state, mode: { ...mode, words }, place: from }, words, from, direction);
}

/** Nothing typed means the words before, as in less and vi. */
function accept(state: State, { words, before, direction, from }: Prompt): State {
  if (words !== "") return { ...state, mode: READ, previous: from };
  const search = before === null ? null : { ...before, direction };
  return seekNext({ ...state, mode: READ, search, previous: from }, direction);
}

function listKey(state: State, mode: ListMode, name: string, text: string): State {
  const page = Math.max(1, listRows(state.size) - 1);
  switch (name) {
    case "return":
    case "enter":
      return takeChosen(state, mode);
    case "escape":
    case "ctrl+c":
      return { ...state, mode: READ };
  }
  const steps = STEPS[name];
  if (steps !== undefined) return { ...state, mode: choose(mode, steps * page || steps) };
  const far = name === "home" ? -Infinity : name === "end" ? Infinity : 0;
  if (far !== 0) return { ...state, mode: choose(mode, far) };
  const one =
    name === "down" || name === "ctrl+n" ? 1 : name === "up" || name === "ctrl+p" ? -1 : 0;
  if (one !== 0) return { ...state, mode: choose(mode, one) };
  const filter = editText(mode.filter, name, text);
  return filter === mode.filter ? state : { ...state, mode: filterBy(mode, filter) };
}

const STEPS: Readonly<Record<string, 1 | -1>> = { pagedown: 1, pageup: -1 };

function takeChosen(state: State, mode: ListMode): State {
  return take(state, mode, (entry) =>
    "place" in entry ? jump({ ...state, mode: READ }, entry.place) : state,
  );
}

function helpKey(state: State, top: number, name: string): State {
  const last = Math.max(0, state.words.help.length - textRowsOf(state.size));
  const page = textRowsOf(state.size);
  const steps = HELP_STEPS[name];
  if (steps === undefined || last === 0) return { ...state, mode: READ };
  const moved = top + (Math.abs(steps) > 1 ? Math.sign(steps) * page : steps);
  return { ...state, mode: { kind: "help", top: Math.max(0, Math.min(last, moved)) } };
}

const HELP_STEPS: Readonly<Record<string, number>> = {
  j: 1,
  down: 1,
  k: -1,
  up: -1,
  " ": 2,
  pagedown: 2,
  b: -2,
  pageup: -2,
};

function wheel(state: State, direction: 1 | -1): State {
  const { mode } = state;
  if (mode.kind === "list") return { ...state, mode: choose(mode, direction) };
  if (mode.kind === "help") return helpKey(state, mode.top, direction === 1 ? "down" : "up");
  if (mode.kind !== "read") return state;
  return { ...state, place: byRows(viewOf(state), state.place, direction * NOTCH) };
}

function click(state: State, row: number): State {
  const { mode } = state;
  if (mode.kind !== "list") return state;
  const rows = listRows(state.size);
  const at = row - (state.size.rows - 1 - rows);
  if (at < 0 || at >= rows) return state;
  const selected = firstShown(mode, rows) + at;
  return takeChosen(state, { ...mode, selected });
}
