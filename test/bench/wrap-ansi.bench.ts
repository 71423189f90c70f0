/**
 * Compares `wrapAnsi` with wrap-ansi and fast-wrap-ansi in one process, at 80 columns. It must be the
 * fastest of the three on Chinese and on ASCII, with and without colours.
 */
import { readFileSync } from "node:fs";
import { wrapAnsi as fastWrapAnsi } from "fast-wrap-ansi";
import { bench, describe } from "vitest";
import wrapAnsi from "wrap-ansi";

// Measures the built package; `npm run bench` builds it first.
const built = new URL("../../dist/typeset-ansi.js", import.meta.url).href;
const ours = (await import(built)) as typeof import("../../src/typeset/ansi/index.ts");

const WIDTH = 80;
const chinese = readFileSync(new URL("../../data/article.txt", import.meta.url), "utf8").repeat(10);
const ascii =
  `${"The quick brown fox jumped over the lazy dog and ran away. ".repeat(20)}\n`.repeat(80);
const coloured = (text: string, word: RegExp) => text.replace(word, "\x1B[31m$&\x1B[39m");

const TEXTS = {
  Chinese: chinese,
  "coloured Chinese": coloured(chinese, /改革|警察/g),
  ASCII: ascii,
  "coloured ASCII": coloured(ascii, /fox|dog/g),
};

for (const [name, text] of Object.entries(TEXTS)) {
  describe(`wrapping ${Math.round(Buffer.byteLength(text) / 1000)} kB of ${name}`, () => {
    bench("yuedu", () => {
      ours.wrapAnsi(text, WIDTH);
    });
    bench("fast-wrap-ansi", () => {
      fastWrapAnsi(text, WIDTH);
    });
    bench("wrap-ansi", () => {
      wrapAnsi(text, WIDTH);
    });
  });
}
