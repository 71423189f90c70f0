import { closeSync, openSync, writeSync } from "node:fs";
import { PARAGRAPHS } from "../../e2e/support/article.ts";

/** Where the text has line ends: after paragraphs, every 20 characters, or nowhere. */
export type Shape = "paragraphs" | "lines" | "single";
export type Text = "chinese" | "ascii" | "emoji";

const ASCII = [
  "The quick brown fox, which had been waiting (for once) quite patiently, jumped over 13 lazy dogs.",
  "State-of-the-art typesetting costs $3.50 a page, or 12% less than in 1998; nobody knows why.",
];
const EMOJI = ["👩‍👩‍👧‍👦今天🎉很高兴🇨🇳，👍🏽好的❤️！", "🏳️‍🌈🙂🙃😉一二三👨🏿‍🚀🚀上去了。"];

function sentences(text: Text): readonly string[] {
  return text === "chinese" ? PARAGRAPHS : text === "ascii" ? ASCII : EMOJI;
}

function cut(sentence: string, shape: Shape): string {
  if (shape === "paragraphs") return `${sentence}\n`;
  if (shape === "single") return sentence;
  const characters = Array.from(sentence);
  return characters.map((each, i) => (i % 20 === 19 ? `${each}\n` : each)).join("");
}

/** Writes a text over and over to a file, until it has at least `bytes` bytes. Returns its size. */
export function writeCorpus(file: string, bytes: number, shape: Shape, text: Text): number {
  const round = Buffer.from(
    sentences(text)
      .map((sentence) => cut(sentence, shape))
      .join(""),
  );
  const out = openSync(file, "w");
  let written = 0;
  while (written < bytes) written += writeSync(out, round);
  closeSync(out);
  return written;
}
