import { isFailure } from "../../failure/failure.ts";
import { type Book, makePart, wholeBook } from "../../reader/book/book.ts";
import { pieceBook } from "../../reader/book/lazy/piece-book.ts";
import { shareShown } from "../../reader/screen/progress.ts";
import { runSession } from "../../reader/session.ts";
import type { Preferences } from "../../reader/state/state.ts";
import { en } from "../../reader/words/en.ts";
import { zh } from "../../reader/words/zh.ts";
import { type Theme, themePainter } from "../../render/terminal/theme.ts";
import { STANDARD_INPUT } from "../../source/bytes.ts";
import { Pieces } from "../../source/pieces.ts";
import type { PageBlock } from "../../view/block.ts";
import { articlePage } from "../../view/page.ts";
import { visible } from "../../view/visible.ts";
import { findWithin } from "../commands/timed-match.ts";
import type { Context } from "../context.ts";
import { addressesOf } from "../host/address.ts";
import { saveLook } from "../memory/look.ts";
import { type Opened, openArticles } from "../open-article.ts";
import { displayOf } from "../settings/display/display.ts";
import { fillingFrom, wantsFullwidth } from "../settings/layout.ts";
import { WIDEST_MEASURE } from "../settings/measure.ts";
import type { Settings } from "../settings/table.ts";
import { setApart } from "../several.ts";
import { rememberedLook } from "./look.ts";
import { type Origin, servicesFor, silent } from "./origin.ts";
import { ReadingState } from "./reading-state.ts";

/** Pages that are built already, and how those of other articles are. */
type Paged = {
  readonly pages: readonly (readonly PageBlock[])[];
  readonly pageOf: (opened: Opened) => readonly PageBlock[];
};

/** How long a regular expression may take for a part of the book (ms). */
const PATIENCE = 500;

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
  const opened: Pieces[] = [];
  const open = () => {
    const pieces = Pieces.open(name, settings.from);
    if (pieces === null) return null;
    opened.push(pieces);
    // The session may still read the edition before this one.
    if (opened.length > 2) opened.shift()?.close();
    return pieceBook(pieces, (article) => articlePage(article, "hyperlinks"));
  };
  const book = open();
  if (book === null) return false;
  // By then the file may be short.
  const reopen = async () => open() ?? (await reopened(context, [name], settings, articlePageOf));
  try {
    return await readBook(context, book, settings, { names: [name], reopen }, addressesOf([name]));
  } finally {
    for (const pieces of opened) pieces.close();
  }
}

/**
 * Opens the reader on articles with the pages that `pageOf` makes of them; false if the terminal
 * cannot be taken over. The place is remembered by `sources`, too, unless that is null.
 */
export function readPages(
  context: Context,
  opened: readonly Opened[],
  { pages, pageOf }: Paged,
  settings: Settings,
  sources: readonly string[] | null,
): Promise<boolean> {
  const names = opened.map(({ name }) => name);
  const known = names.filter((name) => name !== null).filter((name) => name !== STANDARD_INPUT);
  const reopen = () => reopened(context, known, settings, pageOf);
  const origin = { names, reopen: known.length === names.length ? reopen : null };
  return readBook(context, bookOf(opened, pages), settings, origin, sources);
}

const articlePageOf = ({ article }: Opened) => articlePage(article, "hyperlinks");

async function reopened(
  context: Context,
  names: readonly string[],
  settings: Settings,
  pageOf: Paged["pageOf"],
): Promise<Book> {
  const opened = await openArticles(silent(context), names, settings);
  return bookOf(opened, opened.map(pageOf));
}

/** Makes a book of articles from their pages. */
function bookOf(opened: readonly Opened[], pages: readonly (readonly PageBlock[])[]): Book {
  const parts = pages.map((page, index) => makePart(setApart(page, index), index));
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
  const { host, language } = context;
  const { colours: level, links } = displayOf(host, settings);
  const look = await rememberedLook(host.env, settings);
  const { theme: wanted = settings.theme } = look;
  const theme = wanted === "auto" && level === 0 ? "none" : wanted;
  const preferences = { ...(await preferencesFrom(settings, host, theme)), ...look };
  const memory = settings.state ? new ReadingState(host.env, sources) : null;
  const start = await memory?.load(book);
  const asksBackground = theme === "auto";
  const terminal = await host.openTerminal({ mouse: settings.mouse, asksBackground });
  if (terminal === null) return false;
  try {
    await terminal.settle();
    const beginning = {
      book,
      words: language === "zh" ? zh : en,
      size: terminal.size,
      preferences,
      painterFor: (name: Theme) => themePainter(name, level),
      hasLinks: links === "hyperlinks",
      findWithin: (pattern: RegExp) => findWithin(pattern, PATIENCE),
      ...start,
      ...(settings.at === undefined ? {} : { at: settings.at }),
    };
    const services = servicesFor(context, origin, terminal);
    const { ending, state } = await runSession(terminal, beginning, services);
    terminal.close();
    await memory?.save(state, shareShown(state)).catch((error) => notifyOfState(context, error));
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

async function preferencesFrom(
  settings: Settings,
  host: Context["host"],
  theme: Settings["theme"],
): Promise<Preferences> {
  return {
    ...(await fillingFrom(settings, host)),
    measure: settings.width ?? WIDEST_MEASURE,
    theme: theme === "auto" ? "dark" : theme,
    script: "source",
    speed: settings.wpm,
    hasBar: settings.progress,
    orphans: true,
    fullwidth: wantsFullwidth(settings),
    wrapCode: true,
    ...(settings.indent === undefined ? {} : { firstIndent: settings.indent }),
  };
}
