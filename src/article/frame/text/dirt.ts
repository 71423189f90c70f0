import type { Rule } from "../rule.ts";
import { ANYWHERE, boilerplate } from "./line.ts";

/** No rule below takes a longer line for dirt (UTF-16 code units). */
export const LONGEST_DIRT = 80;

/** Lines that never belong to a text, wherever they stand. */
export const DIRT: readonly Rule[] = [
  ...boilerplate({
    id: "markup",
    weight: ANYWHERE,
    initials: "<&",
    longest: LONGEST_DIRT,
    pattern:
      /^(?:<\/?(?:p|br|hr|div|span|center|font|b|strong)(?:\s[^<>]{0,41}|\/)?>|&[a-z]{2,6};|\s)+$/i,
    is: ["<p>", "</div>", "<br/><br/>", "<span style='x'>"],
    isNot: ["<p>正文</p>", "<春秋>"],
  }),
  ...boilerplate({
    id: "ending",
    weight: ANYWHERE,
    initials: "（(【[-—·本第未全完终ETe",
    longest: 14,
    pattern:
      /^[（(【[]?(?:本章完|第[^，。]{1,8}[章回节]完|未完待续|全[文书剧]完|完|终|全文终)[）)】\]]?$|^[-—·\s]*(?:(?:THE )?END)[-—·.\s]*$|^[-—]+\s?[完终]\s?[-—]+$/i,
    is: ["（本章完）", "(完)", "（未完待续）", "第三回完", "全书完", "-END-", "——完——"],
    isNot: ["Ending", "完了", "（完全不同）"],
  }),
];
