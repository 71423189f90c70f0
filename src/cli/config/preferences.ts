import type { Environment } from "../host/host.ts";
import { fromEnvironment } from "./environment.ts";
import { fromFile } from "./file.ts";
import type { Preferences } from "./origin.ts";
import { configPath } from "./place.ts";

/** Reads the environment and the configuration file; the environment wins. */
export function loadPreferences(env: Environment): Preferences {
  const path = configPath(env);
  const file = path === null ? NOTHING : fromFile(path);
  const environment = fromEnvironment(env);
  return {
    values: { ...file.values, ...environment.values },
    origins: { ...file.origins, ...environment.origins },
    ignored: [...file.ignored, ...environment.ignored],
  };
}

const NOTHING: Preferences = { values: {}, origins: {}, ignored: [] };
