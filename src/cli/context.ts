import type { Host } from "./host.ts";
import type { Language } from "./locale.ts";

/** What every command is run with. */
export type Context = { readonly host: Host; readonly language: Language };
