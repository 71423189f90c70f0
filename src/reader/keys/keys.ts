import { THEMES } from "../../render/terminal/theme.ts";
import { LEVELS } from "../../typeset/level.ts";
import { placeAtShare } from "../book/book.ts";
import { type Place, START } from "../book/place.ts";
import { neighbour } from "../book/section-index.ts";
import { byRows, pageDown, pageUp, settle, toEnd, withRowsAbove } from "../layout/move.ts";
import { linkList, sectionList } from "../state/list.ts";
import { seekNext } from "../state/seek.ts";
import { type Preferences, READ, restyled, type State, viewOf, widthOf } from "../state/state.ts";

type Command = (state: State, count: number | null) => State;

const NARROWEST = 10;
/** One Han character. */
const STEP = 2;

/** What the keys of reading do: those of less and vi, and some of its own. */
const COMMANDS: Readonly<Record<string, Command>> = {
  ...named(["j", "down", "ctrl+e", "ctrl+n"], rows(1)),
  ...named(["k", "up", "y", "ctrl+y", "ctrl+p"], rows(-1)),
  ...named(["return", "enter"], (state, count) =>
    count === null ? rows(1)(state, null) : toHighlight(state, count),
  ),
  ...named(["d", "ctrl+d"], (state) => half(state, pageDown)),
  ...named(["u", "ctrl+u"], (state) => half(state, pageUp)),
  ...named([" ", "f", "pagedown", "ctrl+f", "ctrl+v"], (state) =>
    at(state, pageDown(viewOf(state), state.place)),
  ),
  ...named(["b", "pageup", "ctrl+b", "meta+v"], (state) =>
    at(state, pageUp(viewOf(state), state.place)),
  ),
  ...named(["g", "home", "<"], (state) => jump(state, START)),
  ...named(["G", "end", ">"], (state) => jumped(state, toEnd(viewOf(state)))),
  ...named(["%", "p"], (state, count) =>
    jump(state, placeAtShare(state.book, Math.min(100, count ?? 0) / 100)),
  ),
  "]": (state) => toSection(state, 1),
  "[": (state) => toSection(state, -1),
  "/": (state) => prompt(state, 1),
  "?": (state) => prompt(state, -1),
  n: (state) => seekNext(state, 1),
  N: (state) => seekNext(state, -1),
  t: sectionList,
  o: linkList,
  m: (state) => ({ ...state, mode: { kind: "mark", does: "set" } }),
  "'": (state) => ({ ...state, mode: { kind: "mark", does: "go" } }),
  ...named(["+", "="], (state) => measure(state, STEP)),
  "-": (state) => measure(state, -STEP),
  w: (state) => {
    const level = after(LEVELS, state.preferences.level);
    return changed(state, { level }, state.words.level(level));
  },
  J: (state) => {
    const justify = state.preferences.justify !== true;
    return changed(state, { justify }, state.words.justify(justify));
  },
  H: (state) => {
    const hang = state.preferences.hang !== true;
    return changed(state, { hang }, state.words.hang(hang));
  },
  T: (state) => {
    const theme = after(THEMES, state.preferences.theme);
    return changed(state, { theme }, state.words.theme(theme));
  },
  ...named(["h", "f1"], (state) => ({ ...state, mode: { kind: "help", top: 0 } })),
  ...named(["q", "Q"], (state) => ({ ...state, request: { kind: "quit" } })),
  "ctrl+c": (state) => ({ ...state, request: { kind: "interrupt" } }),
  "ctrl+z": (state) => ({ ...state, request: { kind: "suspend" } }),
  ...named(["ctrl+l", "r"], (state) => ({ ...state, request: { kind: "repaint" } })),
  escape: (state) => ({ ...state, search: null }),
};

/** What a key does while nothing lies above the text. */
export function readKey(state: State, name: string): State {
  if (/^\d$/.test(name)) return digit(state, name);
  const count = state.count === "" ? null : Number(state.count);
  return COMMANDS[name]?.({ ...state, count: "" }, count) ?? { ...state, count: "" };
}

/** Goes somewhere and remembers where it went from. */
export function jump(state: State, place: Place): State {
  return jumped(state, withRowsAbove(viewOf(state), place, 0));
}

function jumped(state: State, place: Place): State {
  return { ...state, place, previous: state.place };
}

function at(state: State, place: Place): State {
  return { ...state, place };
}

function named(names: readonly string[], command: Command): Record<string, Command> {
  return Object.fromEntries(names.map((name) => [name, command]));
}

function rows(direction: 1 | -1): Command {
  return (state, count) => at(state, byRows(viewOf(state), state.place, direction * (count ?? 1)));
}

function half(state: State, page: typeof pageDown): State {
  const view = viewOf(state);
  return at(state, page(view, state.place, Math.ceil(view.height / 2) + STEP));
}

/** A first digit goes to its highlight at once where no highlight's number goes on behind it. */
function digit(state: State, name: string): State {
  const count = `${state.count}${name}`.slice(-6);
  const { highlights, isWhole } = state.index;
  const most = highlights.reduce((highest, { number }) => Math.max(highest, number), 0);
  const waits = count.length > 1 || Number(count) * 10 <= most;
  if (!isWhole || most === 0 || waits) return { ...state, count };
  return toHighlight({ ...state, count: "" }, Number(count));
}

function toHighlight(state: State, wanted: number): State {
  const { highlights, isWhole } = state.index;
  const found = highlights.find(({ number }) => number === wanted);
  if (found !== undefined) return jump(state, found.place);
  const { noHighlight, stillReading } = state.words;
  return { ...state, message: isWhole ? noHighlight(wanted) : stillReading };
}

function toSection(state: State, direction: 1 | -1): State {
  const { book, place, index, words } = state;
  const found = neighbour(book, index, place, direction);
  if (found !== null) return jump(state, found.place);
  if (direction === -1) return jump(state, START);
  return { ...state, message: words.noSection };
}

function prompt(state: State, direction: 1 | -1): State {
  const { place, search } = state;
  return { ...state, mode: { kind: "prompt", direction, words: "", from: place, before: search } };
}

/** The letter behind m or '. */
export function markKey(state: State, does: "set" | "go", name: string, text: string): State {
  const next = { ...state, mode: READ };
  if (text === "") return next;
  if (does === "set") {
    const marks = new Map(state.marks).set(name, state.place);
    return { ...next, marks, message: state.words.marked(name) };
  }
  const place = name === "'" ? state.previous : state.marks.get(name);
  if (place == null) return { ...next, message: state.words.noMark(name) };
  return { ...next, place: settle(viewOf(state), place), previous: state.place };
}

/** One of several things, and the first behind the last. */
function after<Thing>(things: readonly Thing[], thing: Thing): Thing {
  return things[(things.indexOf(thing) + 1) % things.length] ?? thing;
}

function measure(state: State, step: number): State {
  const { preferences, size, words } = state;
  const columns = Math.max(NARROWEST, widthOf(preferences, size) + step);
  const next = changed(state, { measure: columns }, "");
  return { ...next, message: words.measure(next.style.setting.width) };
}

function changed(state: State, change: Partial<Preferences>, message: string): State {
  return { ...restyled(state, { preferences: { ...state.preferences, ...change } }), message };
}
