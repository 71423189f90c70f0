import type { CommandName } from "../command-names.ts";

/** What help says about one command. An example is a command line and what it does. */
export type CommandHelp = {
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly (readonly [line: string, does: string])[];
};

/** The words of help in one language. Commander's own words and names are the keys. */
export type HelpText = {
  readonly titles: Readonly<Record<string, string>>;
  readonly examples: string;
  readonly choices: (values: string) => string;
  readonly byDefault: (value: string) => string;
  /** Several notes, in the brackets that close a description. */
  readonly notes: (notes: readonly string[]) => string;
  /** What stands between `<` and `>` or `[` and `]`. */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly program: CommandHelp;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  /** By name of the argument; `wrap source` for one that means something else there. */
  readonly arguments: Readonly<Record<string, string>>;
  /** By long flag. */
  readonly options: Readonly<Record<string, string>>;
};
