import { randomUUID } from "node:crypto";
import { closeSync, openSync, rmSync } from "node:fs";
import { type FileHandle, open, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf } from "./code.ts";

/** Signals that end the program. SIGKILL cannot be caught: `removeStale` cleans up after that. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;
/** The process that made a temporary file is part of its name. */
const NAME = /^\.yuedu-(\d+)-[\da-f-]+\.tmp$/;

/** An empty file, open for writing. The work closes it. */
type Temporary = { readonly path: string; readonly file: FileHandle };

/**
 * Makes a temporary file beside `path`, and removes it when the work is done or a signal ends the
 * program. The work may give it another name.
 */
export async function withTemporary(
  path: string,
  work: (temporary: Temporary) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  await removeStale(folder);
  const temporary = join(folder, `.yuedu-${process.pid}-${randomUUID()}.tmp`);
  const end = (signal: NodeJS.Signals) => {
    rmSync(temporary, { force: true });
    for (const each of SIGNALS) process.off(each, end);
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    // Synchronously, so that no signal is handled while another thread makes the file.
    closeSync(openSync(temporary, "wx"));
    await work({ path: temporary, file: await open(temporary, "r+") });
  } finally {
    await rm(temporary, { force: true });
    for (const signal of SIGNALS) process.off(signal, end);
  }
}

/** Removes what processes left that were killed. */
async function removeStale(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const process = NAME.exec(name)?.[1];
    if (process !== undefined && !isRunning(Number(process))) {
      await rm(join(folder, name), { force: true }).catch(() => {});
    }
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
