import { containsAny, startsWithAny } from "../text/contains.ts";

const LONGEST = 80;
const RIGHTS_LONGEST = 400;

/** Between bars, none of which a link has: a string is found in one without setting up anything. */
const SITE_LINKS =
  "|触屏版|触摸版|手机版|电脑版|移动版|网页版|PC版|WAP版|客户端|首页|返回首页|返回顶部|回到顶部|返回列表|网站地图|联系我们|关于我们|版权声明|收藏本页|收藏|打印|打印本页|关闭|关闭窗口|纠错|我要纠错|举报|分享|分享到|评论|点赞|点击复制链接|微信|微博|朋友圈|QQ空间|大|中|小|登录|注册|设为首页|加入收藏|简体|繁体|繁體|English|转发|投稿|订阅|上一篇|下一篇|上一章|下一章|上一页|下一页|上一回|下一回|书签|加入书签|返回目录|章节目录|推荐本书|投推荐票|A+|A-|T+|T-|";
const LINKS_LABEL = /^(?:字号|字体|字体大小|分享|分享到|语言)[:：]\s*/;
const LINKS_LABEL_INITIALS = "字分语";
const LINK_SEPARATORS = "|｜/·、】])）【[（(";
const OPENING = "【[（(";
const CLOSING = "】]）)";

/**
 * Lines of a page that are not the article, wherever they stand at its head or tail: what a line may
 * begin with, and what it must match then. Most lines begin otherwise, so that most expressions never
 * get compiled.
 */
const CHROME: readonly (readonly [string, RegExp])[] = [
  ["上下", /^(?:上一篇|下一篇|上一页|下一页|上一章|下一章|上一条|下一条)(?:$|[:：\s])/],
  ["阅浏点访评跟", /^(?:阅读|浏览|点击|访问|评论|跟帖)(?:量|数|次数)?[:：]\s*\d+\s*次?$/],
  ["扫长", /^(?:扫一扫|扫码|长按).{0,30}$/],
  [
    "（(【[责编主校审初复终监签统值网实见",
    /^[（(【[]?(?:责任编辑|责编|编辑|主编|编审|校对|审核|审校|初审|复审|终审|监制|签发|统筹|值班编辑|网络编辑|实习编辑|见习编辑)[:： 　／/].{0,40}$/,
  ],
  ["更欢关点微公", /^(?:更多精彩|欢迎关注|关注我们|点击关注|微信号|微信公众号|公众号)[^。]{0,40}$/],
  ["发网我已", /^(?:发表评论|网友评论|我要评论|我来说两句|已有\d+人)/],
  ["声免版特本", /^(?:声明|免责声明|版权声明|特别声明|本文(?:来源|转载自|编辑|责编))[:：].{0,80}$/],
  ["原", /^原标题[:：]/],
];

/** Ends a chapter of a serial, or the whole; where it stands alone, it is nowhere part of the text. */
const ENDINGS =
  /^[（(【[]?(?:本章完|第[^，。]{1,8}[章回节]完|未完待续|全[文书剧]完|完|终|全文终)[）)】\]]?$/;
const ENDING_INITIALS = "（(【[本第未全完终";
const LONGEST_ENDING = 14;
/** Left over from a page. */
const MARKUP = /^(?:<\/?(?:p|br|div|span|center)[^<>]{0,40}>|&nbsp;|&emsp;|\s)+$/;

/** The line that closes a page; these run longer than links do. */
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

/** Opens a list of links to other articles. */
const RELATED =
  /^(?:【|\[|■|◆|●)?\s*(?:相关(?:阅读|新闻|链接|文章|报道|推荐|稿件)|推荐(?:阅读|文章)|延伸阅读|热门(?:文章|新闻|推荐|排行|搜索)|(?:阅读|点击|新闻|热点|24小时|一周)排行榜?|(?:24小时)?热榜|最新(?:文章|新闻|推荐)|(?:编辑|今日|热点|为您|为你|视频|专题|精彩)推荐|大家都在看|猜你喜欢|更多(?:阅读|新闻|推荐))\s*(?:】|\])?[:：>＞]*$/;
/** No line that matches it is without one of these. */
const RELATED_HINTS = [
  "相关",
  "推荐",
  "延伸阅读",
  "热",
  "排行",
  "最新",
  "大家都在看",
  "猜你喜欢",
  "更多",
];

/** Whether a line is navigation, a share button, a rights notice or the like. */
export function isChrome(line: string): boolean {
  if (line.length > RIGHTS_LONGEST) return false;
  if (isRightsNotice(line)) return true;
  if (line.length > LONGEST) return false;
  if (isSiteLinks(line) || isDirt(line)) return true;
  return CHROME.some(([first, pattern]) => startsWithAny(line, first) && pattern.test(line));
}

/** Whether a line is none of the text wherever it stands: （本章完）, a stray tag. */
export function isDirt(line: string): boolean {
  const first = line.charAt(0);
  if (first === "<" || first === "&") return line.length <= LONGEST && MARKUP.test(line);
  return line.length <= LONGEST_ENDING && ENDING_INITIALS.includes(first) && ENDINGS.test(line);
}

/** Whether a line opens a list of links to other articles. */
export function opensRelatedLinks(line: string): boolean {
  return line.length <= LONGEST && containsAny(line, RELATED_HINTS) && RELATED.test(line);
}

function isRightsNotice(line: string): boolean {
  const stop = line.indexOf("。");
  if (stop !== -1 && stop < line.length - 1) return false;
  if (startsWithAny(line, RIGHTS_OPENING) || containsAny(line, RIGHTS)) return true;
  return line.startsWith("Copyright") && /^Copyright\b/.test(line);
}

/** Whether a line is nothing but links as sites show them, in a pair of brackets or in none. */
function isSiteLinks(line: string): boolean {
  let links = OPENING.includes(line.charAt(0)) ? line.slice(1) : line;
  if (startsWithAny(links, LINKS_LABEL_INITIALS)) links = links.replace(LINKS_LABEL, "");
  if (CLOSING.includes(links.charAt(links.length - 1))) links = links.slice(0, -1);
  let start = 0;
  for (let at = 0; at <= links.length; at += 1) {
    const isEnd = at === links.length || isLinkSeparator(links.charAt(at));
    if (isEnd && at > start && !SITE_LINKS.includes(`|${links.slice(start, at)}|`)) return false;
    if (isEnd) start = at + 1;
  }
  return links !== "";
}

function isLinkSeparator(character: string): boolean {
  return LINK_SEPARATORS.includes(character) || character.trim() === "";
}
