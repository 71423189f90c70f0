import { containsAny, startsWithAny } from "../../text/contains.ts";
import type { Rule } from "../rule.ts";
import { boilerplate, SENTENCE_AT_EDGES } from "./line.ts";

const RIGHTS_OPENING = ["©", "Ⓒ", "ⓒ", "(c)", "(C)", "著作权", "本网站版权"];
const RIGHTS = [
  "版权所有",
  "ICP备",
  "公网安备",
  "许可证号",
  "许可证编号",
  "举报电话",
  "备案号",
  "All Rights Reserved",
  "All Rights reserved",
  "All rights Reserved",
  "All rights reserved",
];

/** Legal notices of sites and publishers. */
export const RIGHTS_NOTICES: readonly Rule[] = [
  ...boilerplate({
    id: "rights",
    weight: SENTENCE_AT_EDGES,
    longest: 400,
    pattern: isRightsNotice,
    is: ["© 2031 某报", "版权所有 某报 未经许可不得转载。", "某ICP备00000000号"],
    isNot: ["版权法讲完了，下面讲专利。", "图书版权所有者来了。他说不行。"],
  }),
  ...boilerplate({
    id: "disclaimer",
    weight: SENTENCE_AT_EDGES,
    initials: "声免版特郑作本（(【[风重凡转以（该此文*＊※",
    longest: 600,
    pattern:
      /^[（(【[]?(?:(?:作者|免责|版权|特别|郑重|重要|法律)?声明|风险提示|版权说明|转载(?:声明|说明)|本文(?:来源|转载自|编辑|责编|系转载|版权)|凡(?:本网|本站)?注明|以上(?:内容|观点|信息)仅)[^，。]{0,6}(?:[:：\]】]|仅|为|归|属|“|代表|与|.{0,20}(?:不得|独家|转载|立场))|^[*＊※（(【[]?(?:[该本此]文|文章)(?:[^，。]{0,20}原创[，,]\s?(?:未经|请勿|谢绝)|(?:内容|观点){0,2}[仅只](?:代表|为|是|属)作者)/,
    is: [
      "声明：本文不代表本站立场。",
      "免责声明：以上内容仅供参考。投资有风险。",
      "本文版权为“某某”独家拥有，任何人不得复制。",
      "作者声明：在本人所知的范围内，没有利害关系。",
      "该文观点仅代表作者本人，本站仅提供信息存储空间服务。",
      "本文仅代表作者个人观点，与本站无关。",
      "文章内容仅为作者观点，不代表本站立场。",
      "*本文为某某评论原创，未经授权不得转载。",
    ],
    isNot: [
      "声明发表以后，各方都有反应。",
      "本文要说的是另一件事。",
      "该文为作者在大会上的发言。",
      "文章代表作者成名了。",
    ],
  }),
  ...boilerplate({
    id: "platform-notice",
    weight: SENTENCE_AT_EDGES,
    initials: "N",
    longest: 400,
    pattern: /^Notice: The content above \(including/,
    is: [
      "Notice: The content above (including the pictures and videos if any) is uploaded by a user.",
    ],
    isNot: ["Notice: The library is closed."],
  }),
];

function isRightsNotice(line: string): boolean {
  const stop = line.indexOf("。");
  if (stop !== -1 && stop < line.length - 1) return false;
  if (startsWithAny(line, RIGHTS_OPENING) || containsAny(line, RIGHTS)) return true;
  return line.startsWith("Copyright") && /^Copyright\b/.test(line);
}
