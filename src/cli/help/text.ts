import type { Group } from "../commands/groups.ts";
import type { CommandName } from "../commands/names.ts";

/** The help of one command. An example is a command line and what it does. */
export type CommandHelp = {
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly (readonly [line: string, does: string])[];
};

/** The words of help in one language; those of settings are in their table. */
export type HelpText = {
  /** The line of usage, with its title. */
  readonly usage: (commandLine: string) => string;
  readonly titles: Readonly<Record<"arguments" | "commands" | "examples", string>>;
  /** Titles of the groups of options. */
  readonly groups: Readonly<Record<Group, string>>;
  readonly choices: (values: string) => string;
  readonly byDefault: (value: string) => string;
  /** Joins notes in the brackets that end a description. */
  readonly notes: (notes: readonly string[]) => string;
  /** Names of arguments, which stand between `<` and `>` or `[` and `]`. */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly program: CommandHelp;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  /** By name of the argument; `wrap source` is the argument `source` of `wrap`. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Of the options that are no settings. */
  readonly version: string;
  readonly help: string;
};
