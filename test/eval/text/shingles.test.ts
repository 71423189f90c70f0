import { describe, expect, it } from "vitest";
import { compareShingles, shinglesOf } from "./shingles.ts";

describe("shingles", () => {
  it("are runs of four tokens, without what stands between the tokens", () => {
    expect([...shinglesOf("One, two: three four-five", "words").keys()]).toEqual([
      "One two three four",
      "two three four five",
    ]);
  });

  it("take a Han character as a token only where asked to", () => {
    expect(shinglesOf("床前明月光", "han").size).toBe(2);
    expect(shinglesOf("床前明月光", "words").size).toBe(1);
  });

  it("are counted as often as they occur", () => {
    expect(shinglesOf("a b c d a b c d", "words").get("a b c d")).toBe(2);
  });

  it("are one for a shorter text, none for a text without tokens", () => {
    expect(shinglesOf("one two", "words").size).toBe(1);
    expect(shinglesOf("……", "words").size).toBe(0);
  });
});

describe("the overlap of two texts", () => {
  it("is whole for the same text", () => {
    const { precision, recall } = compareShingles("a b c d e", "a b c d e", "words");
    expect([precision, recall]).toEqual([
      { right: 2, of: 2 },
      { right: 2, of: 2 },
    ]);
  });

  it("counts what is repeated only as often as both have it", () => {
    const { precision, recall } = compareShingles("a b c d", "a b c d a b c d", "words");
    expect(precision).toEqual({ right: 1, of: 5 });
    expect(recall).toEqual({ right: 1, of: 1 });
  });

  it("judges nothing of an empty side", () => {
    const { precision, recall } = compareShingles("a b c d", "", "words");
    expect(precision).toEqual({ right: 0, of: 0 });
    expect(recall).toEqual({ right: 0, of: 1 });
  });
});
