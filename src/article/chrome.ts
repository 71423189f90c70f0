const LONGEST = 80;
const RIGHTS_LONGEST = 400;

const SITE_LINK =
  "触屏版|触摸版|手机版|电脑版|移动版|网页版|PC版|WAP版|客户端|首页|返回首页|返回顶部|回到顶部|返回列表|网站地图|联系我们|关于我们|版权声明|收藏本页|收藏|打印|打印本页|关闭|关闭窗口|纠错|我要纠错|举报|分享|分享到|评论|点赞|点击复制链接|微信|微博|朋友圈|QQ空间|大|中|小";
const SITE_LINKS = new RegExp(
  `^[【\\[（(]?(?:(?:字号|字体|字体大小|分享|分享到|语言)[:：]\\s*)?(?:${SITE_LINK})(?:[\\s|｜/·、】\\]）)【\\[（(]+(?:${SITE_LINK}))*[】\\]）)]?$`,
);

/** Lines of a page that are not the article, wherever they stand at its head or tail. */
const CHROME: readonly RegExp[] = [
  SITE_LINKS,
  /^(?:上一篇|下一篇|上一页|下一页|上一章|下一章)(?:$|[:：\s])/,
  /^(?:阅读|浏览|点击|访问|评论|跟帖)(?:量|数|次数)?[:：]\s*\d+\s*次?$/,
  /^(?:扫一扫|扫码|长按).{0,30}$/,
  /^[（(【[]?(?:责任编辑|责编|编辑|校对|审核|审校|监制|值班编辑|网络编辑)[:： 　／/].{0,40}$/,
  /^(?:本章完|（本章完）|\(本章完\)|（完）|\(完\))$/,
  /^原标题[:：]/,
];

/** The line that closes a page; these run longer than links do. */
const RIGHTS =
  /^(?:[©Ⓒⓒ]|\([cC]\)|Copyright\b|版权所有|著作权|本网站版权)|(?:版权所有|ICP备|公网安备|All [Rr]ights [Rr]eserved)/;

/** Opens a list of links to other articles. */
const RELATED =
  /^(?:【|\[|■|◆|●)?\s*(?:相关(?:阅读|新闻|链接|文章|报道|推荐|稿件)|推荐(?:阅读|文章)|延伸阅读|热门(?:文章|新闻|推荐)|精彩推荐|猜你喜欢|更多(?:阅读|新闻|推荐))\s*(?:】|\])?[:：>＞]*$/;

/** Whether a line is navigation, a share button, a rights notice or the like. */
export function isChrome(line: string): boolean {
  if (line.length > RIGHTS_LONGEST) return false;
  if (RIGHTS.test(line) && !/。./.test(line)) return true;
  return line.length <= LONGEST && CHROME.some((pattern) => pattern.test(line));
}

/** Whether a line opens a list of links to other articles. */
export function opensRelatedLinks(line: string): boolean {
  return line.length <= LONGEST && RELATED.test(line);
}
