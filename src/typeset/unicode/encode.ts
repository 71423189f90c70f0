/*
 * Encodes the trait of each code point for `tables.ts`. `traits.ts` decodes it.
 */

/** Code points in a block: large enough that most blocks have a single trait. */
export const BLOCK = 0x1000;
/** Code points in a page of the other blocks: small enough that a text in one script decodes little. */
export const PAGE = 0x100;
/** Digits are the characters from # to [: no string literal has to escape them. */
export const BASE = 57;
export const FIRST_DIGIT = 0x23;

/** Numbers the descriptions from 1; for the decoder, 0 is "not decoded yet". */
export function numberTraits(descriptions: readonly string[]): { traits: string[]; ids: number[] } {
  const numbers = new Map<string, number>([["", 0]]);
  const ids = descriptions.map((description) => {
    const id = numbers.get(description) ?? numbers.size;
    numbers.set(description, id);
    return id;
  });
  return { traits: [...numbers.keys()], ids };
}

/** Encodes the runs of equal traits in a page: a digit for the length, two for the trait. */
function runs(page: readonly number[]): string {
  let written = "";
  let start = 0;
  for (let end = 1; end <= page.length; end += 1) {
    const isSame = end < page.length && page[end] === page[start];
    if (isSame && end - start < BASE - 1) continue;
    written += digit(end - start) + twoDigits(page[start] ?? 0);
    start = end;
  }
  return written;
}

function digit(value: number): string {
  return String.fromCharCode(FIRST_DIGIT + value);
}

function twoDigits(value: number): string {
  return digit(Math.floor(value / BASE)) + digit(value % BASE);
}

/** Encodes a range of a single trait in two digits; any other range with `otherwise`. */
function traitOr(
  range: readonly number[],
  otherwise: (range: readonly number[]) => string,
): string {
  const first = range[0] ?? 0;
  return range.every((id) => id === first) ? twoDigits(first) : otherwise(range);
}

/** Encodes a block: its single trait, or its pages separated by spaces. */
function encodeBlock(block: readonly number[]): string {
  return traitOr(block, () => {
    const starts = Array.from({ length: BLOCK / PAGE }, (_, index) => index * PAGE);
    return starts.map((start) => traitOr(block.slice(start, start + PAGE), runs)).join(" ");
  });
}

/** Encodes all code points, block by block, from the numbers of their traits. */
export function encode(ids: readonly number[]): string[] {
  return Array.from({ length: ids.length / BLOCK }, (_, index) =>
    encodeBlock(ids.slice(index * BLOCK, (index + 1) * BLOCK)),
  );
}
