import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Programs that some tests need and that are not packages of npm, with the tests that are skipped
 * without them. `.ci/run` installs them from Debian's packages of the same names.
 */
const OPTIONAL_PROGRAMS = {
  chromium: "HTML exports in a browser",
  epubcheck: "EPUB exports judged by epubcheck",
  zsh: "completion in zsh",
  fish: "completion in fish",
  mandoc: "the manual page judged by mandoc",
} as const satisfies Readonly<Record<string, string>>;

export type OptionalProgram = keyof typeof OPTIONAL_PROGRAMS;

const PROGRAMS: readonly OptionalProgram[] = ["chromium", "epubcheck", "zsh", "fish", "mandoc"];

/** Returns the absolute path of a program in PATH; null if it is not there. */
export function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Returns the programs that are not there, each with the tests that are skipped for it. */
export function missingPrograms(): [OptionalProgram, string][] {
  return PROGRAMS.filter((name) => findProgram(name) === null).map((name) => [
    name,
    OPTIONAL_PROGRAMS[name],
  ]);
}
