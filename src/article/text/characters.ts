/**
 * The width of a text in columns, measured roughly: enough to tell a title from a paragraph and a
 * full line from a short one, and far cheaper than the typesetter's measure.
 */
export function roughColumns(text: string): number {
  let columns = 0;
  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index += 1;
    columns += isWide(codePoint) ? 2 : 1;
  }
  return columns;
}

/** Whether the UTF-16 code unit at an offset is a Han character (of the basic plane), 〇 included. */
export function isHanAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (
    (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3007
  );
}

/** Whether a code point is Han, kana or a full-width form or mark of theirs. */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}
