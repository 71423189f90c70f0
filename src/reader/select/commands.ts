import { lengthOf } from "../book/book.ts";
import { comparePlaces, type Place } from "../book/place.ts";
import { type Command, during, type Key } from "../keys/command.ts";
import { screenFrom } from "../layout/columns.ts";
import { topWithFoot } from "../layout/move.ts";
import { isSameSpot, placeOf, type View } from "../layout/walk.ts";
import { READ, type SelectMode } from "../state/mode.ts";
import { hereIn, type State, viewOf } from "../state/state.ts";
import { blockAt, byCharacter, byTextRows, byWord, columnOf, placeIn, spotOf } from "./caret.ts";
import { type Selection, stretchOf, textIn } from "./range.ts";

/** Length of the longest text that is copied (UTF-16 code units). */
const LONGEST = 1 << 20;

/** Begins a selection at the hit on the screen, or at the place gone to, or at the top. */
export function startSelecting(by: Selection["by"]): Command {
  return (state) => {
    const place = startIn(state);
    if (place === null) return state;
    return { ...state, mode: { kind: "select", anchor: place, caret: place, by, column: null } };
  };
}

function startIn(state: State): Place | null {
  const view = viewOf(state);
  const spots = screenFrom(view, state.place);
  const { search } = state;
  const wanted = search?.isShown === true && search.hit !== null ? search.hit.place : hereIn(state);
  const block = blockAt(view.book, wanted);
  const isText = block !== undefined && wanted.above === 0 && lengthOf(block) > wanted.offset;
  if (isText && spots.some((spot) => isSameSpot(spot, spotOf(view, wanted)))) return wanted;
  for (const spot of spots) {
    const place = placeIn(view, spot, 0);
    if (place !== null) return place;
  }
  return null;
}

/** Selects by the other unit; if it is the one in use, begins again at the caret. */
export function selectBy(by: Selection["by"]): Command {
  return during("select", (state, mode) => {
    const anchor = mode.by === by ? mode.caret : mode.anchor;
    return { ...state, mode: { ...mode, by, anchor } };
  });
}

/** Makes a command that moves the caret, and the screen with it. */
function moving(move: (view: View, caret: Place, key: Key) => Place): Command {
  return during("select", (state, mode, key) =>
    withCaret(state, { ...mode, column: null }, move(viewOf(state), mode.caret, key)),
  );
}

export function character(direction: 1 | -1): Command {
  return moving((view, caret) => byCharacter(view, caret, direction));
}

export function word(direction: 1 | -1): Command {
  return moving((view, caret) => byWord(view, caret, direction));
}

/** Moves the caret to the start (0) or the end (Infinity) of its row. */
export function edgeOfRow(column: number): Command {
  return moving((view, caret) => placeIn(view, spotOf(view, caret), column) ?? caret);
}

/** Moves the caret to the first character of the book (-1) or to the last one (1). */
export function edgeOfBook(direction: 1 | -1): Command {
  return moving((view, caret) => {
    const beyond = { part: direction === 1 ? view.book.parts : 0, block: direction === 1 ? 0 : -1 };
    const place = { ...beyond, offset: 0, above: 0 };
    const found = byCharacter(view, place, direction === 1 ? -1 : 1);
    return blockAt(view.book, found) === undefined ? caret : found;
  });
}

/** Moves the caret by rows or by a share of the screen, in the column where it began. */
export function caretRows(direction: 1 | -1, share: number | null = null): Command {
  return during("select", (state, mode) => {
    const view = viewOf(state);
    const rows = share === null ? 1 : Math.max(1, Math.floor(view.height * share));
    const column = mode.column ?? columnOf(view, mode.caret);
    const caret = byTextRows(view, mode.caret, direction * rows, column);
    return withCaret(state, { ...mode, column }, caret);
  });
}

/** Returns the state with the caret at a place, scrolled so that it is on the screen. */
export function withCaret(state: State, mode: SelectMode, caret: Place): State {
  const next = { ...state, mode: { ...mode, caret } };
  const view = viewOf(state);
  const spot = spotOf(view, caret);
  if (screenFrom(view, state.place).some((each) => isSameSpot(each, spot))) return next;
  const isAbove = comparePlaces(caret, state.place) < 0;
  const top = isAbove ? spot : topWithFoot(view, spot);
  return { ...next, place: placeOf(view, top) };
}

/** Goes on from the other end of the selection. */
export const swapEnds = during("select", (state, mode) =>
  withCaret(state, { ...mode, anchor: mode.caret, column: null }, mode.anchor),
);

/** Copies what is selected as its source has it, and ends the selection. */
export const copySelection = during("select", (state, mode) => {
  const view = viewOf(state);
  const text = textIn(view, stretchOf(view, mode), LONGEST);
  if (text === null) return { ...state, message: state.words.tooLong };
  const what = state.words.characters(countOf(text));
  return { ...state, mode: READ, request: { kind: "copy", text, what } };
});

/** Returns the number of characters (code points) other than white space. */
function countOf(text: string): number {
  return Array.from(text.replace(/\s/g, "")).length;
}

/** Parts that a selection may span for its characters to be counted while it is made. */
const COUNTED_PARTS = 4;

/** Returns the number of characters selected; null if counting them would take long. */
export function selectedCount(state: State, mode: SelectMode): number | null {
  const view = viewOf(state);
  const stretch = stretchOf(view, mode);
  if (stretch.end.part - stretch.start.part > COUNTED_PARTS) return null;
  const text = textIn(view, stretch, LONGEST);
  return text === null ? null : countOf(text);
}
