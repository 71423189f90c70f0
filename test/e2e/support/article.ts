import { readFileSync } from "node:fs";
import { ARTICLE } from "./program.ts";

const lines = readFileSync(ARTICLE, "utf8")
  .split("\n")
  .map((line) => line.trim())
  .filter((line) => line !== "");

const from = lines.findIndex((line) => line.startsWith("2021年,是党和国家"));
const to = lines.findIndex((line) => line.startsWith("触屏版"));

export const TITLE = "笃行2021 七大亮点 为实现“十四五”良好开局贡献公安力量";

/** What the bundled article says from its first paragraph to its last, line for line: lead, markers, titles, paragraphs. */
export const BODY: readonly string[] = lines.slice(from, to);

/** The article's paragraphs alone. */
export const PARAGRAPHS: readonly string[] = BODY.filter((line) => line.endsWith("。"));

/** The titles of its seven highlights. */
export const HIGHLIGHTS: readonly string[] = BODY.filter((_, i) =>
  /^亮点\d$/.test(BODY[i - 1] ?? ""),
);
