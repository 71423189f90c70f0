import { describe, expect, it } from "vitest";
import type { Section } from "../../src/article/model.ts";
import { parseText } from "../../src/article/parse.ts";

const CHAPTERS = 120;
const HAN =
  "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然";
const DIGITS = "零一二三四五六七八九";

/** The same book every time: numbers that look random, from a seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

function numeral(value: number): string {
  const hundreds = value >= 100 ? "一百" : "";
  const tens = Math.floor((value % 100) / 10);
  const ones = DIGITS.charAt(value % 10).replace("零", "");
  if (tens === 0) return hundreds + (hundreds !== "" && ones !== "" ? "零" : "") + ones;
  const ten = tens === 1 && hundreds === "" ? "" : DIGITS.charAt(tens);
  return `${hundreds}${ten}十${ones}`;
}

/** A novel of 120 回, 2.6 MB in UTF-8: narration, dialogue and verse. */
function novel(): string {
  const random = generator(7);
  const words = (length: number) =>
    Array.from({ length }, () => HAN.charAt(random(HAN.length))).join("");
  const parts = ["长河纪事", "作者：无名氏", ""];
  for (let chapter = 1; chapter <= CHAPTERS; chapter += 1) {
    parts.push(`第${numeral(chapter)}回　${words(8)}　${words(8)}`, "");
    for (let length = 0; length < 7_150; ) {
      const line = random(4) === 0 ? `“${words(12)}？”` : `${words(20 + random(120))}。`;
      parts.push(`　　${line}`);
      length += line.length;
    }
    parts.push("", "（本章完）", "");
  }
  return parts.join("\n");
}

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

  it("is read in time that grows as its length does", () => {
    const time = (part: string) => {
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        parseText(part);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    const eighth = time(text.slice(0, text.length / 8));
    expect(time(text) / eighth).toBeLessThan(24);
  });
});
