import { existsSync } from "node:fs";
import type { Article } from "../../article/model.ts";
import { Failure } from "../../failure/failure.ts";
import { type Book, makePart, offsetInPart, placeAt, wholeBook } from "../../reader/book.ts";
import { pieceBook } from "../../reader/piece-book.ts";
import { runSession } from "../../reader/session.ts";
import type { Wishes } from "../../reader/state.ts";
import { en } from "../../reader/words/en.ts";
import { zh } from "../../reader/words/zh.ts";
import { themePainter } from "../../render/terminal/theme.ts";
import { Pieces } from "../../source/pieces.ts";
import type { Block } from "../../view/block.ts";
import { articlePage, chromePage } from "../../view/page.ts";
import { visible } from "../../view/visible.ts";
import type { Context } from "../context.ts";
import { Positions } from "../host/positions.ts";
import { type Opened, openArticles } from "../open-article.ts";
import { colourLevel } from "../settings/colour.ts";
import { hasHyperlinks } from "../settings/hyperlinks.ts";
import { fillingFrom, wantsFullwidth } from "../settings/layout.ts";
import { WIDEST_MEASURE } from "../settings/measure.ts";
import type { ReaderOptions } from "../settings/options.ts";
import { setApart } from "../several.ts";
import { readPage } from "./read.ts";

/** `yuedu read [source...]`: articles on the full screen; off a terminal, as `yuedu` shows them. */
export async function openReader(
  context: Context,
  sources: readonly string[],
  options: ReaderOptions,
): Promise<void> {
  if (!context.host.stdout.isTerminal) return readPage(context, sources, options);
  const pieces = piecesOf(sources, options);
  if (pieces === null) {
    const opened = await openArticles(context, sources, options);
    if (await readOpened(context, opened, options)) return;
  } else {
    try {
      const book = pieceBook(pieces, (article) => pageOf(article, options));
      if (await readOnScreen(context, book, options)) return;
    } finally {
      pieces.close();
    }
  }
  await readPage(context, sources, options);
}

/** Reads articles on the whole terminal, each a part of a book; false where that cannot be. */
export function readOpened(
  context: Context,
  opened: readonly Opened[],
  options: ReaderOptions,
): Promise<boolean> {
  const parts = opened.map(({ article }, index) =>
    makePart(article, setApart(pageOf(article, options), index), index),
  );
  const title = visible(opened[0]?.article.meta.title ?? "");
  return readOnScreen(context, wholeBook(title, parts), options);
}

/** A single long file, to be read in pieces; null where that is not what is asked for. */
function piecesOf(sources: readonly string[], options: ReaderOptions): Pieces | null {
  const [name] = sources;
  if (name === undefined || sources.length > 1 || !existsSync(name)) return null;
  const isPlain = options.encoding === undefined && options.raw !== true;
  return isPlain ? Pieces.open(name, options.from) : null;
}

function pageOf(article: Article, { raw }: ReaderOptions): Block[] {
  const chrome = raw === true ? chromePage(article.chrome) : [];
  return [...articlePage(article, "hyperlinks"), ...chrome];
}

/** Reads a book on the whole terminal; false where it cannot be taken over. */
async function readOnScreen(
  context: Context,
  book: Book,
  options: ReaderOptions,
): Promise<boolean> {
  const { host, language } = context;
  const level = colourLevel(options.color ?? "auto", host.env, true);
  const { theme = level === 0 ? "none" : "auto" } = options;
  const wishes = await wishesFrom(options, host, theme);
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
      wishes,
      painterFor: (name) => themePainter(name, level),
      hasLinks: options.color !== "never" && hasHyperlinks(host.env, true),
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
  if (!(error instanceof Failure)) throw error;
  const { notify } = await import("../report.ts");
  await notify(context, "no-state", error.data);
}

async function wishesFrom(
  options: ReaderOptions,
  host: Context["host"],
  theme: NonNullable<ReaderOptions["theme"]>,
): Promise<Wishes> {
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
