import { join } from "node:path";
import type { Preferences } from "../../reader/state/state.ts";
import { THEMES } from "../../render/terminal/theme.ts";
import { LEVELS } from "../../typeset/level.ts";
import type { Environment } from "../host/host.ts";
import { changeMemory, memoryFolder, readMemory } from "./files.ts";
import { isObject } from "./record.ts";

const VERSION = 1;
/** The widest measure that is accepted, in columns; the option `--width` has the same limit. */
const WIDEST = 100_000;

/** The look of the reader, as its keys last set it. */
export type Look = Partial<
  Pick<Preferences, "measure" | "theme" | "level" | "justify" | "hang" | "fullwidth">
>;

const isSwitch = (value: unknown) => typeof value === "boolean";
const isOneOf = (values: readonly string[]) => (value: unknown) =>
  values.some((each) => each === value);

/** The parts of the look that are remembered, and the values that are accepted. */
const VALID: { readonly [Name in keyof Look]-?: (value: unknown) => boolean } = {
  measure: (value) => Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= WIDEST,
  theme: isOneOf(THEMES),
  level: isOneOf(LEVELS),
  justify: isSwitch,
  hang: isSwitch,
  fullwidth: isSwitch,
};

export async function loadLook(env: Environment): Promise<Look> {
  return lookIn(await readMemory(pathIn(env)));
}

/** Stores what was changed, beside what other readers changed. @throws {Failure} not-writable */
export async function saveLook(env: Environment, changed: Look): Promise<void> {
  const look = lookIn({ ...changed, version: VERSION });
  if (Object.keys(look).length === 0) return;
  await changeMemory(pathIn(env), (content) => ({
    version: VERSION,
    ...lookIn(content),
    ...look,
  }));
}

function lookIn(data: unknown): Look {
  if (!isObject(data) || data.version !== VERSION) return {};
  const known = Object.entries(VALID).filter(([name, isValid]) => isValid(data[name]));
  return Object.fromEntries(known.map(([name]) => [name, data[name]]));
}

function pathIn(env: Environment): string {
  return join(memoryFolder(env), "look.json");
}
