import type { Painter } from "../../render/terminal/paint.ts";
import type { Setting } from "../../render/terminal/setting.ts";
import type { Theme } from "../../render/terminal/theme.ts";
import type { Book } from "../book/book.ts";
import { type Place, START } from "../book/place.ts";
import type { Hit, Query } from "../book/search.ts";
import { extend, NO_INDEX, type SectionIndex } from "../book/section-index.ts";
import type { PageStyle } from "../layout/layout.ts";
import type { View } from "../layout/walk.ts";
import type { Words } from "../words/words.ts";

/** In cells. */
export type Size = { readonly columns: number; readonly rows: number };

/** What a user may change about the page; `measure` is the most columns of a line. */
export type Preferences = Omit<Setting, "width"> & {
  readonly measure: number;
  readonly theme: Theme;
};

/** What a session is begun with. */
export type Beginning = {
  readonly book: Book;
  readonly words: Words;
  readonly size: Size;
  readonly preferences: Preferences;
  readonly painterFor: (theme: Theme) => Painter;
  /** Whether the terminal shows hyperlinks. */
  readonly hasLinks: boolean;
  readonly place?: Place;
};

/** A search: what is sought and which way, the hit last gone to, and the hits counted so far. */
export type Search = {
  readonly query: Query;
  readonly direction: 1 | -1;
  readonly hit: Hit | null;
  /** Hits of the parts looked through, the first parts of the book. */
  readonly counts: readonly number[];
  /** Parts still to look through for the next hit, and from where; null where that is done. */
  readonly seeking: Seeking | null;
};

type Seeking = {
  readonly from: Place;
  readonly direction: 1 | -1;
  readonly inclusive: boolean;
  /** Parts looked through. */
  readonly done: number;
};

/** An entry of a list: what it says, how far in it stands (levels), and where it leads. */
export type Entry = {
  readonly text: string;
  readonly level: number;
} & ({ readonly place: Place } | { readonly url: string });

export type ListMode = {
  readonly kind: "list";
  readonly of: "sections" | "links";
  readonly entries: readonly Entry[];
  readonly filter: string;
  /** Among the entries that the filter lets through. */
  readonly selected: number;
};

/** What keys mean: those of reading, or of what lies above the text. */
export type Mode =
  | { readonly kind: "read" }
  | {
      readonly kind: "prompt";
      readonly direction: 1 | -1;
      readonly words: string;
      /** Where it was begun, and the search before it. */
      readonly from: Place;
      readonly before: Search | null;
    }
  | { readonly kind: "setMark" }
  | { readonly kind: "goToMark" }
  | { readonly kind: "help"; readonly top: number }
  | ListMode;

/** What the terminal is asked to do, beside showing the rows. */
type Request =
  | { readonly kind: "quit" }
  /** To end as an interrupt ends a program. */
  | { readonly kind: "interrupt" }
  /** To show every row again. */
  | { readonly kind: "repaint" }
  | { readonly kind: "suspend" }
  | { readonly kind: "copy"; readonly text: string };

export type State = Beginning & {
  readonly style: PageStyle;
  /** What stands at the top of the screen. */
  readonly place: Place;
  /** Where the last jump began. */
  readonly previous: Place | null;
  readonly marks: ReadonlyMap<string, Place>;
  readonly mode: Mode;
  readonly search: Search | null;
  readonly index: SectionIndex;
  /** Digits typed so far. */
  readonly count: string;
  /** Said in the status line until the next key. */
  readonly message: string | null;
  readonly request: Request | null;
};

export const READ: Mode = { kind: "read" };

/** Columns that a stop hanging in the margin takes. */
const MARGIN = 2;

/** The state at the beginning; the first part of the book is looked through. */
export function begin(beginning: Beginning): State {
  return {
    ...beginning,
    style: styleOf(beginning),
    place: beginning.place ?? START,
    previous: null,
    marks: new Map(),
    mode: READ,
    search: null,
    index: extend(NO_INDEX, beginning.book),
    count: "",
    message: null,
    request: null,
  };
}

/** The state with other preferences or another size, laid out anew. */
export function restyled(
  state: State,
  change: Partial<Pick<State, "preferences" | "size">>,
): State {
  const changed = { ...state, ...change };
  return { ...changed, style: styleOf(changed) };
}

function styleOf({ preferences, size, painterFor, hasLinks }: Beginning): PageStyle {
  const { measure: _, theme, ...filling } = preferences;
  const setting = { ...filling, width: widthOf(preferences, size) };
  return { setting, paint: painterFor(theme), hasLinks };
}

/** An even number of columns, so that Han characters fill them; a hanging stop keeps its margin. */
export function widthOf({ measure, hang }: Preferences, { columns }: Size): number {
  const room = columns - (hang === true ? MARGIN : 0);
  const width = Math.max(1, Math.min(measure, room));
  return width > 1 ? width - (width % 2) : width;
}

/** Rows of text: all but the status line, where there is room for one. */
export function textRowsOf({ rows }: Size): number {
  return Math.max(1, rows - 1);
}

export function viewOf({ book, style, size }: State): View {
  return { book, style, height: textRowsOf(size) };
}
