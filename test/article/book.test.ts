import { describe, expect, it } from "vitest";
import type { Section } from "../../src/article/model.ts";
import { parseText } from "../../src/article/parse.ts";
import { CHAPTERS, novel } from "./support/novel.ts";

describe("a novel", () => {
  const text = novel();
  const book = parseText(text);

  it("is as long as the great ones", () => {
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(2_600_000);
  });

  it("has its 120 chapters in order, and nothing else", () => {
    const opened = ({ kind, level, sections }: Section) => [kind, level, sections.length];
    expect(book.meta).toMatchObject({ title: "长河纪事", author: "无名氏" });
    expect(book.lead).toEqual([]);
    expect(book.sections.map(({ number }) => number)).toEqual(
      Array.from({ length: CHAPTERS }, (_, index) => index + 1),
    );
    expect(new Set(book.sections.map((section) => opened(section).join()))).toEqual(
      new Set(["chapter,1,0"]),
    );
  });

  it("keeps its text, and drops the ends of chapters", () => {
    const paragraphs = book.sections.reduce((count, { body }) => count + body.length, 0);
    expect(paragraphs).toBe(text.split("\n").filter((line) => line.startsWith("　　")).length);
    expect(book.chrome).toEqual(Array.from({ length: CHAPTERS }, () => "（本章完）"));
  });
});
