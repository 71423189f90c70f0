import type { Host } from "./host/host.ts";
import type { Language } from "./settings/locale.ts";

/** What every command is run with. */
export type Context = { readonly host: Host; readonly language: Language };
