import { DEFAULTS } from "./defaults.ts";
import type { Settings } from "./table.ts";

/** Values that were given: on the command line, by the environment or by the configuration file. */
export type Chosen = Partial<Settings>;

/** Returns every setting's value: that of the last layer that gives one, else the default. */
export function resolveSettings(...layers: readonly Chosen[]): Settings {
  const given = new Set(layers.flatMap(Object.keys));
  // The other settings have no default, so that their values may be undefined.
  return Object.assign({}, DEFAULTS, ...layers, { given }) as Settings;
}
