import { readFileSync } from "node:fs";
import { ARTICLE } from "./program.ts";

const lines = readFileSync(ARTICLE, "utf8")
  .split("\n")
  .map((line) => line.trim())
  .filter((line) => line !== "");

const from = lines.findIndex((line) => line.startsWith("2021年,是党和国家"));
const to = lines.findIndex((line) => line.startsWith("触屏版"));

export const TITLE = "笃行2021 七大亮点 为实现“十四五”良好开局贡献公安力量";

/** The lines of the bundled article's lead, markers, titles and paragraphs, in order. */
export const BODY: readonly string[] = lines.slice(from, to);

/** The paragraphs of the bundled article. */
export const PARAGRAPHS: readonly string[] = BODY.filter((line) => line.endsWith("。"));

/** The titles of the seven highlights of the bundled article. */
export const HIGHLIGHTS: readonly string[] = BODY.filter((_, i) =>
  /^亮点\d$/.test(BODY[i - 1] ?? ""),
);
