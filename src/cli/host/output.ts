import { randomUUID } from "node:crypto";
import { type FileHandle, link, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../../failure/failure.ts";

type Content = string | Uint8Array;

/**
 * Writes a file whole or not at all, through a temporary file in the same folder. An existing file is
 * kept unless `replace` is true; the new one then gets its permissions. Devices and pipes have no
 * content to keep and are written to directly.
 *
 * @throws {Failure} file-exists, is-directory, not-writable
 */
export async function writeWhole(name: string, content: Content, replace: boolean): Promise<void> {
  try {
    const present = await stat(name).catch(unlessAbsent);
    if (present?.isDirectory()) throw new Failure("is-directory", { name });
    if (present !== null && !present.isFile()) return await writeTo(await open(name, "w"), content);
    if (present !== null && !replace) throw new Failure("file-exists", { name });
    const path = present === null ? name : await realpath(name);
    await writeThrough(path, content, present?.mode, replace);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    if (code === "EEXIST") throw new Failure("file-exists", { name }, { cause: error });
    throw new Failure("not-writable", { name, reason: code }, { cause: error });
  }
}

async function writeThrough(
  path: string,
  content: Content,
  mode: number | undefined,
  replace: boolean,
): Promise<void> {
  const temporary = join(dirname(path), `.yuedu-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx");
    if (mode !== undefined) await file.chmod(mode & 0o7777);
    await writeTo(file, content);
    if (replace) await rename(temporary, path);
    else await nameUnlessTaken(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Syncs, so that the bytes are on the disk before the file gets its name; devices may refuse. */
async function writeTo(file: FileHandle, content: Content): Promise<void> {
  try {
    await file.writeFile(content);
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

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
