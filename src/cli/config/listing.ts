import { printJson } from "../../render/json.ts";
import { columns } from "../../typeset/columns.ts";
import { loadMessages } from "../messages/load.ts";
import { hyphenated } from "../settings/flags.ts";
import type { Language } from "../settings/locale.ts";
import { resolveSettings } from "../settings/resolve.ts";
import type { SettingName } from "../settings/table.ts";
import type { Origin, Preferences } from "./origin.ts";
import { KEPT } from "./values.ts";

/** Version of the JSON shape. It changes only if programs that read it would break. */
const VERSION = 1;
const GAP = 2;
/** Stands for the value of a setting that has none. */
const UNSET = "-";

/** A setting, its value (undefined if it has none) and where that comes from; null for the default. */
type Row = { readonly name: SettingName; readonly value: unknown; readonly origin: Origin | null };

/** The configuration file; its path is null without a home folder. */
type File = { readonly path: string | null; readonly exists: boolean };

/** Returns every setting that may be kept, in the order of the table. */
export function describeSettings({ values, origins }: Preferences): Row[] {
  const settings = resolveSettings(values);
  return KEPT.map((name) => ({ name, value: settings[name], origin: origins[name] ?? null }));
}

export function settingsJson({ path, exists }: File, rows: readonly Row[]): string {
  const settings = rows.map(({ name, value = null, origin }) => ({
    name: hyphenated(name),
    value,
    origin: origin === null ? "default" : "variable" in origin ? "environment" : "file",
    variable: origin !== null && "variable" in origin ? origin.variable : null,
    line: origin !== null && "line" in origin ? origin.line : null,
  }));
  return printJson({ version: VERSION, file: path, exists, settings });
}

/** Renders the settings as a table in plain text, below the path of the configuration file. */
export async function listing(
  { path, exists }: File,
  rows: readonly Row[],
  language: Language,
): Promise<string> {
  const { origins } = await loadMessages(language);
  const cells = rows.map(({ name, value, origin }) => [
    hyphenated(name),
    value === undefined ? UNSET : value === "" ? '""' : String(value),
    origin === null
      ? origins.byDefault
      : "variable" in origin
        ? origin.variable
        : origins.line(origin.line),
  ]);
  const heading = path === null ? "" : `${origins.file(path, exists)}\n\n`;
  return heading + aligned(cells);
}

/** Pads all columns but the last to the width of their widest cell. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => columns(row[index] ?? ""))),
  );
  const padded = (cell: string, index: number) =>
    cell + " ".repeat((widths[index] ?? 0) - columns(cell) + GAP);
  return rows.map((row) => `${row.map(padded).join("").trimEnd()}\n`).join("");
}
