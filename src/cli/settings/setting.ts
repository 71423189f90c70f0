import type { Language } from "./locale.ts";

/** The same words in each language of the interface. */
export type Words = Readonly<Record<Language, string>>;

type Described = {
  /** Says what the setting does, and what holds if it is not set and has no default. */
  readonly help: Words;
  /** The letter of the short option. */
  readonly short?: string;
  /** About one call of the program, or one source: only the command line can give it. */
  readonly once?: true;
};

/** A setting with a value; `placeholder` stands for that value in help. */
type Valued = Described & { readonly placeholder: Words };

/** On or off. One that is on by default becomes the option `--no-name`. */
type SwitchSetting = Described & { readonly type: "switch"; readonly default: boolean };

/** One of a few words. */
export type ChoiceSetting = Valued & {
  readonly type: "choice";
  readonly values: readonly string[];
  /** Whether the value may also be the path of a file. */
  readonly orFile?: true;
  /** Words that are often tried, each with the value that it can be made of. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  readonly default?: string;
};

/** A whole number; one that has few values lists them in help. */
export type NumberSetting = Valued & {
  readonly type: "number";
  readonly least: number;
  readonly most: number;
  readonly listed?: true;
  readonly default?: number;
};

/** The name of an encoding that `TextDecoder` knows. */
type EncodingSetting = Valued & { readonly type: "encoding" };

/** Numbers of highlights: 3, 2-4 or 1,3,5. */
type RangeSetting = Valued & { readonly type: "range" };

/** Any text. */
type TextSetting = Valued & { readonly type: "text"; readonly default?: string };

/** A command line; `--no-name`, described by `off`, sets it to false. */
type ProgramSetting = Valued & {
  readonly type: "program";
  readonly off: Words;
};

export type Setting =
  | SwitchSetting
  | ChoiceSetting
  | NumberSetting
  | EncodingSetting
  | RangeSetting
  | TextSetting
  | ProgramSetting;

/** The type of a setting's value, by the type of the setting. */
type ValueTypes = {
  readonly switch: boolean;
  readonly choice: string;
  readonly number: number;
  readonly encoding: string;
  readonly range: readonly (number | string)[];
  readonly text: string;
  readonly program: string | false;
};

type ValueOf<Row extends Setting> = Row extends { readonly values: readonly (infer Word)[] }
  ? Row extends { readonly orFile: true }
    ? string
    : Word
  : ValueTypes[Row["type"]];

/** The values of all settings of a table; undefined for one that is not set and has no default. */
export type ValuesOf<Table extends Readonly<Record<string, Setting>>> = {
  readonly [Name in keyof Table]: Table[Name] extends { readonly default: unknown }
    ? ValueOf<Table[Name]>
    : ValueOf<Table[Name]> | undefined;
};

/** The defaults of a table, as they are written there. */
export type DefaultsOf<Table extends Readonly<Record<string, Setting>>> = {
  readonly [Name in keyof Table as Table[Name] extends { readonly default: unknown }
    ? Name
    : never]: Table[Name] extends { readonly default: infer Default } ? Default : never;
};

/** Returns the words that a setting accepts; null if they cannot be listed. */
export function allowedValues(setting: Setting): readonly string[] | null {
  if (setting.type === "choice") return setting.values;
  if (setting.type !== "number" || setting.listed !== true) return null;
  const { least, most } = setting;
  return Array.from({ length: most - least + 1 }, (_, index) => `${least + index}`);
}
