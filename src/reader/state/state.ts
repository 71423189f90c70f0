import type { Painter } from "../../render/terminal/paint.ts";
import type { PictureProtocol } from "../../render/terminal/pictures/draw.ts";
import type { Setting } from "../../render/terminal/setting.ts";
import type { ThemeName } from "../../render/terminal/theme.ts";
import type { Filling } from "../../typeset/fill/filling.ts";
import type { PageBlock, Picture } from "../../view/block.ts";
import type { Book } from "../book/book.ts";
import { type Place, START } from "../book/place.ts";
import { LITERAL, type Manner, type SearchTools } from "../book/query.ts";
import { extend, NO_INDEX, type SectionIndex } from "../book/section-index.ts";
import type { PageStyle } from "../layout/layout.ts";
import { type PictureDrawing, pictureRowsFor } from "../layout/pictures.ts";
import type { View } from "../layout/walk.ts";
import type { Script, Words } from "../words/words.ts";
import { type Size, spreadOf, textRowsOf, widthOf } from "./geometry.ts";
import { type Entry, type Mark, type Mode, READ } from "./mode.ts";
import type { Request } from "./request.ts";
import type { Filter, Search } from "./search.ts";
import type { Tools } from "./tools.ts";

/** What the user may change about the page; `measure` is the maximum width of a line, in columns. */
export type Preferences = Omit<Setting, "width"> & {
  readonly measure: number;
  readonly theme: ThemeName;
  /** Which characters are shown: those of the source, or simplified or traditional ones. */
  readonly script: Script;
  /** Characters read in a minute. */
  readonly speed: number;
  /** Whether a row above the status line shows the progress as a bar. */
  readonly hasBar: boolean;
  /** Whether a wide screen shows two columns of text. */
  readonly isSpread: boolean;
};

/** What a session starts with. */
export type Beginning = {
  readonly book: Book;
  readonly words: Words;
  readonly size: Size;
  readonly preferences: Preferences;
  readonly painterFor: (theme: ThemeName) => Painter;
  /** Whether there is a theme of the user's file. */
  readonly hasOwnTheme?: boolean;
  readonly findWithin: SearchTools["findWithin"];
  /** Whether the terminal shows hyperlinks. */
  readonly hasLinks: boolean;
  /** How the terminal draws pictures; null if it does not. */
  readonly pictureProtocol?: PictureProtocol | null;
  readonly place?: Place;
  /** The number of a highlight, or words, to begin at. */
  readonly at?: string;
  readonly marks?: ReadonlyMap<string, Mark>;
  /** What is open above the text at first. */
  readonly mode?: Mode;
};

/** A press of the mouse button: its cell, and the place there, which scrolling does not change. */
type Press = { readonly row: number; readonly column: number; readonly place: Place };

/** The state when a link was followed. */
export type StateBefore = Omit<State, "past">;

export type State = Beginning & {
  readonly style: PageStyle;
  /** The place at the top of the screen. */
  readonly place: Place;
  /**
   * The place that was gone to, if the screen cannot begin with it: near the end of the text, within
   * a row, or after a change of size. Moving clears it.
   */
  readonly aim: Place | null;
  /** The place that the last jump left. */
  readonly previous: Place | null;
  readonly marks: ReadonlyMap<string, Mark>;
  /** The preferences that the user changed. */
  readonly changed: Partial<Preferences>;
  readonly mode: Mode;
  /** The entry of a list of articles that was chosen; the session ends with it. */
  readonly picked: Entry | null;
  /** Where the mouse button was pressed that is still held down. */
  readonly pressed: Press | null;
  readonly search: Search | null;
  readonly manner: Manner;
  readonly filter: Filter | null;
  readonly tools: Tools;
  /** The pictures that are loaded, by the blocks that name them. */
  readonly pictures: ReadonlyMap<PageBlock, readonly Picture[]>;
  /** The words sought so far, each once, the latest last. */
  readonly sought: readonly string[];
  readonly index: SectionIndex;
  /** Digits typed so far. */
  readonly count: string;
  /** Shown in the status line until the next key. */
  readonly message: string | null;
  /** The link that is being opened. */
  readonly opening: string | null;
  /** What Backspace goes back to, the latest last. */
  readonly past: readonly StateBefore[];
  readonly request: Request | null;
};

/** Returns the first state of a session, with the first part of the book indexed. */
export function begin(beginning: Beginning): State {
  return {
    ...beginning,
    style: styleOf({ ...beginning, tools: {}, pictures: new Map() }),
    place: beginning.place ?? START,
    aim: null,
    previous: null,
    marks: beginning.marks ?? new Map(),
    changed: {},
    mode: beginning.mode ?? READ,
    picked: null,
    pressed: null,
    search: null,
    manner: LITERAL,
    filter: null,
    tools: {},
    pictures: new Map(),
    sought: [],
    index: extend(NO_INDEX, beginning.book),
    count: "",
    message: null,
    opening: null,
    past: [],
    request: null,
  };
}

/** Returns the state with other preferences or another size, and the page style that follows. */
export function restyled(
  state: State,
  change: Partial<Pick<State, "preferences" | "size" | "tools" | "pictures">>,
): State {
  const changed = { ...state, ...change };
  return { ...changed, style: styleOf(changed) };
}

function styleOf(state: Beginning & Pick<State, "tools" | "pictures">): PageStyle {
  const { preferences, painterFor, hasLinks, tools, pictures } = state;
  const {
    theme,
    script,
    measure: _,
    speed: _speed,
    hasBar: _bar,
    isSpread: _spread,
    ...filling
  } = preferences;
  const paint = painterFor(theme);
  const drawing = pictureDrawingOf(state);
  const setting = {
    ...filling,
    width: widthOf(state),
    ...(drawing !== null && { drawPicture: pictureRowsFor(drawing, paint) }),
  };
  const convert = script === "source" ? undefined : tools[script];
  return { setting, paint, hasLinks, pictures, ...(convert && { convert }) };
}

/**
 * Returns how pictures are drawn; null if they are not. iTerm2's are not drawn beside a second column
 * of text: whatever changes there would erase them.
 */
export function pictureDrawingOf(
  state: Pick<Beginning, "pictureProtocol" | "size" | "preferences">,
): PictureDrawing | null {
  const { pictureProtocol: protocol = null } = state;
  if (protocol === null || (protocol === "iterm2" && spreadOf(state) > 1)) return null;
  return { protocol, textRows: textRowsOf(state) };
}

/** Returns how the lines of the help are filled: as those of the page, without hanging or gaps. */
export function helpFilling({ setting: { level, ambiguous } }: PageStyle): Filling {
  return { level, ambiguous };
}

/** Returns the place that a reader means by "here": the one gone to, else the top of the screen. */
export function hereIn({ aim, place }: Pick<State, "aim" | "place">): Place {
  return aim ?? place;
}

export function viewOf(state: State): View {
  const { book, style, filter } = state;
  const count = spreadOf(state);
  const view = { book, style, height: count * textRowsOf(state), isSpread: count > 1 };
  if (filter?.counts == null) return view;
  return { ...view, filter: { query: filter.query, counts: filter.counts } };
}
