/** Encodings that Chinese texts come in, for suggestions. `TextDecoder` knows more. */
export const ENCODINGS = [
  "utf-8",
  "gb18030",
  "gbk",
  "gb2312",
  "big5",
  "big5-hkscs",
  "utf-16",
  "utf-16le",
  "utf-16be",
  "euc-jp",
  "shift_jis",
  "euc-kr",
  "windows-1252",
] as const;

/** Returns the WHATWG Encoding Standard's name for a label; null if it does not know the label. */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
