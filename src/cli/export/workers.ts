import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Context } from "../context.ts";
import { report } from "../report.ts";
import type { Settings } from "../settings/table.ts";
import type { Task } from "./task.ts";

/** What a worker begins with. */
export type Beginning = Pick<Context, "language" | "argv" | "preferences"> & {
  readonly settings: Settings;
};

/** What a worker says: a line for standard error, or whether its task went well. */
export type Said = { readonly line: string } | { readonly isWell: boolean };

type Pool = {
  readonly context: Context;
  readonly settings: Settings;
  readonly tasks: Iterator<Task>;
  readonly finished: (isWell: boolean) => Promise<void>;
};

const PROGRAM = join(import.meta.dirname, "worker.cjs");

/** Whether there is a program for workers: the sources themselves, run by a test, have none. */
export function hasWorkers(): boolean {
  return existsSync(PROGRAM);
}

/** Performs tasks in worker threads, one at a time in each; one that fails stops no other. */
export async function performInWorkers(
  context: Context,
  tasks: readonly Task[],
  settings: Settings,
  { jobs, finished }: { readonly jobs: number; readonly finished: Pool["finished"] },
): Promise<void> {
  const pool = { context, settings, tasks: tasks.values(), finished };
  const lanes = Array.from({ length: Math.min(jobs, tasks.length) }, () => lane(pool));
  await Promise.all(lanes);
}

/** Performs tasks until none is left. A worker that dies, of lack of memory, is replaced. */
async function lane({ context, settings, tasks, finished }: Pool): Promise<void> {
  let worker: Worker | null = null;
  for (let next = tasks.next(); next.done !== true; next = tasks.next()) {
    worker ??= start(context, settings);
    try {
      await finished(await performIn(worker, next.value, context));
    } catch (error) {
      worker = null;
      await report(error, context);
      await finished(false);
    }
  }
  await worker?.terminate();
}

function start({ language, argv, preferences }: Context, settings: Settings): Worker {
  // Failures of ignored settings were reported already, and hold what cannot be sent.
  const known = { ...preferences, ignored: [] };
  const workerData: Beginning = { language, argv, preferences: known, settings };
  return new Worker(PROGRAM, { workerData });
}

function performIn(worker: Worker, task: Task, { host }: Context): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let said: Promise<void> = Promise.resolve();
    const listen = (message: Said) => {
      if ("line" in message) said = said.then(() => host.stderr.write(message.line));
      else settle(() => said.then(() => resolve(message.isWell), reject));
    };
    const fail = (error: unknown) => settle(() => reject(error));
    const exit = () => fail(new Error(`a worker ended: ${task.file}`));
    const settle = (act: () => void) => {
      worker.off("message", listen).off("error", fail).off("exit", exit);
      act();
    };
    worker.on("message", listen).on("error", fail).on("exit", exit);
    worker.postMessage(task);
  });
}
