import { startsWithAny } from "../../text/contains.ts";
import { readBreadcrumb } from "../breadcrumb.ts";
import type { Rule } from "../rule.ts";
import { ANYWHERE, AT_EDGES, boilerplate, speaking } from "./line.ts";

/** Between bars, which no link has: a string is found in one without setting up anything. */
const SITE_LINKS =
  "|触屏版|触摸版|手机版|电脑版|移动版|网页版|PC版|WAP版|客户端|首页|返回首页|返回顶部|回到顶部|返回列表|网站地图|联系我们|关于我们|版权声明|收藏本页|收藏|赞同|打印|打印本页|关闭|关闭窗口|纠错|我要纠错|举报|分享|分享到|评论|点赞|点击复制链接|微信|微博|朋友圈|QQ空间|大|中|小|登录|注册|设为首页|加入收藏|简体|繁体|English|转发|投稿|订阅|上一篇|下一篇|上一章|下一章|上一页|下一页|上一回|下一回|书签|加入书签|返回目录|章节目录|推荐本书|投推荐票|A+|A-|T+|T-|";
const LINKS_LABEL = /^(?:字号|字体|字体大小|分享|分享到|语言)[:：]\s*/;
const LINKS_LABEL_INITIALS = "字分语";
const COUNT = /^[0-9.]+[万kK]?$/;
/** 点击复制链接, the longest of the site's links, and one more. */
const LONGEST_LINK = 7;
const LINK_SEPARATORS = "|｜/·、】])）【[（(";
const OPENING = "【[（(";
const CLOSING = "】]）)";

/** What lines are drawn with. */
const RULE_MARKS = "-－—_＿=＝*＊~～.·…─━☆★◇◆#＃";
/** Fewer marks are a dash, an ellipsis or stars in place of a word. By hand: 3 loses text on the eval's pages. */
const FEWEST_RULE_MARKS = 4;

/** Ways through a site: breadcrumbs, links, pages of an article. */
export const NAVIGATION: readonly Rule[] = [
  ...speaking(
    {
      id: "breadcrumb",
      weight: AT_EDGES,
      longest: 200,
      pattern: (line) => readBreadcrumb(line) !== null,
      is: ["首页 > 要闻 > 正文", "您的位置：首页＞新闻＞正文"],
      isNot: ["1 > 0，所以成立。"],
    },
    ["above", "meta"],
  ),
  ...boilerplate({
    id: "site-links",
    weight: AT_EDGES,
    longest: 80,
    pattern: isSiteLinks,
    is: [
      "触屏版 | PC版",
      "字号：大 中 小",
      "【打印】【关闭】",
      "上一章 返回目录 下一章",
      "赞同 1203  评论 88  收藏  分享",
    ],
    isNot: ["打印机坏了", "大家", "微博 2009"],
  }),
  ...boilerplate({
    id: "text-label",
    weight: AT_EDGES,
    initials: "正内文新",
    longest: 6,
    pattern: /^(?:文章|新闻)?(?:正文|内容|全文)[:：]$/,
    is: ["正文：", "文章内容:"],
    isNot: ["正文", "内容：三件事"],
  }),
  ...boilerplate({
    id: "neighbours",
    weight: AT_EDGES,
    initials: "上下",
    longest: 80,
    pattern: /^[上下]一[篇页章条回节](?:$|[:：\s[【])/,
    is: ["上一篇：另一篇", "下一页 [1] [2] [3]"],
    isNot: ["上一篇讲过了"],
  }),
  ...boilerplate({
    id: "pagination",
    weight: ANYWHERE,
    initials: "[【(（<第共上",
    longest: 60,
    pattern:
      /^(?:上一页\s*|第\d{1,3}页\s*|共\d{1,3}页\s*)?(?:[[【（(<]\s*\d{1,3}\s*[\]】）)>]\s*){2,}(?:下一页|末页|尾页)?\s*$/,
    is: ["【1】【2】", "上一页 [1] [2] [3]", "[1] [2] [3] 下一页"],
    isNot: ["[1]", "（1）（2）见附表"],
  }),
  ...boilerplate({
    id: "page-number",
    weight: AT_EDGES,
    initials: "第共",
    longest: 16,
    pattern: /^第\s?\d{1,3}\s?页[\s，,/]*(?:共\s?\d{1,3}\s?页)?$|^共\s?\d{1,3}\s?页$/,
    is: ["第1页", "第 1 页 共 3 页"],
    isNot: ["第一页", "第1页讲的是"],
  }),
  ...boilerplate({
    id: "rule",
    weight: AT_EDGES,
    initials: RULE_MARKS,
    longest: 200,
    pattern: isRule,
    is: ["----------", "＝＝＝＝＝＝", "* * * * *"],
    isNot: ["——", "-1", "……"],
  }),
];

/**
 * Whether a line is nothing but links as sites show them, in a pair of brackets or in none. Two or
 * more may have counts beside them.
 */
function isSiteLinks(line: string): boolean {
  let links = OPENING.includes(line.charAt(0)) ? line.slice(1) : line;
  if (startsWithAny(links, LINKS_LABEL_INITIALS)) links = links.replace(LINKS_LABEL, "");
  if (CLOSING.includes(links.charAt(links.length - 1))) links = links.slice(0, -1);
  let start = 0;
  let named = 0;
  let counts = 0;
  for (let at = 0; at <= links.length; at += 1) {
    const isEnd = at === links.length || isLinkSeparator(links.charAt(at));
    if (at - start > LONGEST_LINK) return false;
    if (isEnd && at > start) {
      if (SITE_LINKS.includes(`|${links.slice(start, at)}|`)) named += 1;
      else if (COUNT.test(links.slice(start, at))) counts += 1;
      else return false;
    }
    if (isEnd) start = at + 1;
  }
  return links !== "" && (counts === 0 || named > 1);
}

/** Whether a line is one mark over and over, with blanks between or without. */
function isRule(line: string): boolean {
  const mark = line.charAt(0);
  const marks = line.split(mark);
  return marks.length > FEWEST_RULE_MARKS && marks.every((between) => between.trim() === "");
}

function isLinkSeparator(character: string): boolean {
  return LINK_SEPARATORS.includes(character) || character.trim() === "";
}
