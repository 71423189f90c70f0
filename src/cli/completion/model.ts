import { ENCODINGS } from "../../source/encoding/names.ts";
import { COMMANDS, type CommandName } from "../commands/names.ts";
import { COMMAND_LINES, type Topic } from "../commands/table.ts";
import { CONFIG_ACTIONS } from "../config/actions.ts";
import type { HelpText } from "../help/text.ts";
import { flagsOf } from "../settings/flags.ts";
import type { Language } from "../settings/locale.ts";
import { allowedValues, type Setting } from "../settings/setting.ts";
import { SETTINGS, type SettingName } from "../settings/table.ts";
import { SHELLS } from "./shells.ts";

/** What can be completed in one place: these words, names of files, numbers of highlights, or nothing. */
export type Values = readonly string[] | WordsOrFiles | "files" | "numbers" | "nothing";

/** Words, and names of files beside them. */
export type WordsOrFiles = { readonly words: readonly string[] };

export type CompletedOption = {
  /** `-w` and `--width`, or only the long one. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Null for a switch. */
  readonly values: Values | null;
  /** The commands that take the option. */
  readonly topics: readonly Topic[];
};

/** Everything that the scripts need, with descriptions in one language. */
export type Completed = {
  readonly options: readonly CompletedOption[];
  readonly commands: readonly { readonly name: CommandName; readonly description: string }[];
  /** What the arguments of each command are; the last one repeats. */
  readonly arguments: Readonly<Record<Topic, readonly Values[]>>;
};

const TOPICS: readonly Topic[] = ["yuedu", ...COMMANDS];

/** Collects what can be completed from the tables of commands and settings. */
export function completed(text: HelpText, language: Language): Completed {
  const names = Object.keys(SETTINGS) as SettingName[];
  return {
    options: [
      ...names.flatMap((name) => optionsOf(name, language)),
      { flags: ["-h", "--help"], description: text.help, values: null, topics: TOPICS },
      { flags: ["-v", "--version"], description: text.version, values: null, topics: ["yuedu"] },
    ],
    commands: COMMANDS.map((name) => ({ name, description: text.commands[name].summary })),
    arguments: Object.fromEntries(
      TOPICS.map((topic) => [topic, COMMAND_LINES[topic].arguments.map(valuesOfArgument)]),
    ) as Record<Topic, Values[]>,
  };
}

function optionsOf(name: SettingName, language: Language): CompletedOption[] {
  const topics = TOPICS.filter((topic) => COMMAND_LINES[topic].settings.includes(name));
  return flagsOf(name).map(({ long, short, placeholder, help }) => ({
    flags: short === undefined ? [long] : [short, long],
    // The rest says what holds if the option is not given.
    description: help[language].replace(/[；;].*$/s, ""),
    values: placeholder === undefined ? null : valuesOf(SETTINGS[name]),
    topics,
  }));
}

function valuesOf(setting: Setting): Values {
  switch (setting.type) {
    case "range":
      return "numbers";
    case "encoding":
      return ENCODINGS;
    case "text":
    case "program":
      return setting.type === "text" ? "files" : "nothing";
    default: {
      const words = allowedValues(setting) ?? "nothing";
      return setting.type === "choice" && setting.orFile ? { words: setting.values } : words;
    }
  }
}

function valuesOfArgument(term: string): Values {
  switch (term.replace(/\W/g, "")) {
    case "source":
      return "files";
    case "n":
      return "numbers";
    case "action":
      return CONFIG_ACTIONS;
    case "command":
      return COMMANDS;
    case "shell":
      return SHELLS;
    default:
      return "nothing";
  }
}
