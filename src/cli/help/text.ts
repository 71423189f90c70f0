import type { CommandName } from "../command-names.ts";

/** The help of one command. An example is a command line and what it does. */
export type CommandHelp = {
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly (readonly [line: string, does: string])[];
};

/** The words of help in one language; those of settings are in their table. */
export type HelpText = {
  /** By commander's own titles. */
  readonly titles: Readonly<Record<string, string>>;
  readonly examples: string;
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
  /** Options that are no settings, by long flag. */
  readonly options: Readonly<Record<string, string>>;
};
