import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A document or label file of a repository; it is read on demand. */
export type CorpusFile = {
  /** Relative to the repository, with "/" between folders. */
  readonly path: string;
  readonly read: () => Buffer;
};

/**
 * Lists the files of a repository, which the corpus keeps in OWNER+NAME/files/, sorted by path.
 * Empty if the corpus lacks the repository.
 */
export function filesOf(corpus: string, repository: string): CorpusFile[] {
  const folder = join(corpus, repository.replace("/", "+"), "files");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(folder, file).split(sep).join("/"),
      read: () => readFileSync(file),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Parses the JSON file at `path` of a repository. @throws {Error} if there is no such file */
export function jsonAt(files: readonly CorpusFile[], path: string): unknown {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`the corpus lacks ${path}`);
  return JSON.parse(file.read().toString("utf8"));
}

/** Returns at most `limit` of the items, evenly spread over the list. */
export function spread<T>(items: readonly T[], limit: number): T[] {
  const step = Math.max(1, items.length / limit);
  return items.filter(
    (_, index) => index === 0 || Math.floor(index / step) !== Math.floor((index - 1) / step),
  );
}
