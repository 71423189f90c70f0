import type { Place } from "../book/place.ts";
import { aimAt } from "../layout/move.ts";
import { stretchOf, textIn } from "../select/range.ts";
import { choose, entriesShown, filterBy, marksList } from "../state/list.ts";
import { READ } from "../state/mode.ts";
import { hereIn, type State, viewOf } from "../state/state.ts";
import { type Command, during } from "./command.ts";

/** Length of the longest selection that is kept with a mark (UTF-16 code units). */
const LONGEST_QUOTE = 1 << 14;

export const askToSet: Command = (state) => ({ ...state, mode: { kind: "setMark", of: null } });

/** Marks the selection, once a letter is typed. */
export const askToKeep = during("select", (state, mode) => {
  const view = viewOf(state);
  const stretch = stretchOf(view, mode);
  const quote = textIn(view, stretch, LONGEST_QUOTE);
  if (quote === null) return { ...state, message: state.words.tooLong };
  return { ...state, mode: { kind: "setMark", of: { place: stretch.start, quote } } };
});

export const askToGo: Command = (state) => ({ ...state, mode: { kind: "goToMark" } });

/** Sets the mark that the key names at the selection, else at the heading gone to or the top of the screen. */
export const setMark = during("setMark", (state, mode, { name }) => {
  const marks = new Map(state.marks).set(name, mode.of ?? { place: hereIn(state), quote: null });
  return { ...state, mode: READ, marks, message: state.words.marked(name) };
});

/** Deletes the mark that is selected in the list of marks. */
export const deleteMark = during("list", (state, mode) => {
  const entry = entriesShown(mode)[mode.selected];
  if (entry === undefined || !("place" in entry) || entry.mark === undefined) return state;
  const marks = new Map(state.marks);
  marks.delete(entry.mark);
  const next = marksList({ ...state, marks, mode: READ });
  if (next.mode.kind !== "list") return next;
  return { ...next, mode: choose(filterBy(next.mode, mode.filter), mode.selected) };
});

/** Goes to the mark that the key names. */
export const goToMark: Command = (state, { name }) =>
  goTo(state, state.marks.get(name)?.place, name);

/** Goes back to where the last jump began. */
export const goBack: Command = (state, { name }) => goTo(state, state.previous, name);

function goTo(state: State, place: Place | null | undefined, name: string): State {
  const next = { ...state, mode: READ };
  if (place == null) return { ...next, message: state.words.noMark(name) };
  return { ...next, ...aimAt(viewOf(state), place), previous: hereIn(state) };
}
