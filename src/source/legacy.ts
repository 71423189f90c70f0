import jschardet from "jschardet";
import { Failure } from "../failure/failure.ts";
import { asBuffer, type Decoded, decodeAs, type Hints } from "./decode.ts";
import { knownEncoding } from "./encoding.ts";

/** How far into a page its charset may be declared, in bytes (browsers look at 1024). */
const DECLARATION_REACH = 4096;
/** As much as the detector is shown, in bytes: more makes it slower and hardly surer. */
const SAMPLE = 32_768;
/** Into how many pieces it is cut, and how long they are at least, in bytes. */
const MOST_PIECES = 8;
const SHORTEST_PIECE = 256;
const META_CHARSET = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i;
const XML_ENCODING = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/i;
/** How files begin that are no text, in Latin-1: PDF, ZIP (and office documents), images, gzip … */
const BINARY_STARTS = [
  "%PDF-",
  "PK\u0003\u0004",
  "\u0089PNG",
  "GIF8",
  "\u00FF\u00D8\u00FF",
  "\u001F\u008B",
  "RIFF",
  "\u00D0\u00CF\u0011\u00E0",
  "\u007FELF",
  "Rar!",
  "7z\u00BC\u00AF",
];
/** Of so many characters one may be undecodable in an encoding that was declared. */
const TOLERANCE = 50;

/**
 * Decodes bytes that are not valid UTF-8: as what they declare, as UTF-16 without a byte order mark,
 * or as what the detector takes them for. UTF-8 with a few bad bytes stays UTF-8.
 *
 * @param asUtf8 what decoding as UTF-8 gave
 * @throws {Failure} not-text
 */
export function decodeOther(bytes: Uint8Array, asUtf8: Decoded, hints: Hints): Decoded {
  const start = latin1(bytes.subarray(0, DECLARATION_REACH));
  const isBinary = BINARY_STARTS.some((each) => start.startsWith(each));
  if (isBinary) throw new Failure("not-text", { name: hints.name });
  if (isMostlyDecoded(asUtf8.text)) return asUtf8;
  for (const label of [hints.charset, declaredIn(start)]) {
    const encoding = knownEncoding(label ?? "");
    if (encoding === null || encoding === "utf-8") continue;
    const decoded = decodeAs(bytes, encoding);
    if (decoded.undecodable * TOLERANCE <= decoded.text.length) return decoded;
  }
  const encoding = utf16ByContent(bytes) ?? detected(bytes);
  return encoding === null ? asUtf8 : decodeAs(bytes, encoding);
}

/** The charset that a page or an XML document declares near its start. */
function declaredIn(start: string): string | null {
  return META_CHARSET.exec(start)?.[1] ?? XML_ENCODING.exec(start)?.[1] ?? null;
}

/** Whether at least half of what UTF-8 writes in three bytes or more came out whole. */
function isMostlyDecoded(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const whole = sample.match(/[\u0800-\uFFFC]/g)?.length ?? 0;
  return whole > 0 && whole >= (sample.match(/\uFFFD/g)?.length ?? 0);
}

/**
 * Chinese in UTF-16 has nearly all of its code units among Han, their punctuation and ASCII, in one
 * byte order and not in the other; pairs of bytes of another encoding do not.
 */
function utf16ByContent(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const view = new DataView(sample.buffer, sample.byteOffset, sample.length);
  for (const [encoding, isLittle] of [
    ["utf-16le", true],
    ["utf-16be", false],
  ] as const) {
    let usual = 0;
    for (let at = 0; at < sample.length; at += 2) {
      if (isUsualUnit(view.getUint16(at, isLittle))) usual += 1;
    }
    if (usual * 2 >= sample.length * 0.95) return encoding;
  }
  return null;
}

function isUsualUnit(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x2000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xff65) ||
    (unit >= 0x09 && unit <= 0x7e)
  );
}

/**
 * What most of the text looks like. The detector rules an encoding out for a single bad byte, so it
 * is asked piece by piece.
 */
function detected(bytes: Uint8Array): string | null {
  // What comes before the first byte beyond ASCII (the head of a page) tells nothing.
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const votes = new Map<string, number>();
  for (const piece of piecesOf(bytes.subarray(first, first + SAMPLE))) {
    const encoding = knownEncoding(jschardet.detect(Buffer.from(piece)).encoding ?? "");
    if (encoding === null) continue;
    votes.set(encoding, (votes.get(encoding) ?? 0) + piece.length);
  }
  const [most] = [...votes].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

/** Cuts bytes at line feeds, which are no part of a character in any encoding but UTF-16. */
function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  const size = Math.max(SHORTEST_PIECE, bytes.length / MOST_PIECES);
  for (let start = 0; start < bytes.length; ) {
    const lineEnd = bytes.indexOf(0x0a, Math.floor(start + size));
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

function latin1(bytes: Uint8Array): string {
  return asBuffer(bytes).toString("latin1");
}
