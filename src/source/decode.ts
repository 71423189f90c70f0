const REPLACEMENT = /\uFFFD/g;
const ENCODED_REPLACEMENT = [0xef, 0xbf, 0xbd] as const;

/** Decoded text, and how many U+FFFD in it stand for bytes that are not UTF-8. */
export type Decoded = { readonly text: string; readonly undecodable: number };

/** Decodes UTF-8; a byte order mark at the start is no part of the text. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder("utf-8").decode(bytes);
  const shown = text.match(REPLACEMENT)?.length ?? 0;
  // Only invalid input makes more of them than were written in the input.
  return { text, undecodable: shown === 0 ? 0 : shown - countEncodedReplacements(bytes) };
}

/** EF BF BD cannot begin inside another valid or invalid sequence, so a plain search is exact. */
function countEncodedReplacements(bytes: Uint8Array): number {
  const [lead, second, third] = ENCODED_REPLACEMENT;
  let count = 0;
  for (let at = bytes.indexOf(lead); at !== -1; at = bytes.indexOf(lead, at + 1)) {
    if (bytes[at + 1] === second && bytes[at + 2] === third) count += 1;
  }
  return count;
}
