import { readFileSync, statSync } from "node:fs";
import { parse, TomlError } from "smol-toml";
import { Failure } from "../../failure/failure.ts";
import { asFailure } from "../../source/bytes.ts";
import type { Ignored } from "./origin.ts";

/** A value of a TOML file, and the line where it is given. */
export type TomlRow = { readonly key: string; readonly text: string; readonly line: number };

/** Reads the values of a TOML file as texts, or what is wrong with the file. */
export function readRows(file: string): {
  readonly rows: readonly TomlRow[];
  readonly ignored: readonly Ignored[];
} {
  let text: string;
  try {
    // A device such as /dev/zero has no end.
    if (statSync(file).isCharacterDevice()) {
      throw new Failure("not-readable", { name: file, reason: "ENOTFILE" });
    }
    text = readFileSync(file, "utf8");
  } catch (error) {
    return { rows: [], ignored: [{ file, line: null, failure: asFailure(error, file) }] };
  }
  try {
    const rows = Object.entries(parse(text)).map(([key, value]) => ({
      key,
      text: asText(value),
      line: lineOf(key, text),
    }));
    return { rows, ignored: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    const failure = new Failure("bad-toml", { column }, { cause: error });
    return { rows: [], ignored: [{ file, line, failure }] };
  }
}

/** Returns a value as text. No setting is a table, so one nested too deep to be written may be cut short. */
function asText(value: unknown): string {
  if (typeof value !== "object") return String(value);
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return "{…}";
    throw error;
  }
}

/** Returns the number of the first line that begins with a key: bare, quoted, dotted, of a table. */
function lineOf(key: string, text: string): number {
  const escaped = key.replace(/[^\w-]/g, "\\$&");
  const start = new RegExp(`^[ \\t]*\\[*[ \\t]*["']?${escaped}["']?[ \\t]*[\\].=]`, "m");
  const before = text.slice(0, start.exec(text)?.index ?? 0);
  return before.split("\n").length;
}
