import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Absolute path of the Node that runs the built program; the tests may run under another. */
export const NODE = process.env.YUEDU_NODE ?? process.execPath;

/** Path of the built program. */
export const PROGRAM = join(ROOT, "dist", "yuedu.cjs");

/** Path of the bundled article. */
export const ARTICLE = join(ROOT, "data", "article.txt");

export type Environment = Readonly<Record<string, string>>;

/**
 * Returns an environment that inherits only PATH, so that tests mean the same on every machine. The
 * folder of NODE comes first in PATH, for programs that start by their `#!` line.
 */
export function environment(changes: Environment = {}): Record<string, string> {
  return {
    PATH: `${dirname(NODE)}${delimiter}${process.env.PATH ?? ""}`,
    HOME: tmpdir(),
    TERM: "xterm-256color",
    LANG: "zh_CN.UTF-8",
    ...changes,
  };
}
