import type { HtmlBlock } from "../../blocks/page/html-block.ts";
import type { Rule } from "../rule.ts";
import { WEIGHTS } from "./weights.ts";

/** A rule about a page's blocks, its examples written as HTML whose last block is meant. */
export type PageRule = Rule<HtmlBlock>;

type Row = Omit<PageRule, "region" | "weight">;

/** A rule for or against the text of the article; its weight is fitted (weights.ts). */
export function evidence(row: Row): PageRule {
  return { ...row, region: "body", weight: WEIGHTS[row.id] ?? 0 };
}
