import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Remembered } from "../../reader/book/context.ts";
import type { Environment } from "./host.ts";
import { writeWhole } from "./output.ts";
import { PRIVATE, stateHome } from "./positions.ts";

const VERSION = 1;
/** Hexadecimal digits of the hash in a file name. */
const DIGITS = 32;

/** Stores the place in the text of an address, so that it is found again when the text changed. */
export class Places {
  readonly #folder: string;
  readonly #path: string;

  constructor(env: Environment, address: string) {
    this.#folder = join(stateHome(env), "yuedu", "places");
    const hash = createHash("sha256").update(address).digest("hex").slice(0, DIGITS);
    this.#path = join(this.#folder, `${hash}.json`);
  }

  /** Returns null if no place is stored, or it cannot be read. */
  async load(): Promise<Remembered | null> {
    try {
      return placeIn(JSON.parse(await readFile(this.#path, "utf8")));
    } catch {
      return null;
    }
  }

  /** @throws {Failure} not-writable */
  async save(place: Remembered): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: PRIVATE }).catch(() => {});
    await writeWhole(this.#path, `${JSON.stringify({ version: VERSION, ...place })}\n`, true);
  }
}

function placeIn(data: unknown): Remembered | null {
  if (typeof data !== "object" || data === null) return null;
  if (!("version" in data && "part" in data && "offset" in data)) return null;
  if (!("before" in data && "after" in data)) return null;
  const { version, part, offset, before, after } = data;
  if (version !== VERSION || typeof part !== "number" || typeof offset !== "number") return null;
  if (typeof before !== "string" || typeof after !== "string") return null;
  return { part, offset, before, after };
}
