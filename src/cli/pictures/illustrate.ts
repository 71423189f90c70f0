import { drawerOf } from "../../render/terminal/pictures/draw.ts";
import type { Setting } from "../../render/terminal/setting.ts";
import { type PageBlock, picturesNamed } from "../../view/block.ts";
import type { Context } from "../context.ts";
import type { Opened } from "../open-article.ts";
import { pictureProtocol } from "../settings/display/pictures.ts";
import type { Settings } from "../settings/table.ts";
import { blockPictures } from "./block-pictures.ts";

/** Pages with pictures, and what draws them. */
export type Illustrated = {
  readonly pages: readonly (readonly PageBlock[])[];
  readonly drawPicture: NonNullable<Setting["drawPicture"]>;
};

/** Rows that stay free around the tallest picture, and its rows where the screen's are not known. */
const SPARE = 2;
const USUAL = 20;

/** Returns pages with the pictures of their articles; null if there are none, or nothing to draw them. */
export async function illustrated(
  context: Context,
  opened: readonly Opened[],
  pages: readonly (readonly PageBlock[])[],
  settings: Settings,
): Promise<Illustrated | null> {
  const protocol = pictureProtocol(context.host, settings);
  if (protocol === null) return null;
  let count = 0;
  const drawn: (readonly PageBlock[])[] = [];
  for (const [index, page] of pages.entries()) {
    const source = opened[index];
    const isNamed = page.some((block) => picturesNamed(block).length > 0);
    if (source === undefined || !isNamed) {
      drawn.push(page);
      continue;
    }
    const pictures = await blockPictures(context, source, page, settings, protocol);
    count += pictures.size;
    drawn.push(page.map((block) => ({ ...block, pictures: pictures.get(block) ?? [] })));
  }
  if (count === 0) return null;
  const { rows = USUAL + SPARE } = context.host.stdout;
  return { pages: drawn, drawPicture: drawerOf(protocol, Math.max(1, rows - SPARE)) };
}
