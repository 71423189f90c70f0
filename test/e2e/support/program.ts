import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** The Node that runs the built program: an absolute path. The tests themselves may run on another. */
export const NODE = process.env.YUEDU_NODE ?? process.execPath;

/** The built program, as a module for Node to run. */
export const PROGRAM = join(ROOT, "dist", "yuedu.cjs");

/** The bundled article, as shipped. */
export const ARTICLE = join(ROOT, "data", "article.txt");

export type Environment = Readonly<Record<string, string>>;

/**
 * An environment with nothing in it from outside but PATH, so that a test means the same on every machine.
 * NODE's folder stands first in PATH, for what starts the program by its `#!` line.
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
