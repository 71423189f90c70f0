import { homedir } from "node:os";
import { dirname, resolve } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { hyphenated } from "../settings/flags.ts";
import { namesFile } from "../settings/parse.ts";
import { SETTINGS } from "../settings/table.ts";
import { suggest } from "../suggest.ts";
import type { Ignored, Preferences } from "./origin.ts";
import { readRows } from "./toml.ts";
import { KEPT, readValue } from "./values.ts";

/** Reads the settings of a configuration file, which need not exist. */
export function fromFile(file: string): Preferences {
  const values: Record<string, unknown> = {};
  const origins: Record<string, { file: string; line: number }> = {};
  const { rows, ignored: unread } = readRows(file);
  const ignored: Ignored[] = unread.filter(({ failure }) => failure.code !== "file-not-found");
  for (const { key, text, line } of rows) {
    const name = KEPT.find((each) => hyphenated(each) === key);
    const value = name === undefined ? unknownSetting(key) : readValue(name, key, text);
    if (value instanceof Failure) ignored.push({ file, line, failure: value });
    else if (name !== undefined) {
      values[name] = namesFile(SETTINGS[name], text) ? beside(file, text) : value;
      origins[name] = { file, line };
    }
  }
  return { values, origins, ignored };
}

/** Returns the path of a file that the configuration file names: from its folder, or from ~. */
function beside(file: string, path: string): string {
  return resolve(dirname(file), path.replace(/^~(?=[/\\])/, homedir()));
}

function unknownSetting(name: string): Failure {
  const choices = KEPT.map(hyphenated);
  return new Failure("unknown-setting", { name, choices, suggestion: suggest(name, choices) });
}
