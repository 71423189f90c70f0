import { statSync, unwatchFile, watchFile } from "node:fs";
import { Failure } from "../../failure/failure.ts";
import { articleAt, type Book, shareBefore } from "../../reader/book/book.ts";
import { remember } from "../../reader/book/context.ts";
import type { Services } from "../../reader/session.ts";
import type { FullScreen } from "../../reader/terminal/terminal.ts";
import type { Context } from "../context.ts";
import { loadMessages } from "../messages/load.ts";
import { loadTools } from "./tools.ts";

/** Where a book comes from. */
export type Origin = {
  /** The source of each article, as the user named it; null for the bundled one. */
  readonly names: readonly (string | null)[];
  /** Reads the sources again; null if they can be read only once. */
  readonly reopen: (() => Promise<Book>) | null;
};

/** Time between two looks at a file that is followed (ms). */
const INTERVAL = 500;

/** Returns what a session on a book asks of the program. */
export function servicesFor(
  context: Context,
  { names, reopen }: Origin,
  terminal: FullScreen,
): Services {
  const reload = async () => (reopen === null ? null : describing(context, reopen));
  return {
    load: loadTools,
    reload,
    edit: async (book, place) => {
      const path = pathOf(names[articleAt(book, place.part)]);
      if (path === null || reopen === null) return null;
      const { lineOf } = await import("./source-line.ts");
      const { after } = remember(book, place);
      const line = await lineOf(path, after, shareBefore(book, place));
      const { env, edit } = context.host;
      const command = env.VISUAL || env.EDITOR || "vi";
      await terminal.lend(() => edit(command, path, line));
      return reload();
    },
    watch: (changed) => {
      const paths = names.map(pathOf).filter((path) => path !== null);
      if (paths.length === 0 || reopen === null) return null;
      for (const path of paths) watchFile(path, { interval: INTERVAL }, changed);
      // What was added before the first look is no change to it.
      const timer = setTimeout(changed, INTERVAL);
      return () => {
        clearTimeout(timer);
        for (const path of paths) unwatchFile(path, changed);
      };
    },
  };
}

/** Returns the book, or says in one line why it cannot be read. */
async function describing(context: Context, open: () => Promise<Book>): Promise<Book | string> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { describeFailure } = await import("../report.ts");
    return describeFailure(error, (await loadMessages(context.language)).failures);
  }
}

/** Returns a source if it is a file. */
function pathOf(name: string | null | undefined): string | null {
  if (name == null) return null;
  return statSync(name, { throwIfNoEntry: false })?.isFile() === true ? name : null;
}

/** Returns a context whose notices and spinner are not shown: the reader has the screen. */
export function silent(context: Context): Context {
  const stderr = { isTerminal: false, columns: undefined, rows: undefined, write: async () => {} };
  return { ...context, host: { ...context.host, stderr } };
}
