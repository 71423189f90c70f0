import { isFailure } from "../../failure/failure.ts";
import { type Book, makePart, offsetInPart, placeAt, wholeBook } from "../../reader/book/book.ts";
import { pieceBook } from "../../reader/book/piece-book.ts";
import { runSession } from "../../reader/session.ts";
import type { Preferences } from "../../reader/state/state.ts";
import { en } from "../../reader/words/en.ts";
import { zh } from "../../reader/words/zh.ts";
import { themePainter } from "../../render/terminal/theme.ts";
import { Pieces } from "../../source/pieces.ts";
import type { PageBlock } from "../../view/block.ts";
import { articlePage } from "../../view/page.ts";
import { visible } from "../../view/visible.ts";
import type { Context } from "../context.ts";
import { Positions } from "../host/positions.ts";
import type { Opened } from "../open-article.ts";
import { displayOf } from "../settings/display.ts";
import { fillingFrom, wantsFullwidth } from "../settings/layout.ts";
import { WIDEST_MEASURE } from "../settings/measure.ts";
import type { ReaderOptions } from "../settings/options.ts";
import { setApart } from "../several.ts";

/**
 * Reads one long file of plain text in pieces, on the whole terminal; false if it must be read whole
 * or if the terminal cannot be taken over.
 */
export async function readPieces(
  context: Context,
  name: string,
  options: ReaderOptions,
): Promise<boolean> {
  if (options.encoding !== undefined || options.raw === true) return false;
  const pieces = Pieces.open(name, options.from);
  if (pieces === null) return false;
  try {
    const book = pieceBook(pieces, (article) => articlePage(article, "hyperlinks"));
    return await readBook(context, book, options);
  } finally {
    pieces.close();
  }
}

/** Reads articles, given with their pages, on the whole terminal; false if it cannot be taken over. */
export function readPages(
  context: Context,
  opened: readonly Opened[],
  pages: readonly (readonly PageBlock[])[],
  options: ReaderOptions,
): Promise<boolean> {
  const parts = pages.map((page, index) => makePart(setApart(page, index), index));
  const title = visible(opened[0]?.article.meta.title ?? "");
  return readBook(context, wholeBook(title, parts), options);
}

/** Reads a book on the whole terminal; false if it cannot be taken over. */
async function readBook(context: Context, book: Book, options: ReaderOptions): Promise<boolean> {
  const { host, language } = context;
  const { colours: level, links } = displayOf(host, options);
  const { theme = level === 0 ? "none" : "auto" } = options;
  const preferences = await preferencesFrom(options, host, theme);
  const positions = options.state === false ? null : new Positions(host.env, book.identity());
  const position = await positions?.load();
  const asksBackground = theme === "auto";
  const terminal = await host.openTerminal({ mouse: options.mouse !== false, asksBackground });
  if (terminal === null) return false;
  try {
    await terminal.settle();
    const { ending, place } = await runSession(terminal, {
      book,
      words: language === "zh" ? zh : en,
      size: terminal.size,
      preferences,
      painterFor: (name) => themePainter(name, level),
      hasLinks: links === "hyperlinks",
      ...(position == null ? {} : { place: placeAt(book, position.part, position.offset) }),
    });
    terminal.close();
    await positions
      ?.save({ part: place.part, offset: offsetInPart(book, place) })
      .catch((error) => notifyOfState(context, error));
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
  options: ReaderOptions,
  host: Context["host"],
  theme: NonNullable<ReaderOptions["theme"]>,
): Promise<Preferences> {
  return {
    ...(await fillingFrom(options, host)),
    measure: options.width ?? WIDEST_MEASURE,
    theme: theme === "auto" ? "dark" : theme,
    orphans: true,
    fullwidth: wantsFullwidth(options),
    cutCode: true,
    ...(options.indent === undefined ? {} : { firstIndent: options.indent }),
  };
}
