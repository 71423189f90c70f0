import type { Preferences } from "./config/origin.ts";
import type { Host } from "./host/host.ts";
import type { Language } from "./settings/locale.ts";

/** What every command gets. */
export type Context = {
  readonly host: Host;
  readonly language: Language;
  /** The arguments, for what has to be known even if they cannot be parsed. */
  readonly argv: readonly string[];
  readonly preferences: Preferences;
  readonly progress: Progress;
};

/** `hasFailed` is set by a command that reported a failure and went on. */
type Progress = { hasFailed: boolean };
