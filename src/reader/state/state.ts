import type { Painter } from "../../render/terminal/paint.ts";
import type { Setting } from "../../render/terminal/setting.ts";
import type { ThemeName } from "../../render/terminal/theme.ts";
import type { Filling } from "../../typeset/fill/filling.ts";
import type { PageBlock, Picture } from "../../view/block.ts";
import type { Convert } from "../../view/script/same-length.ts";
import type { Book } from "../book/book.ts";
import { type Place, START } from "../book/place.ts";
import { LITERAL, type Manner, type Query, type SearchTools } from "../book/query.ts";
import type { Hit } from "../book/search.ts";
import { extend, NO_INDEX, type SectionIndex } from "../book/section-index.ts";
import type { PageStyle } from "../layout/layout.ts";
import { placeholderDrawer } from "../layout/pictures.ts";
import type { View } from "../layout/walk.ts";
import type { Selection } from "../select/range.ts";
import type { Script, Words } from "../words/words.ts";
import { type Size, spreadOf, textRowsOf, widthOf } from "./geometry.ts";

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

/** What is loaded when it is first needed. */
export type Tools = Readonly<Partial<Record<Exclude<Script, "source">, Convert>>> &
  Pick<SearchTools, "withVariants">;

export type ToolName = keyof Tools;

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
  /** Whether the terminal shows pictures. */
  readonly hasPictures?: boolean;
  readonly place?: Place;
  /** The number of a highlight, or words, to begin at. */
  readonly at?: string;
  readonly marks?: ReadonlyMap<string, Mark>;
  /** What is open above the text at first. */
  readonly mode?: Mode;
};

/** A search: the query, its direction, the current hit, and the hits counted so far. */
export type Search = {
  readonly query: Query;
  readonly direction: 1 | -1;
  readonly hit: Hit | null;
  /** Number of hits in each part counted so far, from the first part on. */
  readonly counts: readonly number[];
  /** The search for the next hit, if it is not finished. */
  readonly seeking: Seeking | null;
  /** Whether hits are marked and counted; Esc turns that off and keeps the query. */
  readonly isShown: boolean;
};

/** Shows only the blocks with hits, once those are counted in all parts. */
type Filter = {
  readonly query: Query;
  /** Number of hits in each part; null until all are counted. */
  readonly counts: readonly number[] | null;
};

type Seeking = {
  readonly from: Place;
  readonly direction: 1 | -1;
  readonly inclusive: boolean;
  /** Parts searched. */
  readonly done: number;
};

/** An entry of a list: its text, its level (0 is outermost), and the place or address it leads to. */
export type Entry = {
  readonly text: string;
  readonly level: number;
  /** The address of a link as its source writes it. */
  readonly href?: string;
} & ({ readonly place: Place; readonly mark?: string } | { readonly url: string });

export type ListName = "sections" | "links" | "marks" | "recent";

export type ListMode = {
  readonly kind: "list";
  readonly of: ListName;
  readonly entries: readonly Entry[];
  readonly filter: string;
  /** Index among the entries that match the filter. */
  readonly selected: number;
};

export type SelectMode = Selection & {
  readonly kind: "select";
  /** The column that moving by rows keeps to; null after any other move. */
  readonly column: number | null;
};

/** What the keys act on: the text, or what is open above it. */
export type Mode =
  | { readonly kind: "read" }
  | {
      readonly kind: "prompt";
      readonly direction: 1 | -1;
      /** Whether only paragraphs with hits are shown after it. */
      readonly filters: boolean;
      readonly words: string;
      /** Steps back in the words sought before; 0 for those being typed. */
      readonly recalled: number;
      /** The words typed before the first step back. */
      readonly typed: string;
      /** The place and the search to return to. */
      readonly from: Place;
      readonly before: Search | null;
    }
  /** `of` is the selection that the mark is for; null for the place at the top of the screen. */
  | { readonly kind: "setMark"; readonly of: Mark | null }
  | { readonly kind: "goToMark" }
  | { readonly kind: "help"; readonly top: number }
  | SelectMode
  | { readonly kind: "follow" }
  | ListMode;

/** What the terminal is asked to do beside showing the rows. */
type Request =
  | { readonly kind: "quit" }
  /** End the program as SIGINT does. */
  | { readonly kind: "interrupt" }
  /** Write every row again. */
  | { readonly kind: "repaint" }
  | { readonly kind: "suspend" }
  /** `what` says what was copied, once it is. */
  | { readonly kind: "copy"; readonly text: string; readonly what: string }
  /** Open a link in the reader, or by the system's program for it. */
  | { readonly kind: "open" | "launch"; readonly href: string }
  | { readonly kind: "reload" }
  | { readonly kind: "edit" }
  /** Report changes of the sources for as long as the mode is "follow". */
  | { readonly kind: "follow" }
  | { readonly kind: "load"; readonly tools: readonly ToolName[] };

/** A marked place, and the text that was selected there, if any. */
export type Mark = { readonly place: Place; readonly quote: string | null };

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

export const READ: Mode = { kind: "read" };

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
  const { preferences, size, painterFor, hasLinks, tools, hasPictures, pictures } = state;
  const {
    theme,
    script,
    measure: _,
    speed: _speed,
    hasBar: _bar,
    isSpread: _spread,
    ...filling
  } = preferences;
  const setting = {
    ...filling,
    width: widthOf({ size, preferences }),
    ...(hasPictures && { drawPicture: placeholderDrawer(textRowsOf(state)) }),
  };
  const convert = script === "source" ? undefined : tools[script];
  return { setting, paint: painterFor(theme), hasLinks, pictures, ...(convert && { convert }) };
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
