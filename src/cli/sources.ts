import { Failure } from "../failure/failure.ts";
import { readWhole, STANDARD_INPUT } from "../source/bytes.ts";
import type { Settings } from "./settings/table.ts";

/**
 * Returns the sources of the command line and after them those that `--files-from` lists; blank lines
 * name none.
 *
 * @throws {Failure} no-sources if a list names none, since the bundled article is not meant by that;
 *   file-not-found, is-directory, not-readable
 */
export async function allSources(
  sources: readonly string[],
  { filesFrom, null: isNullSeparated }: Pick<Settings, "filesFrom" | "null">,
): Promise<readonly string[]> {
  const list = filesFrom ?? (isNullSeparated ? STANDARD_INPUT : undefined);
  if (list === undefined) return sources;
  const text = new TextDecoder().decode(await readWhole(list));
  const names = text.split(isNullSeparated ? "\0" : /\r?\n/).filter((name) => name !== "");
  if (names.length === 0) throw new Failure("no-sources", { name: list });
  return [...sources, ...names];
}
