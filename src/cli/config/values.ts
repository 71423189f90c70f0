import { Failure } from "../../failure/failure.ts";
import { parseChoice, parseValue } from "../settings/parse.ts";
import type { Setting } from "../settings/setting.ts";
import { SETTINGS, type SettingName } from "../settings/table.ts";

const TRUE = ["true", "1"];
const FALSE = ["false", "0"];

/** The settings that may be kept: all but those that are about one call of the program. */
export const KEPT: readonly SettingName[] = namesOf(({ once }) => once !== true);

/**
 * Reads the value of a setting from the environment or the configuration file.
 *
 * @param shown what names the value in messages
 * @returns the value, or what is wrong with it
 */
export function readValue(name: SettingName, shown: string, text: string): unknown {
  const setting: Setting = SETTINGS[name];
  try {
    if (setting.type === "switch")
      return TRUE.includes(parseChoice([...TRUE, ...FALSE], shown, text));
    if (setting.type === "program" && text === "false") return false;
    return parseValue(setting, shown, text);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function namesOf(test: (setting: Setting) => boolean): SettingName[] {
  const entries = Object.entries<Setting>(SETTINGS) as [SettingName, Setting][];
  return entries.filter(([, setting]) => test(setting)).map(([name]) => name);
}
