import { availableParallelism } from "node:os";
import { join } from "node:path";
import { STANDARD_INPUT } from "../../source/bytes.ts";
import type { Context } from "../context.ts";
import { makeOutputFolder } from "../host/files/folder.ts";
import type { Settings } from "../settings/table.ts";
import { fileNames } from "./file-names.ts";
import { ProgressBar } from "./progress-bar.ts";
import { perform, type Task } from "./task.ts";
import { hasWorkers, performInWorkers } from "./workers.ts";

/** Fewer sources are done before the first worker has started. */
const FEW = 16;

/**
 * Exports each source to a file of its own in a folder, which is made if it is missing. What fails is
 * reported, and stops none of the others.
 *
 * @throws {Failure} not-writable if there can be no such folder
 */
export async function exportToFolder(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const { output, format } = settings;
  await makeOutputFolder(output);
  const all = sources.length === 0 ? [undefined] : sources;
  const names = fileNames(all, format);
  const tasks = all.map((source, index): Task => {
    return { source, file: join(output, names[index] ?? "") };
  });
  const bar = new ProgressBar(context.host.stderr, tasks.length);
  const stderr = {
    ...{ isTerminal: false, columns: undefined, rows: undefined },
    write: (message: string) => bar.say(message),
  };
  const quiet = { ...context, host: { ...context.host, stderr } };
  const finished = async (isWell: boolean) => {
    if (!isWell) context.progress.hasFailed = true;
    await bar.advance();
  };
  const jobs = jobsFor(all, settings);
  if (jobs > 1) await performInWorkers(quiet, tasks, settings, { jobs, finished });
  else for (const task of tasks) await finished(await perform(quiet, task, settings));
  await bar.clear();
}

/** Standard input can be read in the main thread only. */
function jobsFor(sources: readonly (string | undefined)[], { jobs }: Settings): number {
  const isAlone = sources.some((source) => source === undefined || source === STANDARD_INPUT);
  if (isAlone || !hasWorkers()) return 1;
  return jobs ?? (sources.length < FEW ? 1 : availableParallelism());
}
