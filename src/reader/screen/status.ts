import { columns } from "../../typeset/columns.ts";
import type { Ambiguous } from "../../typeset/level.ts";
import { headingBlock } from "../../view/body/heading.ts";
import { SEPARATOR } from "../../view/separator.ts";
import { shorten, shortenStart } from "../../view/shorten.ts";
import { visible } from "../../view/visible.ts";
import { articleAt } from "../book/book.ts";
import { sectionAt } from "../book/section-index.ts";
import { selectedCount } from "../select/commands.ts";
import type { Mode } from "../state/mode.ts";
import { hitNumbers, soughtShare } from "../state/seek.ts";
import { hereIn, type State } from "../state/state.ts";
import { fitBoth, SEPARATOR_COLUMNS } from "./fit.ts";
import { percentOf, positionOf, timeLeftOf } from "./progress.ts";

type Prompt = Extract<Mode, { kind: "prompt" }>;

/** Columns below which words are left out, since hardly one would fit. */
const WORTH = 4;

/** Draws the status line; `column` is the cursor's if words are being typed there, else null. */
export function statusLine(state: State): {
  readonly text: string;
  readonly column: number | null;
} {
  const { mode, style, message, count, words } = state;
  const { paint } = style;
  if (mode.kind === "prompt") return promptLine(state, signOf(state, mode), visible(mode.words));
  const said = hintOf(state) ?? message ?? (count === "" ? null : words.number(count));
  const left = said === null ? titlesOf(state) : [visible(said)];
  const right = [hitsOf(state), positionOf(state), percentOf(state)].filter((part) => part !== "");
  const time = timeLeftOf(state);
  const isRoomy = widthOf(state, [time, ...right]) <= state.size.columns / 2;
  return {
    text: paint("meta", fitted(state, left, isRoomy ? [time, ...right] : right)),
    column: null,
  };
}

/** Returns the columns of items and the separators between them. */
function widthOf({ style }: State, items: readonly string[]): number {
  return columns(items.join(SEPARATOR), style.setting.ambiguous);
}

function hintOf(state: State): string | null {
  const { mode, words, message } = state;
  if (mode.kind === "select" && message === null) {
    const count = selectedCount(state, mode);
    return words.selectHint(count === null ? "…" : words.characters(count));
  }
  if (mode.kind === "help") return words.helpHint;
  if (mode.kind === "follow") return words.followHint;
  if (mode.kind === "setMark") return words.markHint;
  return mode.kind === "goToMark" ? words.goHint : null;
}

/** Returns what stands before the words of the prompt: how they are taken, and the key. */
function signOf({ manner, words }: State, { filters, direction }: Prompt): string {
  const taken = (["regexp", "variants"] as const).filter((name) => manner[name]);
  const labels = taken.map((name) => `${words.manners[name]} `).join("");
  return labels + (filters ? "&" : direction === 1 ? "/" : "?");
}

function promptLine(state: State, sign: string, words: string) {
  const typed = visible(words);
  const { ambiguous } = state.style.setting;
  const { columns: width } = state.size;
  const right = visible(state.message ?? hitsOf(state));
  // The cursor needs a column of its own after the words.
  const isRoomy = columns(sign + typed, ambiguous) + columns(right, ambiguous) + WORTH <= width;
  const room = Math.max(0, width - 1 - columns(sign, ambiguous));
  const shown = width > 1 ? sign + shortenStart(typed, room, ambiguous) : "";
  const column = Math.min(width - 1, columns(shown, ambiguous));
  const gap = width - columns(shown, ambiguous) - columns(right, ambiguous);
  const told = isRoomy && right !== "" ? " ".repeat(gap) + state.style.paint("meta", right) : "";
  return { text: shown + told, column };
}

/** Fits both ends into the width. The last item on the right has priority, the title yields first. */
function fitted(state: State, left: readonly string[], right: readonly string[]): string {
  const { ambiguous } = state.style.setting;
  const { columns: width } = state.size;
  let end = "";
  for (const part of right.toReversed()) {
    const longer = end === "" ? part : part + SEPARATOR + end;
    if (columns(longer, ambiguous) > width) break;
    end = longer;
  }
  const taken = columns(end, ambiguous);
  const start = shortened(left, width - taken - (taken > 0 ? SEPARATOR_COLUMNS : 0), ambiguous);
  return start + " ".repeat(Math.max(0, width - taken - columns(start, ambiguous))) + end;
}

/** Shortens one or two titles to `room` columns. The first goes where both would be too short to read. */
function shortened(texts: readonly string[], room: number, ambiguous: Ambiguous): string {
  if (room < WORTH) return "";
  const [first = "", last] = texts;
  if (last === undefined) return shorten(first, room, ambiguous);
  return Math.floor(room / 2) - SEPARATOR_COLUMNS < WORTH
    ? shorten(last, room, ambiguous)
    : fitBoth(first, last, room, ambiguous);
}

function titlesOf(state: State): string[] {
  const { book, index, filter, words, style } = state;
  if (filter?.counts != null) return [words.filter(filter.query.words)];
  const section = sectionAt(book, index, hereIn(state))?.section;
  const heading = section === undefined ? "" : (headingBlock(section)?.content.text ?? "");
  const title = book.articles[articleAt(book, hereIn(state).part)]?.title ?? "";
  const convert = style.convert ?? ((text) => text);
  return [title, heading].filter((text) => text !== "").map(convert);
}

function hitsOf(state: State): string {
  const { search, words } = state;
  if (search === null || !search.isShown) return "";
  if (search.seeking !== null) return words.seeking(Math.floor(soughtShare(state) * 100));
  const { at, total } = hitNumbers(state);
  return words.hits(at === null ? "–" : `${at}`, total);
}
