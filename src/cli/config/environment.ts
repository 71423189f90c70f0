import { Failure } from "../../failure/failure.ts";
import type { Environment } from "../host/host.ts";
import type { SettingName } from "../settings/table.ts";
import type { Preferences } from "./origin.ts";
import { PREFIX } from "./place.ts";
import { KEPT, readValue } from "./values.ts";

/** Returns the variable that gives the value of a setting: YUEDU_LINE_BREAK. */
export function variableOf(name: SettingName): string {
  return PREFIX + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/**
 * Reads the settings that environment variables give. An empty variable counts as unset, except that
 * an empty command stands for none.
 */
export function fromEnvironment(env: Environment): Preferences {
  const values: Record<string, unknown> = {};
  const origins: Record<string, { variable: string }> = {};
  const ignored: Preferences["ignored"][number][] = [];
  for (const name of KEPT) {
    const variable = variableOf(name);
    const text = env[variable];
    if (text === undefined || (text === "" && name !== "pager")) continue;
    const value = readValue(name, variable, text);
    if (value instanceof Failure) ignored.push({ file: null, line: null, failure: value });
    else {
      values[name] = value;
      origins[name] = { variable };
    }
  }
  return { values, origins, ignored };
}
