import type { Host } from "./host/host.ts";
import type { Language } from "./settings/locale.ts";

/** What every command gets. */
export type Context = { readonly host: Host; readonly language: Language };
