import type { Failure } from "../../failure/failure.ts";
import type { Chosen } from "../settings/resolve.ts";
import type { SettingName } from "../settings/table.ts";

/** Where a value comes from: a variable of the environment, or a line of the configuration file. */
export type Origin =
  | { readonly variable: string }
  | { readonly file: string; readonly line: number };

/** A value that is not used, because something is wrong with it. */
export type Ignored = {
  /** Null for a variable of the environment. */
  readonly file: string | null;
  /** Null if no single line is at fault. */
  readonly line: number | null;
  readonly failure: Failure;
};

/** What the user has set, other than on the command line. */
export type Preferences = {
  readonly values: Chosen;
  readonly origins: Readonly<Partial<Record<SettingName, Origin>>>;
  readonly ignored: readonly Ignored[];
};
