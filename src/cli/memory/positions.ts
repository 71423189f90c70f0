import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../host/host.ts";
import type { ArticleKey } from "./articles.ts";
import { memoryFolder, readMemory } from "./files.ts";
import { isObject } from "./record.ts";

/** Where reading stopped: a part of the book and an offset in its text (UTF-16 code units). */
type Position = { readonly part: number; readonly offset: number };

/**
 * The positions that version 0.1 stored, each in a file named by a longer hash of the text. They are
 * read until the article has a record.
 */
export class OldPositions {
  readonly #folder: string;

  constructor(env: Environment) {
    this.#folder = join(memoryFolder(env), "positions");
  }

  async find(key: ArticleKey): Promise<Position | null> {
    const [path] = await this.#pathsOf(key.text);
    return path === undefined ? null : positionIn(await readMemory(path));
  }

  async forget(key: ArticleKey): Promise<void> {
    for (const path of await this.#pathsOf(key.text)) await rm(path, { force: true });
  }

  async forgetAll(): Promise<void> {
    for (const path of await this.#pathsOf("")) await rm(path, { force: true });
  }

  async #pathsOf(hash: string): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const found = names.filter((name) => name.startsWith(hash) && /^[\da-f]{32}\.json$/.test(name));
    return found.map((name) => join(this.#folder, name));
  }
}

function positionIn(data: unknown): Position | null {
  if (!isObject(data) || data.version !== 1) return null;
  const { part, offset } = data;
  return isCount(part) && isCount(offset) ? { part, offset } : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
