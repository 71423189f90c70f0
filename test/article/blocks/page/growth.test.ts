import { describe, expect, it } from "vitest";
import { articleFromPage } from "../../../../src/article/page.ts";
import { parsePage } from "../../../../src/source/html/page.ts";
import { processorTime } from "../../../support/processor-time.ts";

/** Pages whose reading took quadratic time, by their size. */
const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  "headings that nobody closes": (n) => `<title>甲</title>${"乙<h2>".repeat(n)}`,
  "headings in bold that nobody closes": (n) => `<title>甲</title>${"乙<h2><b>".repeat(n)}`,
  "boxes around one word": (n) => `<title>甲</title>${"<div>".repeat(n)}乙`,
  "headings around one word": (n) => `<title>甲</title>${"<h2>".repeat(n)}乙`,
};

const cost = (html: string) => processorTime(() => articleFromPage(parsePage(html, null)));

/** The least of two, without the time of collecting others' garbage. */
const leastCost = (html: string) => Math.min(...[1, 2].map(() => cost(html)));

describe("articleFromPage", () => {
  it.each(Object.entries(HOSTILE))(
    "takes linear time for %s",
    (_, of) => {
      cost(of(250));
      const [small, large] = [1500, 6000].map((n) => leastCost(of(n)));
      // Four times as much input; quadratic cost would be 16 times.
      expect(large).toBeLessThan(8 * (small ?? 0) + 30);
    },
    60_000,
  );
});
