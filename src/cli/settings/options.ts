import { Option } from "commander";
import { flagsOf, writtenFlag } from "./flags.ts";
import { parseValue } from "./parse.ts";
import { SETTINGS, type SettingName } from "./table.ts";

/** Returns the options of a setting for commander. */
export function optionsOf(name: SettingName): Option[] {
  return flagsOf(name).map((flag) => {
    const option = new Option(writtenFlag(flag, "en"));
    if (flag.placeholder === undefined) return option;
    return option.argParser((text) => parseValue(SETTINGS[name], flag.long, text));
  });
}
