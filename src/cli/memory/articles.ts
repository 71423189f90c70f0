import { createHash } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../host/host.ts";
import { changeMemory, memoryFolder, readMemory } from "./files.ts";
import { type ArticleRecord, recordIn, type StoredMark } from "./record.ts";

/** Hexadecimal digits of each of the two hashes in a file name. */
const DIGITS = 16;
/** Articles that are remembered; the ones read longest ago are forgotten first. */
const MOST = 1000;
const FILE = /^[\da-f]{16}-[\da-f]{16}\.json$/;

/** What identifies an article: its sources, and its text, each by a hash. */
export type ArticleKey = { readonly source: string; readonly text: string };

/** What a session changed: the marks it set and the names of those it deleted. */
export type Changes = Omit<ArticleRecord, "marks"> & {
  readonly set: readonly StoredMark[];
  readonly deleted: readonly string[];
};

/** Returns the key of a text that came from sources; of one without, the text alone counts. */
export function keyOf(sources: readonly string[] | null, texts: Iterable<string>): ArticleKey {
  const text = hashOf(texts);
  const isNamed = sources !== null && sources.length > 0;
  return { source: isNamed ? hashOf(sources) : text, text };
}

function hashOf(texts: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex").slice(0, DIGITS);
}

/** The articles that were read, each in a file of its own. */
export class Articles {
  readonly #folder: string;

  constructor(env: Environment) {
    this.#folder = join(memoryFolder(env), "articles");
  }

  /**
   * Returns what is remembered of an article: under its sources, or under another name but with the
   * same text. `isSameText` is false if the text has changed since.
   */
  async find({
    source,
    text,
  }: ArticleKey): Promise<{ readonly record: ArticleRecord; readonly isSameText: boolean } | null> {
    const names = await this.#names();
    const wanted = [
      ...names.filter((name) => name === `${source}-${text}.json`),
      ...names.filter((name) => name.endsWith(`-${text}.json`)),
      ...names.filter((name) => name.startsWith(`${source}-`)),
    ];
    for (const name of wanted) {
      const record = recordIn(await readMemory(join(this.#folder, name)));
      if (record !== null) return { record, isSameText: name.endsWith(`-${text}.json`) };
    }
    return null;
  }

  /** Stores an article. Marks that other readers set meanwhile are kept. @throws {Failure} not-writable */
  async save(key: ArticleKey, { set, deleted, ...record }: Changes): Promise<void> {
    const name = `${key.source}-${key.text}.json`;
    const earlier = (await this.#names()).filter(
      (other) => other.startsWith(`${key.source}-`) && other !== name,
    );
    const old = await Promise.all(earlier.map((other) => readMemory(join(this.#folder, other))));
    await changeMemory(join(this.#folder, name), (content) => {
      const marks = new Map<string, StoredMark>();
      for (const known of [...old, content]) {
        for (const mark of recordIn(known)?.marks ?? []) marks.set(mark.name, mark);
      }
      for (const gone of deleted) marks.delete(gone);
      for (const mark of set) marks.set(mark.name, mark);
      return { ...record, marks: [...marks.values()] };
    });
    for (const other of earlier) await rm(join(this.#folder, other), { force: true });
    await this.#prune();
  }

  /** Returns all that is remembered, the article read last first. */
  async all(): Promise<ArticleRecord[]> {
    const names = await this.#names();
    const records = await Promise.all(names.map((name) => readMemory(join(this.#folder, name))));
    return records
      .map(recordIn)
      .filter((record) => record !== null)
      .sort((some, other) => Date.parse(other.read) - Date.parse(some.read));
  }

  /** Forgets the articles that `isGone` chooses, and files that cannot be read. Returns their number. */
  async forget(isGone: (record: ArticleRecord) => boolean): Promise<number> {
    let count = 0;
    for (const name of await this.#names()) {
      const path = join(this.#folder, name);
      const record = recordIn(await readMemory(path));
      if (record === null || !isGone(record)) continue;
      await rm(path, { force: true });
      count += 1;
    }
    return count;
  }

  async #prune(): Promise<void> {
    const names = await this.#names();
    if (names.length <= MOST) return;
    const times = await Promise.all(
      names.map(async (name) => {
        const facts = await stat(join(this.#folder, name)).catch(() => null);
        return { name, time: facts?.mtimeMs ?? 0 };
      }),
    );
    times.sort((some, other) => other.time - some.time);
    for (const { name } of times.slice(MOST)) await rm(join(this.#folder, name), { force: true });
  }

  async #names(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.filter((name) => FILE.test(name));
  }
}
