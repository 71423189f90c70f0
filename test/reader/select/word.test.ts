import { describe, expect, it } from "vitest";
import { wordStart } from "../../../src/reader/select/word.ts";

describe("wordStart", () => {
  const text = "公安机关，2021 年 open源。";
  const all = (direction: 1 | -1) => {
    const found: number[] = [];
    let at: number | null = direction === 1 ? -1 : text.length;
    while (true) {
      at = wordStart(text, at, direction);
      if (at === null) return found;
      found.push(at);
    }
  };

  it("finds Chinese words, numbers and Latin words, and no punctuation", () => {
    const starts = [0, 2, 5, 10, 12, 16];
    expect(all(1)).toEqual(starts);
    expect(all(-1)).toEqual(starts.toReversed());
  });

  it("finds the start of the word that an offset is within, going back", () => {
    expect(wordStart(text, 7, -1)).toBe(5);
    expect(wordStart(text, 7, 1)).toBe(10);
    expect(wordStart("", 0, 1)).toBeNull();
    expect(wordStart("。", 0, -1)).toBeNull();
  });
});
