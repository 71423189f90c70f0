import { isFailure } from "../../failure/failure.ts";
import { type Book, makePart, wholeBook } from "../../reader/book/book.ts";
import { pieceBook } from "../../reader/book/lazy/piece-book.ts";
import { runSession } from "../../reader/session.ts";
import type { Preferences } from "../../reader/state/state.ts";
import { en } from "../../reader/words/en.ts";
import { zh } from "../../reader/words/zh.ts";
import { type Theme, themePainter } from "../../render/terminal/theme.ts";
import { Pieces } from "../../source/pieces.ts";
import type { PageBlock } from "../../view/block.ts";
import { articlePage } from "../../view/page.ts";
import { visible } from "../../view/visible.ts";
import { findWithin } from "../commands/timed-match.ts";
import type { Context } from "../context.ts";
import { addressOf } from "../host/address.ts";
import type { Opened } from "../open-article.ts";
import { displayOf } from "../settings/display/display.ts";
import { fillingFrom, wantsFullwidth } from "../settings/layout.ts";
import { WIDEST_MEASURE } from "../settings/measure.ts";
import type { Settings } from "../settings/table.ts";
import { setApart } from "../several.ts";
import { ReadingState } from "./reading-state.ts";
import { loadTools } from "./tools.ts";

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
  const pieces = Pieces.open(name, settings.from);
  if (pieces === null) return false;
  try {
    const book = pieceBook(pieces, (article) => articlePage(article, "hyperlinks"));
    return await readBook(context, book, settings, addressOf([name]));
  } finally {
    pieces.close();
  }
}

/**
 * Opens the reader on articles whose pages are built; false if the terminal cannot be taken over. The
 * place is remembered by `address`, too, unless that is null.
 */
export function readPages(
  context: Context,
  opened: readonly Opened[],
  pages: readonly (readonly PageBlock[])[],
  settings: Settings,
  address: string | null,
): Promise<boolean> {
  const parts = pages.map((page, index) => makePart(setApart(page, index), index));
  const isAlone = opened.length === 1;
  const titles = opened.map(({ article, name }) =>
    visible(article.meta.title ?? (isAlone ? "" : (name ?? ""))),
  );
  return readBook(context, wholeBook(titles, parts), settings, address);
}

/** Runs the reader on a book; false if the terminal cannot be taken over. */
export async function readBook(
  context: Context,
  book: Book,
  settings: Settings,
  address: string | null,
): Promise<boolean> {
  const { host, language } = context;
  const { colours: level, links } = displayOf(host, settings);
  const theme = settings.theme === "auto" && level === 0 ? "none" : settings.theme;
  const preferences = await preferencesFrom(settings, host, theme);
  const state = settings.state ? new ReadingState(host.env, book, address) : null;
  const start = await state?.load();
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
      ...(start == null ? {} : { place: start }),
    };
    const { ending, place } = await runSession(terminal, beginning, { load: loadTools });
    terminal.close();
    await state?.save(place).catch((error) => notifyOfState(context, error));
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
