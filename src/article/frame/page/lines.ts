import { isBylineOf } from "../../meta/page/lines.ts";
import { DISTINCT_LINE_RULES } from "../text/lines.ts";
import type { PageRule } from "./rule.ts";

/**
 * A line that is metadata or navigation by all of its words outweighs what its place on the page
 * says. By hand: the labelled pages are not Chinese.
 */
const CERTAIN = -8;
/** The names of a site's columns, and kickers above a title, have fewer words than this. */
const LONGEST_LABEL = 12;

const KEYWORDS = / (?:tags?|keywords?) /;
/** Of a list of links, all but its label and what parts them is linked. */
const MOST_LINKS = 0.7;

/** Lines that are no text wherever they stand: the rules for plain text hold on pages, too. */
export const LINES: readonly PageRule[] = [
  {
    id: "metadata",
    region: "body",
    weight: CERTAIN,
    is: [
      "2031-03-09 07:05 来源：某报 作者：张三",
      "2031年03月09日 07:05　来源：某报　字号：大 中 小 打印",
    ],
    isNot: ["2031年3月9日，某地的图书馆开门了。"],
    test: ({ text }) => isBylineOf(text),
  },
  {
    id: "label-above-title",
    region: "body",
    weight: CERTAIN,
    is: ["<p>甲</p><h1>题目◎</h1>"],
    isNot: ["<h1>题目◎</h1><p>甲</p>", "<p>各地的图书馆都在修缮，开放时间也延长了。<h1>题目◎</h1>"],
    test: ({ isAboveTitle, words, text }) =>
      isAboveTitle && words < LONGEST_LABEL && !/[。！？.!?]$/.test(text),
  },
  {
    id: "keywords",
    region: "body",
    weight: CERTAIN,
    is: ['<div class="article-tags"><a href="/a">旅游</a> <a href="/b">某地</a>◎</div>'],
    isNot: ['<div class="article-tags">关键词的故事◎</div>', '<p><a href="/a">旅游</a>◎</p>'],
    test: ({ hints, linkShare }) => linkShare > MOST_LINKS && KEYWORDS.test(hints[0] ?? ""),
  },
  // In a page's text a tag is no dirt: it was written as a character reference.
  ...DISTINCT_LINE_RULES.filter(({ id }) => id !== "markup").map(
    (rule): PageRule => ({ ...rule, id: `line-${rule.id}`, region: "body", weight: CERTAIN }),
  ),
];
