import { asBuffer, textIn } from "./bytes-as.ts";
import { costOf } from "./cost.ts";

/** Bytes that a guess looks at: 500 Han characters; more makes it slower and no surer. */
const SAMPLE = 1024;
/** ASCII bytes kept on each side of a byte beyond ASCII: the letters around an accent. */
const CONTEXT = 4;
/** Share of usual code units in UTF-16, the rest being rare characters. */
const USUAL_SHARE = 0.95;
/** Bytes of a page in which its charset may be declared (browsers look at 1024). */
const DECLARATION_REACH = 4096;
const META_CHARSET = /<meta\s[^<>]*charset\s*=\s*(?:["']\s*)?([\w.:-]+)/i;
const XML_ENCODING = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/i;
/** In the order of preference where the costs are equal. */
const CANDIDATES = [
  "gb18030",
  "utf-8",
  "big5",
  "windows-1252",
  "shift_jis",
  "euc-jp",
  "euc-kr",
] as const;

/** Returns the charset that a page or an XML document declares near its start. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = asBuffer(bytes.subarray(0, DECLARATION_REACH)).toString("latin1");
  return META_CHARSET.exec(start)?.[1] ?? XML_ENCODING.exec(start)?.[1] ?? null;
}

/** Returns the encoding in which bytes make the most probable text. */
export function guessEncoding(bytes: Uint8Array): string {
  const utf16 = utf16ByContent(bytes);
  const sample = utf16 === null ? sampleOf(bytes) : bytes.subarray(0, SAMPLE);
  const candidates = utf16 === null ? CANDIDATES : [utf16, ...CANDIDATES];
  let best = "utf-8";
  let least = Number.POSITIVE_INFINITY;
  for (const encoding of candidates) {
    const cost = costOf(textIn(encoding, sample), encoding, least);
    if (cost >= least) continue;
    least = cost;
    best = encoding;
  }
  return best;
}

/**
 * Returns the byte order of UTF-16 without a byte order mark; null for bytes in another encoding.
 * Chinese or English in UTF-16 has nearly all code units among Han, their punctuation and ASCII in
 * one byte order; pairs of bytes of another encoding have not.
 */
function utf16ByContent(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const units = Math.min(bytes.length, SAMPLE) >> 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, units * 2);
  for (const [encoding, isLittle] of [
    ["utf-16le", true],
    ["utf-16be", false],
  ] as const) {
    let usual = 0;
    for (let at = 0; at < units; at += 1) {
      if (isUsualUnit(view.getUint16(at * 2, isLittle))) usual += 1;
    }
    if (usual > 0 && usual >= units * USUAL_SHARE) return encoding;
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

/** Returns the bytes beyond ASCII with their neighbours: the markup of a page says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE);
  let length = 0;
  let copied = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const end = Math.min(bytes.length, at + 1 + CONTEXT);
    for (let next = Math.max(copied, at - CONTEXT); next < end; next += 1) {
      sample[length] = bytes[next] ?? 0; // what no longer fits is dropped
      length += 1;
    }
    copied = end;
  }
  return sample.subarray(0, length);
}
