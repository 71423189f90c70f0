import { Failure } from "../../failure/failure.ts";
import { readPicture } from "./read.ts";
import { type PictureType, pictureType } from "./type.ts";

/** A picture of an article. */
type Picture = { readonly mediaType: PictureType; readonly bytes: Uint8Array };

export type PictureOptions = {
  /** Path or address of the article; null if it is neither. */
  readonly source: string | null;
  /** Whether an article of the public may name private addresses. */
  readonly allowPrivate: boolean;
  readonly limits?: PictureLimits;
};

type PictureLimits = {
  /** Of one picture. */
  readonly bytes: number;
  /** Of all together. */
  readonly total: number;
  readonly count: number;
};

/** An article that a person reads has fewer and smaller ones; a page of 50 MB still opens. */
const LIMITS: PictureLimits = { bytes: 10_000_000, total: 50_000_000, count: 500 };
/** Pictures read at a time, as many as browsers fetch from one host. */
const AT_ONCE = 6;

/** The pictures at hand, by their addresses in the article, and the addresses of the others. */
export type Pictures = {
  readonly found: ReadonlyMap<string, Picture>;
  readonly missing: readonly string[];
};

/**
 * Reads the pictures that an article names, each once. One that cannot be read, is none, or exceeds
 * the limits is missing, which is no failure.
 */
export async function loadPictures(
  addresses: Iterable<string>,
  options: PictureOptions,
): Promise<Pictures> {
  const limits = options.limits ?? LIMITS;
  const all = [...new Set(addresses)];
  const read = new Map<string, Picture>();
  const queue = all.slice(0, limits.count).values();
  let total = 0;
  const work = async () => {
    for (const address of queue) {
      const picture = total < limits.total ? await pictureAt(address, limits.bytes, options) : null;
      total += picture?.bytes.length ?? 0;
      if (picture !== null && total <= limits.total) read.set(address, picture);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const found = new Map<string, Picture>();
  for (const address of all) {
    const picture = read.get(address);
    if (picture !== undefined) found.set(address, picture);
  }
  return { found, missing: all.filter((address) => !found.has(address)) };
}

async function pictureAt(
  address: string,
  bytes: number,
  { source, allowPrivate }: PictureOptions,
): Promise<Picture | null> {
  try {
    const content = await readPicture(address, { source, allowPrivate, bytes });
    const mediaType = pictureType(content);
    return mediaType === null ? null : { mediaType, bytes: content };
  } catch (error) {
    // URIError: a name with a stray percent sign.
    if (error instanceof Failure || error instanceof URIError) return null;
    throw error;
  }
}
