import { isBylineOf } from "../../meta/page/lines.ts";
import { readBreadcrumb } from "../breadcrumb.ts";
import { isChrome, opensRelatedLinks } from "../chrome.ts";
import type { PageRule } from "./rule.ts";

/** A line that is metadata or navigation by all of its words outweighs what its place says. */
const CERTAIN = -8;

const line = (rule: Omit<PageRule, "region" | "weight">): PageRule => ({
  ...rule,
  region: "body",
  weight: CERTAIN,
});

/** Lines that are no text in plain text either. Their weight is set by hand, for want of labels. */
export const LINES: readonly PageRule[] = [
  line({
    id: "metadata",
    is: [
      "2031-03-09 07:05 来源：某报 作者：张三",
      "2031年03月09日 07:05　来源：某报　字号：大 中 小 打印",
    ],
    isNot: ["2031年3月9日，某地的图书馆开门了。"],
    test: ({ text }) => isBylineOf(text),
  }),
  line({
    id: "breadcrumb",
    is: ["首页 > 要闻 > 正文"],
    isNot: ["甲大于乙"],
    test: ({ text }) => readBreadcrumb(text) !== null,
  }),
  line({
    id: "site-line",
    is: ["触屏版 | PC版", "（责任编辑：某某）", "上一篇：某文"],
    isNot: ["上一篇文章说过这件事。"],
    test: ({ text }) => isChrome(text) || isChrome(text.replace(/^[（(]|[）)]$/g, "")),
  }),
  line({
    id: "related",
    is: ["相关阅读", "【推荐阅读】"],
    isNot: ["相关阅读里提到的书"],
    test: ({ text }) => opensRelatedLinks(text),
  }),
];
