import { statSync, unwatchFile, watchFile } from "node:fs";
import { Failure } from "../../failure/failure.ts";
import { articleAt, type Book, shareBefore } from "../../reader/book/book.ts";
import { remember } from "../../reader/book/context.ts";
import type { Place } from "../../reader/book/place.ts";
import type { Arrival } from "../../reader/follow/commands.ts";
import { shareShown } from "../../reader/screen/progress.ts";
import type { Services } from "../../reader/session.ts";
import type { FullScreen } from "../../reader/terminal/terminal.ts";
import type { EpubBook } from "../../source/epub/book.ts";
import { targetOf as safeTarget } from "../../view/target.ts";
import type { Context } from "../context.ts";
import { loadMessages } from "../messages/load.ts";
import { pictureProtocol } from "../settings/display/pictures.ts";
import type { Settings } from "../settings/table.ts";
import { linkTarget } from "./link-target.ts";
import type { ReadingState } from "./reading-state.ts";
import { loadTools } from "./tools.ts";

/** Where a book comes from. */
export type Origin = {
  /** The source of each article, as the user named it; null for the bundled one. */
  readonly names: readonly (string | null)[];
  /** The book that each article is, which holds its pictures; null if it is none. */
  readonly archives: readonly (EpubBook | null)[];
  /** Reads the sources again; null if they can be read only once. */
  readonly reopen: (() => Promise<Book>) | null;
};

/** Time between two looks at a file that is followed (ms). */
const INTERVAL = 500;

/** What the program knows of a book that a session shows. */
type Kept = { readonly origin: Origin; readonly memory: ReadingState | null };

/** Opens a source in the reader. @throws {Failure} what reading it throws */
export type OpenSource = (name: string) => Promise<Arrival & { readonly kept: Kept }>;

/** The books of a session. */
export class Shelf {
  /** What is known of each book, in all its editions. */
  readonly books = new WeakMap<Book, Kept>();
  /** Resolves when the places in all books that were left are saved, one after the other. */
  saved: Promise<void> = Promise.resolve();
}

/** Returns what a session asks of the program. */
export function servicesFor(
  context: Context,
  shelf: Shelf,
  terminal: FullScreen,
  openSource: OpenSource,
  settings: Pick<Settings, "allowPrivate" | "images" | "color">,
): Services {
  const { books } = shelf;
  const originOf = (book: Book): Origin => books.get(book)?.origin ?? NOWHERE;
  const reload = async (book: Book) => {
    const { reopen } = originOf(book);
    if (reopen === null) return null;
    const edition = await describing(context, reopen);
    const kept = books.get(book);
    if (typeof edition !== "string" && kept !== undefined) books.set(edition, kept);
    return edition;
  };
  const targetOf = (href: string, book: Book, { part }: Place) =>
    linkTarget(href, originOf(book).names[articleAt(book, part)] ?? null);
  let illustrate: Services["illustrate"] | null = null;
  return {
    load: loadTools,
    reload,
    edit: async (book, place) => {
      const { names, reopen } = originOf(book);
      const path = pathOf(names[articleAt(book, place.part)]);
      if (path === null || reopen === null) return null;
      await editAt(path, book, place, context, terminal);
      return reload(book);
    },
    watch: (book, changed) => {
      const { names, reopen } = originOf(book);
      const paths = names.map(pathOf).filter((path) => path !== null);
      return paths.length === 0 || reopen === null ? null : watch(paths, changed);
    },
    open: async (href, book, place) => {
      const target = targetOf(href, book, place);
      if (target === null) return (await loadMessages(context.language)).unreadable(href);
      const opened = await describing(context, () => openSource(target));
      if (typeof opened === "string") return opened;
      books.set(opened.book, opened.kept);
      return opened;
    },
    launch: async (href, book, place) => {
      const { launched } = await loadMessages(context.language);
      const target = safeTarget(href) ?? safeTarget(targetOf(href, book, place) ?? "");
      if (target === null) return launched(href, false);
      const { launch } = await import("../host/launch.ts");
      return launched(href, await launch(target));
    },
    illustrate: async (book, blocks) => {
      const { illustrator } = await import("../pictures/illustrator.ts");
      const protocol = pictureProtocol(context.host, settings);
      if (protocol === null) return new Map();
      illustrate ??= illustrator(silent(context), settings, originOf, protocol);
      return illustrate(book, blocks);
    },
    leave: (state) => {
      const memory = books.get(state.book)?.memory;
      const save = async () => memory?.save(state, shareShown(state));
      // The last state of the session tells if nothing can be saved.
      shelf.saved = shelf.saved.then(save).catch(() => {});
    },
  };
}

/** Opens the user's editor on a file, at the line where the place is. */
async function editAt(
  path: string,
  book: Book,
  place: Place,
  { host }: Context,
  terminal: FullScreen,
): Promise<void> {
  const { lineOf } = await import("./source-line.ts");
  const { after } = remember(book, place);
  const line = await lineOf(path, after, shareBefore(book, place));
  const command = host.env.VISUAL || host.env.EDITOR || "vi";
  await terminal.lend(() => host.edit(command, path, line));
}

/** Reports changes of files, until the returned function is called. */
function watch(paths: readonly string[], changed: () => void): () => void {
  for (const path of paths) watchFile(path, { interval: INTERVAL }, changed);
  // The watcher reports nothing that was added before it first looked.
  const timer = setTimeout(changed, INTERVAL);
  return () => {
    clearTimeout(timer);
    for (const path of paths) unwatchFile(path, changed);
  };
}

const NOWHERE: Origin = { names: [], archives: [], reopen: null };

/** Returns what was opened, or says in one line why it cannot be read. */
async function describing<Result>(
  context: Context,
  open: () => Promise<Result>,
): Promise<Result | string> {
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
