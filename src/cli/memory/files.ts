import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { chmod, lstat, open, rename, rm } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { codeOf } from "../host/files/code.ts";
import { makeFolder } from "../host/files/folder.ts";
import type { Environment } from "../host/host.ts";

/** Modes of what the program remembers: only its owner may read it. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
/** Bytes of the largest file that is read. A record with all its marks has fewer. */
const LARGEST = 4_000_000;
/** Time after which a lock was left by a program that was killed (ms). */
const STALE = 5000;
/** Time between two attempts to take a lock (ms). */
const PAUSE = 10;
/** Attempts after which it is written without the lock: a reading place is worth no longer wait. */
const ATTEMPTS = 200;

/**
 * Returns the folder of all that is remembered (XDG Base Directory Specification, which requires
 * relative paths to be ignored). Without HOME, the home folder is that of the user database.
 */
export function memoryFolder(env: Environment): string {
  const { XDG_STATE_HOME: stated = "", HOME = "" } = env;
  if (isAbsolute(stated)) return join(stated, "yuedu");
  const home = isAbsolute(HOME) ? HOME : userInfo().homedir;
  return join(home, ".local", "state", "yuedu");
}

/** Returns what a file holds, as JSON; null if it is missing, damaged, or not a regular file. */
export async function readMemory(path: string): Promise<unknown> {
  try {
    // Opening a pipe would otherwise wait for a writer.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const facts = await file.stat();
      if (!facts.isFile() || facts.size > LARGEST) return null;
      return JSON.parse(await file.readFile("utf8"));
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/**
 * Replaces a file by what `change` makes of its content, whole or not at all. Programs that do so at
 * the same time wait for each other. A file of a later version of the program is left as it is.
 *
 * @throws {Failure} not-writable
 */
export async function changeMemory<Data extends { readonly version: number }>(
  path: string,
  change: (content: unknown) => Data,
): Promise<void> {
  const folder = dirname(path);
  try {
    await makePrivate(folder);
    await withLock(folder, async () => {
      await refuseSpecial(path);
      const content = await readMemory(path);
      const data = change(content);
      if (versionOf(content) > data.version)
        throw new Failure("not-writable", refusal(path, "ENEWER"));
      await replace(path, `${JSON.stringify(data)}\n`);
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("not-writable", refusal(path, codeOf(error)), { cause: error });
  }
}

async function makePrivate(folder: string): Promise<void> {
  await makeFolder(folder, PRIVATE_FOLDER);
  await chmod(folder, PRIVATE_FOLDER);
}

async function refuseSpecial(path: string): Promise<void> {
  const facts = await lstat(path).catch(() => null);
  if (facts !== null && !facts.isFile())
    throw new Failure("not-writable", refusal(path, "ENOTFILE"));
}

async function replace(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx", PRIVATE_FILE);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function withLock(folder: string, work: () => Promise<void>): Promise<void> {
  const lock = join(folder, ".lock");
  const isOurs = await takeLock(lock);
  try {
    await work();
  } finally {
    if (isOurs) await rm(lock, { force: true });
  }
}

async function takeLock(lock: string): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      await (await open(lock, "wx", PRIVATE_FILE)).close();
      return true;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const facts = await lstat(lock).catch(() => null);
    if (facts !== null && Date.now() - facts.mtimeMs > STALE) await rm(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}

function versionOf(content: unknown): number {
  const isVersioned = typeof content === "object" && content !== null && "version" in content;
  return isVersioned && typeof content.version === "number" ? content.version : 0;
}

function refusal(name: string, reason: string) {
  return { name, reason };
}
