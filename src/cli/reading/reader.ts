import type { Article } from "../../article/model.ts";
import { isFailure } from "../../failure/failure.ts";
import { type Book, makePart, wholeBook } from "../../reader/book/book.ts";
import { pieceBook } from "../../reader/book/lazy/piece-book.ts";
import { shareShown } from "../../reader/screen/progress.ts";
import { runSession } from "../../reader/session.ts";
import { STANDARD_INPUT } from "../../source/bytes.ts";
import { Pieces } from "../../source/pieces.ts";
import type { PageBlock } from "../../view/block.ts";
import { articlePage } from "../../view/page.ts";
import { gapOf, LONG_TEXT_STYLE, usualStyle, withParagraphs } from "../../view/paragraphs.ts";
import { visible } from "../../view/visible.ts";
import type { Context } from "../context.ts";
import { addressesOf } from "../host/address.ts";
import { saveLook } from "../memory/look.ts";
import { type Opened, openArticles } from "../open-article.ts";
import type { Settings } from "../settings/table.ts";
import { setApart } from "../several.ts";
import { colouredCode } from "../show.ts";
import { beginningFor } from "./beginning.ts";
import { type OpenSource, type Origin, Shelf, servicesFor, silent } from "./origin.ts";
import { ReadingState } from "./reading-state.ts";

/** Pages that are built already, and how to build those of other articles. */
type Paged = {
  readonly pages: readonly (readonly PageBlock[])[];
  readonly pageOf: (opened: Opened) => readonly PageBlock[];
};

/**
 * Opens the reader on one long file of plain text, which it reads in pieces; false if the file must be
 * read whole or the terminal cannot be taken over.
 */
export async function readPieces(
  context: Context,
  name: string,
  settings: Settings,
): Promise<boolean> {
  if (settings.encoding !== undefined || settings.raw) return false;
  const style = settings.paragraphs ?? LONG_TEXT_STYLE;
  const pageOf = (article: Article) => withParagraphs(articlePage(article, "hyperlinks"), style);
  const opened: Pieces[] = [];
  const open = () => {
    const pieces = Pieces.open(name, settings.from);
    if (pieces === null) return null;
    opened.push(pieces);
    // The session may still read the edition before this one.
    if (opened.length > 2) opened.shift()?.close();
    return pieceBook(pieces, pageOf, gapOf(style));
  };
  const book = open();
  if (book === null) return false;
  // By then the file may be short.
  const pageOfOpened = ({ article }: Opened) => pageOf(article);
  const reopen = async () =>
    open() ?? (await reopened(context, [name], settings, pageOfOpened)).book;
  try {
    const origin = { names: [name], archives: [], reopen };
    return await readBook(context, book, settings, origin, addressesOf([name]));
  } finally {
    for (const pieces of opened) pieces.close();
  }
}

/**
 * Opens the reader on articles with the pages that `pageOf` makes of them; false if the terminal
 * cannot be taken over. The place is remembered by `sources`, too, unless that is null.
 */
export async function readPages(
  context: Context,
  opened: readonly Opened[],
  { pages, pageOf }: Paged,
  settings: Settings,
  sources: readonly string[] | null,
): Promise<boolean> {
  const names = opened.map(({ name }) => name);
  const known = names.filter((name) => name !== null).filter((name) => name !== STANDARD_INPUT);
  const reopen = async () => (await reopened(context, known, settings, pageOf)).book;
  const archives = opened.map(({ book }) => book);
  const origin = { names, archives, reopen: known.length === names.length ? reopen : null };
  return readBook(context, await bookOf(opened, pages), settings, origin, sources);
}

async function reopened(
  context: Context,
  names: readonly string[],
  settings: Settings,
  pageOf: Paged["pageOf"],
): Promise<{ readonly book: Book; readonly archives: Origin["archives"] }> {
  const opened = await openArticles(silent(context), names, settings);
  const book = await bookOf(opened, opened.map(pageOf));
  return { book, archives: opened.map((each) => each.book) };
}

/** Makes a book of articles from their pages. */
async function bookOf(
  opened: readonly Opened[],
  pages: readonly (readonly PageBlock[])[],
): Promise<Book> {
  const coloured = await Promise.all(pages.map(colouredCode));
  const parts = coloured.map((page, index) => makePart(setApart(page, index), index));
  const isAlone = opened.length === 1;
  const titles = opened.map(({ article, name }) =>
    visible(article.meta.title ?? (isAlone ? "" : (name ?? ""))),
  );
  return wholeBook(titles, parts);
}

/** Runs the reader on a book; false if the terminal cannot be taken over. */
export async function readBook(
  context: Context,
  book: Book,
  settings: Settings,
  origin: Origin,
  sources: readonly string[] | null,
): Promise<boolean> {
  const { host } = context;
  const { options, beginning } = await beginningFor(context, settings, book);
  const memoryOf = (own: readonly string[] | null) =>
    settings.state ? new ReadingState(host.env, own) : null;
  const memory = memoryOf(sources);
  const start = await memory?.load(book);
  const terminal = await host.openTerminal(options);
  if (terminal === null) return false;
  try {
    await terminal.settle();
    const at = settings.at === undefined ? {} : { at: settings.at };
    const first = { ...beginning, ...start, ...at, size: terminal.size };
    const shelf = new Shelf();
    shelf.books.set(book, { origin, memory });
    const pageOf = ({ article }: Opened) => {
      const style = settings.paragraphs ?? usualStyle(article);
      return withParagraphs(articlePage(article, "hyperlinks"), style);
    };
    const openSource: OpenSource = async (name) => {
      const open = () => reopened(context, [name], settings, pageOf);
      const { book: found, archives } = await open();
      const origin = { names: [name], archives, reopen: async () => (await open()).book };
      const kept = { origin, memory: memoryOf(addressesOf([name])) };
      return { book: found, ...(await kept.memory?.load(found)), kept };
    };
    const services = servicesFor(context, shelf, terminal, openSource, settings);
    const { ending, state } = await runSession(terminal, first, services);
    terminal.close();
    await shelf.saved;
    const last = shelf.books.get(state.book)?.memory;
    await last?.save(state, shareShown(state)).catch((error) => notifyOfState(context, error));
    if (settings.state) await saveLook(host.env, state.changed).catch(() => {});
    if (ending.by === "signal") terminal.endBy(ending.name);
  } finally {
    terminal.close();
  }
  return true;
}

async function notifyOfState(context: Context, error: unknown): Promise<void> {
  if (!isFailure(error, "not-writable")) throw error;
  const { notify } = await import("../report.ts");
  await notify(context, "no-state", error.data);
}
