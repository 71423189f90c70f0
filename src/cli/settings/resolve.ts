import type { Environment } from "../host/host.ts";
import type { Setting } from "./setting.ts";
import { SETTINGS, type Settings } from "./table.ts";

/** Values that were given on the command line. */
export type Chosen = Partial<Settings>;

/** Returns every setting's value: from the command line, else the environment, else the default. */
export function resolveSettings(chosen: Chosen, env: Environment): Settings {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries<Setting>(SETTINGS)) {
    values[name] = valueIn(env, setting) ?? defaultOf(setting);
  }
  return { ...(values as Settings), ...chosen };
}

function valueIn(env: Environment, setting: Setting): string | undefined {
  if (setting.type !== "program") return undefined;
  return setting.env.map((name) => env[name]).find((value) => value !== undefined);
}

function defaultOf(setting: Setting): unknown {
  return "default" in setting ? setting.default : undefined;
}
