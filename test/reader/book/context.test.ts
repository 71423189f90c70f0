import { describe, expect, it } from "vitest";
import { offsetInPart, placeAt } from "../../../src/reader/book/book.ts";
import { recall, remember } from "../../../src/reader/book/context.ts";
import { bookOf } from "../support/session.ts";

const paragraphs = Array.from(
  { length: 60 },
  (_, index) => `　　第${index}段说，滟滟随波${index * 7}千万里，何处春江无月明！`,
);
const book = bookOf(paragraphs.join("\n\n"));
const place = placeAt(book, 0, 700);
const after = book.part(0).blocks[place.block];
const found = (changed: readonly string[]) => {
  const other = bookOf(changed.join("\n\n"));
  const again = recall(other, remember(book, place));
  const block = other.part(0).blocks[again.block];
  return { text: block?.kind === "table" ? null : block?.content.text, offset: again.offset };
};
const expected = {
  text: after?.kind === "table" ? null : after?.content.text,
  offset: place.offset,
};

describe("a remembered place", () => {
  it("is found in the same text", () => {
    expect(recall(book, remember(book, place))).toEqual(place);
  });

  it("is found after text was added, changed or removed before it", () => {
    expect(found(["　　新的一段。", ...paragraphs])).toEqual(expected);
    expect(found(paragraphs.slice(10))).toEqual(expected);
    expect(found(paragraphs.map((text, index) => (index === 2 ? `${text}改。` : text)))).toEqual(
      expected,
    );
  });

  it("is found by the text before it if the text after it changed", () => {
    const changed = paragraphs.map((text, index) =>
      index > place.block ? text.replace("滟滟", "艳艳") : text,
    );
    const cut = changed.map((text, index) =>
      index === place.block ? text.replace("月明！", "月光！") : text,
    );
    const again = found(cut);
    expect(again.offset).toBe(expected.offset);
    expect(again.text?.slice(0, 4)).toBe(expected.text?.slice(0, 4));
  });

  it("is the one at the same offset if nothing is left of its text", () => {
    const other = bookOf("　　别的文字。".repeat(200));
    const again = recall(other, remember(book, place));
    expect(offsetInPart(other, again)).toBe(700);
  });
});
