import { type PageBlock, picturesNamed } from "../../view/block.ts";
import type { Context } from "../context.ts";
import type { Opened } from "../open-article.ts";
import type { Settings } from "../settings/table.ts";
import type { DrawnPage } from "../show.ts";

type Pages = readonly (readonly PageBlock[])[];

/** Returns the joined pages of articles with pictures, if they have some and the terminal draws them. */
export async function withPictures(
  context: Context,
  opened: readonly Opened[],
  pages: Pages,
  settings: Settings,
  join: (pages: Pages) => PageBlock[],
): Promise<DrawnPage | null> {
  const isNamed = pages.some((page) => page.some((block) => picturesNamed(block).length > 0));
  if (!isNamed || !settings.images || !context.host.stdout.isTerminal) return null;
  const { illustrated } = await import("./illustrate.ts");
  const drawn = await illustrated(context, opened, pages, settings);
  return drawn && { page: join(drawn.pages), drawPicture: drawn.drawPicture };
}
