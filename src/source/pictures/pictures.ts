import { Failure, isFailure } from "../../failure/failure.ts";
import { readPicture } from "./read.ts";
import { type PictureType, pictureType } from "./type.ts";

/** A picture of an article. */
type Picture = { readonly mediaType: PictureType; readonly bytes: Uint8Array };

export type PictureOptions = {
  /** Path or address of the article; null if it is neither. */
  readonly source: string | null;
  /** Whether an article of the public may name private addresses. */
  readonly allowPrivate: boolean;
  /** Reads a picture that the book itself holds; null if it holds none at this address. */
  readonly inside?: ((address: string) => Uint8Array | null) | null;
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

/** The pictures at hand, by their addresses in the article, and why the others are not. */
export type Pictures = {
  readonly found: ReadonlyMap<string, Picture>;
  readonly missing: ReadonlyMap<string, Failure>;
};

/**
 * Reads the pictures that an article names, each once. One that cannot be read, is none, or exceeds
 * the limits is missing, which is no failure of the whole.
 */
export async function loadPictures(
  addresses: Iterable<string>,
  options: PictureOptions,
): Promise<Pictures> {
  const limits = options.limits ?? LIMITS;
  const all = [...new Set(addresses)];
  const read = new Map<string, Picture | Failure>();
  const queue = all.slice(0, limits.count).values();
  let total = 0;
  const work = async () => {
    for (const address of queue) {
      if (total >= limits.total) break;
      const picture = await pictureAt(address, limits.bytes, options);
      if (picture instanceof Failure) {
        read.set(address, picture);
        continue;
      }
      total += picture.bytes.length;
      if (total <= limits.total) read.set(address, picture);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const found = new Map<string, Picture>();
  const missing = new Map<string, Failure>();
  for (const name of all) {
    const picture = read.get(name) ?? new Failure("too-many-pictures", { name, ...limits });
    if (picture instanceof Failure) missing.set(name, picture);
    else found.set(name, picture);
  }
  return { found, missing };
}

async function pictureAt(
  address: string,
  limit: number,
  { source, allowPrivate, inside = null }: PictureOptions,
): Promise<Picture | Failure> {
  try {
    const held = inside?.(address) ?? null;
    if (held !== null && held.length > limit) {
      return new Failure("large-picture", { name: address, limit });
    }
    const bytes = held ?? (await readPicture(address, { source, allowPrivate, bytes: limit }));
    const mediaType = pictureType(bytes);
    return mediaType === null
      ? new Failure("not-picture", { name: address })
      : { mediaType, bytes };
  } catch (error) {
    if (isFailure(error, "too-large")) return new Failure("large-picture", error.data);
    if (error instanceof Failure) return error;
    // A name with a stray percent sign.
    if (error instanceof URIError) return new Failure("picture-not-found", { name: address });
    throw error;
  }
}
