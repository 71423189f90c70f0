import { Failure } from "../../failure/failure.ts";
import { ENCODINGS, knownEncoding } from "../../source/encoding/names.ts";
import { suggest } from "../suggest.ts";
import { parseRange } from "./range.ts";
import { allowedValues, type ChoiceSetting, type NumberSetting, type Setting } from "./setting.ts";

/**
 * Reads the value of a setting from the text that follows its option.
 *
 * @param option the long flag, for messages
 * @throws {Failure} bad-choice, made-elsewhere, bad-number, bad-range, unknown-encoding
 */
export function parseValue(setting: Setting, option: string, text: string): unknown {
  switch (setting.type) {
    case "choice":
      refuseElsewhere(setting.elsewhere ?? {}, text);
      return parseWord(setting, option, text);
    case "number":
      return parseNumber(setting, option, text);
    case "encoding":
      return parseEncoding(text);
    case "range":
      return parseRange(text);
    default:
      return text;
  }
}

/** Whether a value is the path of a file, as opposed to a word: it has a slash, or ends in .toml. */
export function namesFile(setting: Setting, value: string): boolean {
  return setting.type === "choice" && setting.orFile === true && /[/\\]|\.toml$/.test(value);
}

function parseWord(setting: ChoiceSetting, option: string, value: string): string {
  if (namesFile(setting, value)) return value;
  const choices = setting.orFile ? [...setting.values, "FILE.toml"] : setting.values;
  return parseChoice(choices, option, value);
}

/** Returns the value if it is one of the choices. @throws {Failure} bad-choice */
export function parseChoice(choices: readonly string[], option: string, value: string): string {
  if (choices.includes(value)) return value;
  throw new Failure("bad-choice", { option, value, choices, suggestion: suggest(value, choices) });
}

function refuseElsewhere(elsewhere: Readonly<Record<string, string>>, format: string): void {
  const from = Object.hasOwn(elsewhere, format) ? elsewhere[format] : undefined;
  if (from !== undefined) throw new Failure("made-elsewhere", { format, from });
}

function parseNumber(setting: NumberSetting, option: string, value: string): number {
  const choices = allowedValues(setting);
  if (choices !== null) return Number(parseChoice(choices, option, value));
  const { least, most } = setting;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new Failure("bad-number", { option, value, least, most });
}

function parseEncoding(value: string): string {
  const encoding = knownEncoding(value);
  if (encoding !== null) return encoding;
  const suggestion = suggest(value.toLowerCase(), ENCODINGS);
  throw new Failure("unknown-encoding", { value, choices: ENCODINGS, suggestion });
}
