import { parentPort, workerData } from "node:worker_threads";
import type { Context } from "../context.ts";
import type { Sink } from "../host/host.ts";
import { nodeHost } from "../host/node.ts";
import { perform, type Task } from "./task.ts";
import type { Beginning, Said } from "./workers.ts";

/** Performs the tasks that the main thread sends, in the order in which they come. */
export function work(): void {
  const { settings, ...beginning }: Beginning = workerData;
  const say = (message: Said) => parentPort?.postMessage(message);
  const stderr: Sink = {
    isTerminal: false,
    columns: undefined,
    rows: undefined,
    write: async (line) => say({ line }),
  };
  const host = { ...nodeHost(), stderr };
  parentPort?.on("message", async (task: Task) => {
    const context: Context = { ...beginning, host, progress: { hasFailed: false } };
    say({ isWell: await perform(context, task, settings) });
  });
}
