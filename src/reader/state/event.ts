import type { Theme } from "../../render/terminal/theme.ts";
import type { Size } from "./state.ts";

/** What happens to a session. Rows and columns count from 0. */
export type Event =
  /** `name` as in `ctrl+c`, `pagedown`, or what the key types; `text` is that alone, "" for none. */
  | { readonly kind: "key"; readonly name: string; readonly text: string }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "wheel"; readonly direction: 1 | -1 }
  | { readonly kind: "click"; readonly row: number }
  | { readonly kind: "resize"; readonly size: Size }
  /** The terminal said what its background is. */
  | { readonly kind: "background"; readonly theme: Theme }
  /** Nothing else happens: time for a slice of what is still to be done. */
  | { readonly kind: "idle" };
