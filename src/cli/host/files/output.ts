import { constants } from "node:fs";
import {
  access,
  type FileHandle,
  link,
  lstat,
  open,
  realpath,
  rename,
  stat,
} from "node:fs/promises";
import { Failure } from "../../../failure/failure.ts";
import { codeOf } from "./code.ts";
import { withTemporary } from "./temporary.ts";

/** What a file is to hold; a list of texts is for what is too long for one. */
export type Content = string | Uint8Array | Iterable<string>;

/**
 * Writes a file whole or not at all, through a temporary file in the same folder. An existing file is
 * kept unless `replace` is true; the new one then gets its permissions. Devices and pipes have no
 * content to keep and are written to directly.
 *
 * Even then, a file that may not be written (read-only, or someone else's) is kept, and so is a link
 * that leads nowhere. A link to a file stays, and the file is replaced; other hard links to it keep
 * the old content.
 *
 * @throws {Failure} file-exists, is-directory, not-writable
 */
export async function writeWhole(name: string, content: Content, replace: boolean): Promise<void> {
  try {
    const present = await stat(name).catch(unlessAbsent);
    if (present?.isDirectory()) throw new Failure("is-directory", { name });
    if (present !== null && !present.isFile()) return await writeTo(await open(name, "w"), content);
    if (present === null) await refuseDangling(name);
    else if (!replace) throw new Failure("file-exists", { name });
    else await access(name, constants.W_OK);
    const path = present === null ? name : await realpath(name);
    await writeThrough(path, content, present?.mode, replace);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    if (code === "EEXIST") throw new Failure("file-exists", { name }, { cause: error });
    throw new Failure("not-writable", { name, reason: code }, { cause: error });
  }
}

/** Writing to it would make a file elsewhere, and replacing it would lose the link. */
async function refuseDangling(name: string): Promise<void> {
  const facts = await lstat(name).catch(unlessAbsent);
  if (facts !== null) throw new Failure("not-writable", { name, reason: "EDANGLING" });
}

async function writeThrough(
  path: string,
  content: Content,
  mode: number | undefined,
  replace: boolean,
): Promise<void> {
  await withTemporary(path, async (temporary) => {
    await writeTo(temporary.file, content, mode);
    if (replace) await rename(temporary.path, path);
    else await nameUnlessTaken(temporary.path, path);
  });
}

/** Syncs, so that the bytes are on the disk before the file gets its name; devices may refuse. */
async function writeTo(file: FileHandle, content: Content, mode?: number): Promise<void> {
  try {
    if (mode !== undefined) await file.chmod(mode & 0o7777);
    const isWhole = typeof content === "string" || content instanceof Uint8Array;
    // Each text is written after the last.
    for (const part of isWhole ? [content] : content) await file.writeFile(part);
    await file.sync().catch((error: unknown) => {
      if (codeOf(error) !== "EINVAL") throw error;
    });
  } finally {
    await file.close();
  }
}

/** Unlike a rename, a hard link fails if the name was taken in the meantime. */
async function nameUnlessTaken(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    await rename(temporary, path); // a file system without hard links
  }
}

function unlessAbsent(error: unknown): null {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
}
