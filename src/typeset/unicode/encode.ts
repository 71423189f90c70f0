/*
 * How `tables.ts` writes the trait of each code point, as `traits.ts` reads it.
 */

/** Large enough that most blocks are one run. */
export const BLOCK = 0x1000;
/** Of the other blocks; small enough that a text in one script decodes little. */
export const PAGE = 0x100;
/** Digits from # to [, which no string must escape. */
export const BASE = 57;
export const FIRST_DIGIT = 0x23;

/** Gives each description a number, from 1 on: the decoder takes 0 for "not decoded yet". */
export function numberTraits(descriptions: readonly string[]): { traits: string[]; ids: number[] } {
  const numbers = new Map<string, number>([["", 0]]);
  const ids = descriptions.map((description) => {
    const id = numbers.get(description) ?? numbers.size;
    numbers.set(description, id);
    return id;
  });
  return { traits: [...numbers.keys()], ids };
}

/** The runs of equal traits in a page, each as its length and its trait in two digits. */
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

/** The trait of a range, or where it has more than one, what `otherwise` writes. */
function traitOr(
  range: readonly number[],
  otherwise: (range: readonly number[]) => string,
): string {
  const first = range[0] ?? 0;
  return range.every((id) => id === first) ? twoDigits(first) : otherwise(range);
}

/** The trait of a block, or those of its pages. */
function encodeBlock(block: readonly number[]): string {
  return traitOr(block, () => {
    const starts = Array.from({ length: BLOCK / PAGE }, (_, index) => index * PAGE);
    return starts.map((start) => traitOr(block.slice(start, start + PAGE), runs)).join(" ");
  });
}

/** The blocks of all code points, by the numbers of their traits. */
export function encode(ids: readonly number[]): string[] {
  return Array.from({ length: ids.length / BLOCK }, (_, index) =>
    encodeBlock(ids.slice(index * BLOCK, (index + 1) * BLOCK)),
  );
}
