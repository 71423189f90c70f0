import type { ToolName } from "./tools.ts";

/** What the terminal is asked to do beside showing the rows. */
export type Request =
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
