import type { Article } from "../../article/model.ts";
import { piecePages } from "../../reader/book/lazy/piece-book.ts";
import { renderedBlocks } from "../../render/terminal/page.ts";
import { Pieces } from "../../source/pieces.ts";
import { articlePage } from "../../view/page.ts";
import { gapOf, LONG_TEXT_STYLE, withParagraphs } from "../../view/paragraphs.ts";
import type { Context } from "../context.ts";
import { displayOf } from "../settings/display/display.ts";
import type { Settings } from "../settings/table.ts";
import { renderingFrom } from "../show.ts";

/**
 * Prints one long file of plain text as it is read, in pieces of about 64 KB that are understood each
 * by itself, as in the reader: the first line comes at once, and memory is bounded. Returns false,
 * with nothing printed, if the file must be read whole.
 */
export async function printPieces(
  context: Context,
  name: string,
  settings: Settings,
): Promise<boolean> {
  if (settings.encoding !== undefined || settings.raw) return false;
  const pieces = Pieces.open(name, settings.from);
  if (pieces === null) return false;
  try {
    await print(context, pieces, settings);
    pieces.assertWhole();
    if (pieces.undecodable > 0) {
      const { notify } = await import("../report.ts");
      const data = { name, count: pieces.undecodable, encoding: "UTF-8" };
      await notify(context, "undecodable", data);
    }
  } finally {
    pieces.close();
  }
  return true;
}

async function print({ host }: Context, pieces: Pieces, settings: Settings): Promise<void> {
  const { setting, paint } = await renderingFrom(settings, host);
  const { links } = displayOf(host, settings);
  const style = settings.paragraphs ?? LONG_TEXT_STYLE;
  const pageOf = (article: Article) => withParagraphs(articlePage(article, links), style);
  for (const page of piecePages(pieces, pageOf, gapOf(style))) {
    let text = "";
    for (const rows of renderedBlocks(page, setting, paint)) text += rows;
    await host.stdout.write(text);
  }
}
