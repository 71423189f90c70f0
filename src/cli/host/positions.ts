import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Environment } from "./host.ts";
import { writeWhole } from "./output.ts";

/** Where reading stopped: a part of the book and an offset in its text (UTF-16 code units). */
export type Position = { readonly part: number; readonly offset: number };

const VERSION = 1;
/** Hexadecimal digits of the hash in a file name. */
const DIGITS = 32;
/** Mode of the folders of the state. */
export const PRIVATE = 0o700;

/** Stores the position in one text under a hash of it, so that a renamed copy is recognised. */
export class Positions {
  readonly #folder: string;
  readonly #name: string;

  constructor(env: Environment, texts: Iterable<string>) {
    this.#folder = join(stateHome(env), "yuedu", "positions");
    const hash = createHash("sha256");
    for (const text of texts) hash.update(text).update("\0");
    this.#name = `${hash.digest("hex").slice(0, DIGITS)}.json`;
  }

  /** Returns null if no position is stored, or it cannot be read. */
  async load(): Promise<Position | null> {
    try {
      return positionIn(JSON.parse(await readFile(this.#path, "utf8")));
    } catch {
      return null;
    }
  }

  /** @throws {Failure} not-writable */
  async save(position: Position): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: PRIVATE }).catch(() => {});
    await writeWhole(this.#path, `${JSON.stringify({ version: VERSION, ...position })}\n`, true);
  }

  get #path(): string {
    return join(this.#folder, this.#name);
  }
}

/** XDG Base Directory Specification; it requires relative paths to be ignored. */
export function stateHome({
  XDG_STATE_HOME: stated = "",
  HOME: home = homedir(),
}: Environment): string {
  return isAbsolute(stated) ? stated : join(home, ".local", "state");
}

function positionIn(data: unknown): Position | null {
  if (typeof data !== "object" || data === null) return null;
  if (!("version" in data && "part" in data && "offset" in data)) return null;
  const { version, part, offset } = data;
  if (version !== VERSION || typeof part !== "number" || typeof offset !== "number") return null;
  return { part, offset };
}
