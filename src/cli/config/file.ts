import { readFileSync } from "node:fs";
import { parse, TomlError } from "smol-toml";
import { Failure } from "../../failure/failure.ts";
import { asFailure } from "../../source/bytes.ts";
import { hyphenated } from "../settings/flags.ts";
import { suggest } from "../suggest.ts";
import type { Ignored, Preferences } from "./origin.ts";
import { KEPT, readValue } from "./values.ts";

/** Reads the settings of a configuration file, which need not exist. */
export function fromFile(file: string): Preferences {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const failure = asFailure(error, file);
    return nothing(failure.code === "file-not-found" ? [] : [{ file, line: null, failure }]);
  }
  try {
    return fromTable(file, text, parse(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    const failure = new Failure("bad-toml", { column }, { cause: error });
    return nothing([{ file, line, failure }]);
  }
}

function fromTable(
  file: string,
  text: string,
  table: Readonly<Record<string, unknown>>,
): Preferences {
  const values: Record<string, unknown> = {};
  const origins: Record<string, { file: string; line: number }> = {};
  const ignored: Ignored[] = [];
  for (const [key, written] of Object.entries(table)) {
    const line = lineOf(key, text);
    const name = KEPT.find((each) => hyphenated(each) === key);
    const value = name === undefined ? unknownSetting(key) : readValue(name, key, asText(written));
    if (value instanceof Failure) ignored.push({ file, line, failure: value });
    else if (name !== undefined) {
      values[name] = value;
      origins[name] = { file, line };
    }
  }
  return { values, origins, ignored };
}

function unknownSetting(name: string): Failure {
  const choices = KEPT.map(hyphenated);
  return new Failure("unknown-setting", { name, choices, suggestion: suggest(name, choices) });
}

function asText(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Returns the number of the first line that begins with a key: bare, quoted, dotted, of a table. */
function lineOf(key: string, text: string): number {
  const escaped = key.replace(/[^\w-]/g, "\\$&");
  const start = new RegExp(`^[ \\t]*\\[*[ \\t]*["']?${escaped}["']?[ \\t]*[\\].=]`, "m");
  const before = text.slice(0, start.exec(text)?.index ?? 0);
  return before.split("\n").length;
}

const nothing = (ignored: readonly Ignored[]): Preferences => ({
  values: {},
  origins: {},
  ignored,
});
