import { isUtf8 } from "node:buffer";
import { asBuffer, textIn } from "./bytes-as.ts";
import { knownEncoding } from "./names.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const REPLACEMENT = "\uFFFD";
const ENCODED_REPLACEMENT = [0xef, 0xbf, 0xbd] as const;
/** A declared encoding is refused if more than one in 50 characters cannot be decoded. */
const TOLERANCE = 50;

/** Decoded text, and how many U+FFFD in it stand for bytes that are no text in that encoding. */
export type Decoded = {
  readonly text: string;
  readonly undecodable: number;
  /** The WHATWG Encoding Standard's name in lower case. */
  readonly encoding: string;
};

/** What is known about the encoding of bytes. */
export type EncodingHints = {
  /** The user's choice. It overrides everything else. */
  readonly encoding?: string | undefined;
  /** The charset of an HTTP header. */
  readonly charset?: string | null;
};

/**
 * Decodes bytes as the user says, else by their byte order mark, else as UTF-8 if they are valid
 * UTF-8 (text in another encoding hardly ever is, whatever it declares), else as declared, else as
 * the most probable encoding. Mostly valid UTF-8 stays UTF-8, and its damage is counted.
 */
export async function decode(bytes: Uint8Array, hints: EncodingHints = {}): Promise<Decoded> {
  if (hints.encoding !== undefined) return decodeAs(bytes, hints.encoding);
  const marked = encodingByMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  // ASCII in UTF-16 is valid UTF-8 as well, with a NUL in each second byte.
  if (isUtf8(bytes) && !bytes.includes(0)) return decodeUtf8(bytes);
  // Loaded on demand: an ordinary UTF-8 file does without it.
  const { guessEncoding, declaredEncoding } = await import("./guess.ts");
  const guess = guessEncoding(bytes);
  if (guess !== "utf-8") {
    for (const label of [hints.charset, declaredEncoding(bytes)]) {
      const decoded = decodeAsDeclared(bytes, label ?? "");
      if (decoded !== null) return decoded;
    }
  }
  return decodeAs(bytes, guess);
}

/** Decodes UTF-8. A byte order mark at the start is not part of the text. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  // Buffer decodes byte for byte as TextDecoder does, and takes less time to set up.
  const decoded = asBuffer(bytes).toString("utf8");
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  return { text, undecodable: countUndecodable(text, bytes, "utf-8"), encoding: "utf-8" };
}

/** Decodes any encoding that `TextDecoder` knows, without the byte order mark. */
function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const { encoding } = new TextDecoder(label);
  if (encoding === "utf-8") return decodeUtf8(bytes);
  const text = textIn(encoding, bytes);
  return { text, undecodable: countUndecodable(text, bytes, encoding), encoding };
}

/**
 * Counts the U+FFFD in `text`, decoded from `bytes`, that stand for bytes that are no text. In UTF-8,
 * those that the input itself holds are not counted.
 */
export function countUndecodable(text: string, bytes: Uint8Array, encoding: string): number {
  let count = 0;
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) {
    count += 1;
  }
  return count === 0 || encoding !== "utf-8" ? count : count - countEncodedReplacements(bytes);
}

/** Returns the encoding that a byte order mark announces. */
export function encodingByMark([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Returns null if the label is unknown or the bytes contradict it. */
function decodeAsDeclared(bytes: Uint8Array, label: string): Decoded | null {
  const encoding = knownEncoding(label);
  // Bytes that are mostly valid UTF-8 never come here.
  if (encoding === null || encoding === "utf-8") return null;
  const decoded = decodeAs(bytes, encoding);
  return decoded.undecodable * TOLERANCE <= decoded.text.length ? decoded : null;
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
