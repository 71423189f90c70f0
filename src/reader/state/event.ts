import type { Theme } from "../../render/terminal/theme.ts";
import type { Book } from "../book/book.ts";
import type { Arrival } from "../follow/commands.ts";
import type { CopyOutcome } from "../words/words.ts";
import type { Size } from "./geometry.ts";
import type { State } from "./state.ts";
import type { Tools } from "./tools.ts";

type MouseKind = "click" | "drag" | "release";

/** An event of a session. Rows and columns count from 0. */
export type Event =
  /** `name` is `ctrl+c`, `pagedown`, or the text typed; `text` is the text typed, "" if none. */
  | { readonly kind: "key"; readonly name: string; readonly text: string }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "wheel"; readonly direction: 1 | -1 }
  /** The left button was pressed, moved while it was down, or released. */
  | { readonly kind: MouseKind; readonly row: number; readonly column: number }
  /** A copy was made, as the last request asked; `what` is that of the request. */
  | { readonly kind: "copied"; readonly how: CopyOutcome; readonly what: string }
  | { readonly kind: "resize"; readonly size: Size }
  /** What the state asked for is loaded. */
  | { readonly kind: "loaded"; readonly tools: Tools }
  /** The sources were read again; a text says why they were not, null that they cannot be. */
  | { readonly kind: "reloaded"; readonly book: Book | string | null }
  /** What a link led to; a text says why it was not opened. */
  | { readonly kind: "arrived"; readonly href: string; readonly arrival: Arrival | string }
  /** Pictures of blocks are loaded. */
  | { readonly kind: "illustrated"; readonly pictures: State["pictures"] }
  /** A text to show. */
  | { readonly kind: "said"; readonly text: string }
  /** Half a second without input after a digit. */
  | { readonly kind: "pause" }
  /** The terminal reported its background colour. */
  | { readonly kind: "background"; readonly theme: Theme }
  /** No input is pending: time for one slice of background work. */
  | { readonly kind: "idle" };
