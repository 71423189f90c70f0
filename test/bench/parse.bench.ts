/**
 * Parses a text and an eighth of it. The ratio must stay below 16: 8 is linear cost, 64 is quadratic.
 */
import { readFileSync } from "node:fs";
import { bench, describe } from "vitest";
import { parseText } from "../../src/article/parse.ts";
import { novel } from "../article/support/novel.ts";

const article = readFileSync(new URL("../../data/article.txt", import.meta.url), "utf8");

describe.each([
  ["the bundled article many times over", `${article}\n`.repeat(320)],
  ["a novel", novel()],
])("parsing %s", (_, text) => {
  bench("an eighth", () => {
    parseText(text.slice(0, text.length / 8));
  });
  bench("the whole", () => {
    parseText(text);
  });
});
