import { randomInt } from "node:crypto";
import type { PictureProtocol } from "../../render/terminal/pictures/draw.ts";
import { pictureSize } from "../../source/pictures/size.ts";
import type { PictureType } from "../../source/pictures/type.ts";
import { type PageBlock, type Picture, picturesNamed } from "../../view/block.ts";
import type { Context } from "../context.ts";
import { readPictures } from "../export/pictures.ts";
import type { Opened } from "../open-article.ts";
import type { Settings } from "../settings/table.ts";

/** What a terminal is sent at most: it gets the bytes as text, and keeps the pixels. */
const LIMITS = { bytes: 5_000_000, total: 20_000_000, count: 100 };
/** Pixels of the largest picture: 100 MB in the terminal, which keeps 320 MB (kitty). */
const MOST_PIXELS = 25_000_000;
/** Smaller ones are marks and pixels that count visits (pixels, each way). */
const LEAST = 16;
/** Types that each protocol draws and whose size is known. */
const TYPES: Readonly<Record<PictureProtocol, readonly PictureType[]>> = {
  kitty: ["image/png"],
  iterm2: ["image/png", "image/jpeg", "image/gif", "image/webp"],
};

/** Numbers for pictures: random ones, since other programs may have drawn on the same terminal. */
let next = randomInt(1, 1 << 23);

/** Reads the pictures that blocks of an article name, for a terminal. Those it cannot draw are left out. */
export async function blockPictures(
  context: Context,
  opened: Pick<Opened, "name" | "book">,
  blocks: readonly PageBlock[],
  settings: Pick<Settings, "allowPrivate">,
  protocol: PictureProtocol,
): Promise<Map<PageBlock, readonly Picture[]>> {
  const addresses = [...new Set(blocks.flatMap(picturesNamed))];
  const options = { allowPrivate: settings.allowPrivate, limits: LIMITS };
  const { found } = await readPictures(context, opened, addresses, options);
  const pictureAt = (address: string): Picture | null => {
    const { mediaType, bytes } = found.get(address) ?? NOTHING;
    const size = TYPES[protocol].includes(mediaType) ? pictureSize(bytes) : null;
    if (size === null || Math.min(size.width, size.height) < LEAST) return null;
    if (size.width * size.height > MOST_PIXELS) return null;
    next += 1;
    // Each place has a number of its own, because it has its own size on the screen.
    const content = Buffer.from(bytes).toString("base64");
    return { id: next, content, size: bytes.length, ...size };
  };
  const pairs = blocks.map((block) => {
    const all = picturesNamed(block).map(pictureAt);
    return [block, all.filter((picture) => picture !== null)] as const;
  });
  return new Map(pairs.filter(([, pictures]) => pictures.length > 0));
}

const NOTHING = { mediaType: "image/svg+xml", bytes: new Uint8Array() } as const;
