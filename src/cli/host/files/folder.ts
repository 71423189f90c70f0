import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Failure } from "../../../failure/failure.ts";
import { codeOf } from "./code.ts";

/**
 * Makes a folder, and those it is in, unless it is there. Node's recursive `mkdir` does not return if
 * a folder that is there reports a missing one, as /proc does.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  const facts = await stat(path).catch(() => null);
  if (facts?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent, mode);
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error; // made by another process meanwhile
  }
}

/** Makes a folder that the user named for output. @throws {Failure} not-writable */
export async function makeOutputFolder(name: string): Promise<void> {
  try {
    await makeFolder(resolve(name));
  } catch (error) {
    throw new Failure("not-writable", { name, reason: codeOf(error) }, { cause: error });
  }
}
