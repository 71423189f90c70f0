import type { Context } from "../context.ts";
import { writeWhole } from "../host/files/output.ts";
import { ClosedPipe } from "../host/host.ts";
import { openArticles } from "../open-article.ts";
import { report } from "../report.ts";
import type { Settings } from "../settings/table.ts";
import { renderAll } from "./render.ts";

/** One source to export, and the file to write; without a source, what is piped in or bundled. */
export type Task = { readonly source: string | undefined; readonly file: string };

/** Exports one source; reports what goes wrong, and resolves to whether all went well. */
export async function perform(
  context: Context,
  { source, file }: Task,
  settings: Settings,
): Promise<boolean> {
  try {
    const sources = source === undefined ? [] : [source];
    const opened = await openArticles(context, sources, settings);
    const content = await renderAll(context, opened, sources, { ...settings, output: file });
    await writeWhole(file, content, settings.force);
    return true;
  } catch (error) {
    if (error instanceof ClosedPipe) throw error;
    await report(error, context);
    return false;
  }
}
