import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/source/markdown.ts";
import { processorTime } from "../../support/processor-time.ts";

/** Markdown whose parse took quadratic time or worse, by its size. */
const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  "underlined headings": (n) => "一*二*\n===\n".repeat(n),
  "underlined headings between blank lines": (n) => "一*二*\n===\n\n".repeat(n),
  "emphasis that ends nowhere": (n) => "*一_".repeat(n * 4),
  "strong emphasis that ends nowhere": (n) => "**一".repeat(n * 4),
  "strikethrough that ends nowhere": (n) => "~~一~二".repeat(n * 4),
  "nested links": (n) => `${"[".repeat(n * 4)}一${"](y)".repeat(n * 4)}`,
  "brackets that close nothing": (n) => "一]".repeat(n * 8),
  "words after an open bracket": (n) => `[${"a ".repeat(n * 32)}`,
  "open brackets before words": (n) => "[?1049h".repeat(n * 4),
  "words between brackets": (n) => "[a [b] [c](d) [e".repeat(n),
  "comments that end nowhere": (n) => "一<!-- ".repeat(n * 4),
  "instructions that end nowhere": (n) => "一<?".repeat(n * 4),
};

const cost = (markdown: string) => processorTime(() => parseMarkdown(markdown));

/** The least of two, without the time of collecting others' garbage. */
const leastCost = (markdown: string) => Math.min(...[1, 2].map(() => cost(markdown)));

describe("parseMarkdown", () => {
  it.each(Object.entries(HOSTILE))(
    "takes linear time for %s",
    (_, of) => {
      cost(of(250));
      const [small, double, large] = [250, 500, 1000].map((n) => leastCost(of(n)));
      // Four times as much input; quadratic cost would be 16 times, twice over.
      expect(large).toBeLessThan(9 * (small ?? 0) + 30);
      expect(large).toBeLessThan(4 * (double ?? 0) + 30);
    },
    60_000,
  );

  it.each([
    ["emphasis", (n: number) => "*一_".repeat(n)],
    ["brackets", (n: number) => `${"[".repeat(n)}一${"](y)".repeat(n)}`],
    ["comments", (n: number) => "一<!-- ".repeat(n)],
  ])("shows %s beyond the limits as text", (_, of) => {
    const [paragraph] = parseMarkdown(of(5000)).children;
    const last = paragraph?.type === "paragraph" ? paragraph.children.at(-1) : undefined;
    expect(last).toMatchObject({ type: "text" });
    const characters = (text: string) => text.match(/[一]/gu)?.length;
    expect(characters(JSON.stringify(paragraph))).toBe(characters(of(5000)));
  });

  it.each([
    "![图](a) ",
    "<b>粗</b>",
    "&amp;一",
    "一\n[链](b) ",
    "`码`一",
    "\\*一",
    "https://a.b/c 一 ",
  ])("reads no marks of a paragraph after 20,000: %j", (mark) => {
    const [paragraph] = parseMarkdown(mark.repeat(30_000)).children;
    const children = paragraph?.type === "paragraph" ? paragraph.children : [];
    expect(children.length).toBeLessThan(45_000);
    const last = children.at(-1);
    expect(last?.type === "text" ? last.value : "").toContain(mark.repeat(100).trim());
  });

  it("cuts lists nested by indentation short", () => {
    const markdown = Array.from({ length: 220 }, (_, depth) => `${"  ".repeat(depth)}- 一`).join(
      "\n",
    );
    const parsed = JSON.stringify(parseMarkdown(markdown));
    expect(parsed.match(/"type":"list"/g)?.length).toBeLessThan(110);
    expect(parsed.match(/一/g)).toHaveLength(220);
  });
});
