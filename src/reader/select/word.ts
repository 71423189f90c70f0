let segmenter: Intl.Segmenter | undefined;

/**
 * Returns the offset of the next word after an offset (1), or of the last one before it (-1), in
 * UTF-16 code units; null if the text has none there. After -1 comes a word at the start of the text. Words are those of UAX #29, and of ICU's
 * dictionary for Chinese.
 */
export function wordStart(text: string, offset: number, direction: 1 | -1): number | null {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const segments = segmenter.segment(text);
  let at = direction === 1 ? Math.max(0, offset) : offset - 1;
  let isWithin = direction === 1 && offset >= 0;
  while (true) {
    const found = segments.containing(at);
    if (found === undefined) return null;
    if (!isWithin && found.isWordLike) return found.index;
    isWithin = false;
    at = direction === 1 ? found.index + found.segment.length : found.index - 1;
  }
}
