import type { Place } from "../book/place.ts";
import type { Selection } from "../select/range.ts";
import type { Search } from "./search.ts";

/** A marked place, and the text that was selected there, if any. */
export type Mark = { readonly place: Place; readonly quote: string | null };

/** An entry of a list: its text, its level (0 is outermost), and the place or address it leads to. */
export type Entry = {
  readonly text: string;
  /** Shown after the text, which is shortened for it. */
  readonly detail?: string;
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

export const READ: Mode = { kind: "read" };
