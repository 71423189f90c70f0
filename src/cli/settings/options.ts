import { Option } from "commander";
import { flagsOf, hyphenated, writtenFlag } from "./flags.ts";
import { parseValue } from "./parse.ts";
import type { Setting } from "./setting.ts";
import { SETTINGS, type SettingName } from "./table.ts";

/** Returns the options of a setting for commander. */
export function optionsOf(name: SettingName): Option[] {
  const setting: Setting = SETTINGS[name];
  const options = flagsOf(name).map((flag) => {
    const option = new Option(writtenFlag(flag, "en"));
    if (flag.placeholder === undefined) return option;
    return option.argParser((text) => parseValue(setting, flag.long, text));
  });
  if (setting.type !== "switch" || setting.once === true) return options;
  // What the environment or the configuration file turned on or off can be turned back.
  return [...options, new Option(`--${setting.default ? "" : "no-"}${hyphenated(name)}`)];
}
