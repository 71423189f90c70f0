import { Option } from "commander";
import type { CommandName } from "../command-names.ts";
import { parseValue } from "./parse.ts";
import type { Setting } from "./setting.ts";
import { SETTINGS, type SettingName } from "./table.ts";

const LAYOUT: readonly SettingName[] = [
  "width",
  "lineBreak",
  "ambiguous",
  "hang",
  "justify",
  "spacing",
  "punctuation",
];
const SOURCE: readonly SettingName[] = ["encoding", "from"];
const PAGE: readonly SettingName[] = [...SOURCE, ...LAYOUT, "indent", "color", "pager"];
const READER: readonly SettingName[] = [...PAGE, "raw", "theme", "mouse", "state"];
const LIST: readonly SettingName[] = ["json", ...PAGE];
const COMMON: readonly SettingName[] = ["lang", "debug"];

/** The settings that each command has options for, in the order in which help lists them. */
export const SETTINGS_OF: Readonly<Record<CommandName | "yuedu", readonly SettingName[]>> = {
  yuedu: [...READER, ...COMMON],
  read: [...READER, ...COMMON],
  highlights: [...LIST, ...COMMON],
  highlight: [...LIST, ...COMMON],
  outline: [...LIST, ...COMMON],
  search: ["ignoreCase", "regexp", "variants", ...LIST, ...COMMON],
  export: ["format", "output", "highlight", "frontMatter", "force", ...SOURCE, ...COMMON],
  wrap: [...LAYOUT, "orphans", "encoding", ...COMMON],
  help: COMMON,
};

/** The options of a setting for commander: one, or two if the setting can also be turned off. */
export function optionsOf(name: SettingName): Option[] {
  const setting: Setting = SETTINGS[name];
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const short = setting.short === undefined ? "" : `-${setting.short}, `;
  if (setting.type === "switch") {
    return [new Option(`${short}--${setting.default ? "no-" : ""}${flag}`)];
  }
  const option = new Option(`${short}--${flag} <${setting.placeholder.en}>`);
  option.argParser((text) => parseValue(setting, `--${flag}`, text));
  return setting.type === "program" ? [option, new Option(`--no-${flag}`)] : [option];
}
