import { copySelected, goBackTo, launchSelected } from "../follow/commands.ts";
import { linkList } from "../follow/links.ts";
import { pageDown, pageUp } from "../layout/move.ts";
import {
  caretRows,
  character,
  copySelection,
  edgeOfBook,
  edgeOfRow,
  selectBy,
  startSelecting,
  swapEnds,
  word,
} from "../select/commands.ts";
import { marksList, sectionList } from "../state/list.ts";
import { hideHits, seekNext } from "../state/seek.ts";
import {
  measure,
  nextLevel,
  nextScript,
  nextTheme,
  toggleHang,
  toggleJustify,
  togglePunctuation,
  toggleSpread,
} from "./appearance.ts";
import { ANY, type Binding, DIGIT, TEXT } from "./binding.ts";
import { ask } from "./command.ts";
import { append, eraseLine, eraseWord } from "./edit.ts";
import { askToGo, askToKeep, askToSet, deleteMark, goBack, goToMark, setMark } from "./marks.ts";
import {
  digit,
  half,
  lastPageOrHighlight,
  nextPage,
  previousPage,
  rowOrHighlight,
  rows,
  toSection,
  toShare,
  toStart,
} from "./motion.ts";
import { close, openHelp, scrollHelp, select, selectPage, takeSelected } from "./overlays.ts";
import { edit as editSource, endFollowing, follow, reload } from "./source.ts";
import {
  accept,
  cancel,
  edit,
  eraseOrCancel,
  prompt,
  recall,
  toggleRegexp,
  toggleVariants,
} from "./typing.ts";

/** Reading: the keys of less and vi, and some of the reader's own. */
const READING: readonly Omit<Binding, "in">[] = [
  { keys: ["j", "down"], also: ["ctrl+e", "ctrl+n"], help: "row", run: rows(1) },
  { keys: ["k", "up"], also: ["y", "ctrl+y", "ctrl+p"], help: "row", run: rows(-1) },
  { keys: ["return"], also: ["enter"], help: "row", run: rowOrHighlight },
  { keys: [" ", "pagedown"], also: ["f", "ctrl+f", "ctrl+v"], help: "page", run: nextPage },
  { keys: ["b", "pageup"], also: ["ctrl+b", "meta+v"], help: "page", run: previousPage },
  { keys: ["d"], also: ["ctrl+d"], help: "half", run: half(pageDown) },
  { keys: ["u"], also: ["ctrl+u"], help: "half", run: half(pageUp) },
  { keys: ["g", "home"], also: ["<"], help: "ends", run: toStart },
  { keys: ["G", "end"], also: [">"], help: "ends", run: lastPageOrHighlight },
  { keys: ["%"], help: "ends", run: toShare },
  { keys: ["]"], help: "section", run: toSection(1) },
  { keys: ["["], help: "section", run: toSection(-1) },
  { keys: [DIGIT], shown: "1…9", help: "highlight", run: digit },
  { keys: ["t"], help: "outline", run: sectionList },
  { keys: ["/"], help: "search", run: prompt(1) },
  { keys: ["?"], help: "search", run: prompt(-1) },
  { keys: ["&"], help: "filter", run: prompt(1, true) },
  { keys: ["n"], help: "hit", run: (state) => seekNext(state, 1) },
  { keys: ["N"], help: "hit", run: (state) => seekNext(state, -1) },
  { keys: ["escape"], help: "hit", run: (state) => ({ ...hideHits(state), opening: null }) },
  { keys: ["v"], help: "select", run: startSelecting("character") },
  { keys: ["V"], help: "select", run: startSelecting("line") },
  { keys: ["m"], help: "mark", run: askToSet },
  { keys: ["'"], help: "mark", run: askToGo },
  { keys: ["M"], help: "marks", run: marksList },
  { keys: ["o"], help: "links", run: linkList },
  { keys: ["backspace"], help: "back", run: goBackTo },
  { keys: ["+"], also: ["="], help: "measure", run: measure(1) },
  { keys: ["-"], help: "measure", run: measure(-1) },
  { keys: ["|"], help: "spread", run: toggleSpread },
  { keys: ["w"], help: "level", run: nextLevel },
  { keys: ["J"], help: "justify", run: toggleJustify },
  { keys: ["H"], help: "justify", run: toggleHang },
  { keys: ["p"], help: "punctuation", run: togglePunctuation },
  { keys: ["S"], help: "script", run: nextScript },
  { keys: ["T"], help: "theme", run: nextTheme },
  { keys: ["e"], help: "source", run: editSource },
  { keys: ["R"], help: "source", run: reload },
  { keys: ["F"], help: "source", run: follow },
  { keys: ["h"], also: ["f1"], help: "help", run: openHelp },
  { keys: ["q"], also: ["Q"], help: "quit", run: ask("quit") },
  { keys: ["ctrl+c"], run: ask("interrupt") },
  { keys: ["ctrl+z"], run: ask("suspend") },
  { keys: ["ctrl+l"], also: ["r"], run: ask("repaint") },
];

/** Selecting: the keys of vi's visual mode. */
const SELECTING: readonly Omit<Binding, "in">[] = [
  { keys: ["l", "right"], run: character(1) },
  { keys: ["h", "left"], run: character(-1) },
  { keys: ["j", "down"], also: ["ctrl+n"], run: caretRows(1) },
  { keys: ["k", "up"], also: ["ctrl+p"], run: caretRows(-1) },
  { keys: ["w"], help: "selecting", run: word(1) },
  { keys: ["b"], help: "selecting", run: word(-1) },
  { keys: ["o"], help: "selecting", run: swapEnds },
  { keys: ["y"], also: ["return", "enter"], help: "selecting", run: copySelection },
  { keys: ["m"], help: "keeping", run: askToKeep },
  { keys: ["v"], run: selectBy("character") },
  { keys: ["V"], run: selectBy("line") },
  { keys: ["0", "home"], run: edgeOfRow(0) },
  { keys: ["$", "end"], run: edgeOfRow(Number.POSITIVE_INFINITY) },
  { keys: [" ", "pagedown"], also: ["f", "ctrl+f"], run: caretRows(1, 1) },
  { keys: ["pageup"], also: ["ctrl+b"], run: caretRows(-1, 1) },
  { keys: ["d"], also: ["ctrl+d"], run: caretRows(1, 1 / 2) },
  { keys: ["u"], also: ["ctrl+u"], run: caretRows(-1, 1 / 2) },
  { keys: ["g"], also: ["<"], run: edgeOfBook(-1) },
  { keys: ["G"], also: [">"], run: edgeOfBook(1) },
  { keys: ["escape"], also: ["q", "ctrl+c"], run: close },
  { keys: ["ctrl+z"], run: ask("suspend") },
  { keys: ["ctrl+l"], run: ask("repaint") },
];

/** The lists that are closed to go on reading. */
const BESIDE_TEXT = ["sections", "links", "marks"] as const;
const LISTS = ["sections", "links", "marks", "recent"] as const;
const TYPING = ["prompt", ...LISTS] as const;

/** What each key does, by mode; the only place that says so. */
export const BINDINGS: readonly Binding[] = [
  ...READING.map((binding): Binding => ({ in: ["read"], ...binding })),
  ...SELECTING.map((binding): Binding => ({ in: ["select"], ...binding })),

  { in: ["goToMark"], keys: ["'"], shown: "''", help: "mark", run: goBack },
  { in: ["goToMark"], keys: [TEXT], run: goToMark },
  { in: ["setMark"], keys: [TEXT], run: setMark },
  { in: ["goToMark", "setMark"], keys: [ANY], run: close },

  { in: ["follow"], keys: [ANY], run: endFollowing },

  { in: ["help"], keys: ["j", "down"], run: scrollHelp(1, "row") },
  { in: ["help"], keys: ["k", "up"], run: scrollHelp(-1, "row") },
  { in: ["help"], keys: [" ", "pagedown"], run: scrollHelp(1, "page") },
  { in: ["help"], keys: ["b", "pageup"], run: scrollHelp(-1, "page") },
  { in: ["help"], keys: [ANY], run: close },

  { in: LISTS, keys: ["up"], also: ["ctrl+p"], hint: "select", run: select(-1) },
  { in: LISTS, keys: ["down"], also: ["ctrl+n"], hint: "select", run: select(1) },
  { in: LISTS, keys: ["pagedown"], run: selectPage(1) },
  { in: LISTS, keys: ["pageup"], run: selectPage(-1) },
  { in: LISTS, keys: ["home"], run: select(-Infinity) },
  { in: LISTS, keys: ["end"], run: select(Infinity) },
  {
    in: ["sections", "marks"],
    keys: ["return"],
    also: ["enter"],
    hint: "goThere",
    run: takeSelected,
  },
  { in: ["links"], keys: ["return"], also: ["enter"], hint: "open", run: takeSelected },
  { in: ["links"], keys: ["x"], help: "linking", hint: "launch", run: launchSelected },
  { in: ["links"], keys: ["y"], help: "linking", hint: "copy", run: copySelected },
  { in: ["marks"], keys: ["delete"], also: ["ctrl+d"], hint: "delete", run: deleteMark },
  { in: ["recent"], keys: ["return"], also: ["enter"], hint: "goThere", run: takeSelected },
  { in: ["recent"], keys: ["escape"], hint: "close", run: ask("quit") },
  { in: ["recent"], keys: ["ctrl+c"], run: ask("interrupt") },
  { in: BESIDE_TEXT, keys: ["escape"], also: ["ctrl+c"], hint: "close", run: close },

  { in: ["prompt"], keys: ["return"], also: ["enter"], run: accept },
  { in: ["prompt"], keys: ["up"], also: ["ctrl+p"], run: recall(1) },
  { in: ["prompt"], keys: ["down"], also: ["ctrl+n"], run: recall(-1) },
  { in: ["prompt"], keys: ["ctrl+r"], shown: "^R", help: "manner", run: toggleRegexp },
  { in: ["prompt"], keys: ["ctrl+t"], shown: "^T", help: "manner", run: toggleVariants },
  { in: ["prompt"], keys: ["escape"], also: ["ctrl+c"], run: cancel },
  { in: TYPING, keys: ["backspace"], run: eraseOrCancel },
  { in: TYPING, keys: ["ctrl+w"], run: edit(eraseWord) },
  { in: TYPING, keys: ["ctrl+u"], run: edit(eraseLine) },
  { in: TYPING, keys: [TEXT], run: edit(append) },
];
