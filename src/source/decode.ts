const BYTE_ORDER_MARK = "\uFEFF";
const REPLACEMENT = /\uFFFD/g;
const ENCODED_REPLACEMENT = [0xef, 0xbf, 0xbd] as const;

/** Decoded text, and how many U+FFFD in it stand for bytes that are no text in that encoding. */
export type Decoded = {
  readonly text: string;
  readonly undecodable: number;
  /** As the WHATWG Encoding Standard names it, in lower case. */
  readonly encoding: string;
};

/** What is known about bytes: what the user says, and what came with them. */
export type Hints = {
  /** For messages. */
  readonly name: string;
  /** Decides, whatever the bytes look like. */
  readonly encoding?: string | undefined;
  /** The charset of an HTTP header. */
  readonly charset?: string | null;
};

/**
 * Decodes bytes as told, else by their byte order mark, else as UTF-8 where they are valid UTF-8
 * (which text in another encoding hardly ever is, whatever it declares), else by what they declare
 * or look like.
 *
 * @throws {Failure} not-text
 */
export async function decode(bytes: Uint8Array, hints: Hints): Promise<Decoded> {
  if (hints.encoding !== undefined) return decodeAs(bytes, hints.encoding);
  const marked = utf16ByMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const decoded = decodeUtf8(bytes);
  if (decoded.undecodable === 0) return decoded;
  // Loaded here: plain reading of a UTF-8 file does without it.
  const { decodeOther } = await import("./legacy.ts");
  return decodeOther(bytes, decoded, hints);
}

/** Decodes UTF-8; a byte order mark at the start is no part of the text. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  // Buffer decodes as TextDecoder does, byte for byte, and needs less setting up.
  const decoded = asBuffer(bytes).toString("utf8");
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  return { text, undecodable: countReplacements(text, bytes, "utf-8"), encoding: "utf-8" };
}

/** The same bytes, not a copy. */
export function asBuffer(bytes: Uint8Array): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * How many U+FFFD in `text`, decoded from `bytes`, stand for bytes that are no text: in UTF-8 only
 * invalid input makes more of them than were written in the input.
 */
export function countReplacements(text: string, bytes: Uint8Array, encoding: string): number {
  const shown = text.match(REPLACEMENT)?.length ?? 0;
  return shown === 0 || encoding !== "utf-8" ? shown : shown - countEncodedReplacements(bytes);
}

/** Decodes any encoding that `TextDecoder` knows; a byte order mark of its own is no text. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const decoder = new TextDecoder(label);
  if (decoder.encoding === "utf-8") return decodeUtf8(bytes);
  const text = decoder.decode(bytes);
  const { encoding } = decoder;
  return { text, undecodable: countReplacements(text, bytes, encoding), encoding };
}

/** UTF-16 announces itself with U+FEFF in its own byte order. */
function utf16ByMark([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
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
