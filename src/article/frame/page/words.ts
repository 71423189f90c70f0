import { evidence, type PageRule } from "./rule.ts";

/** Longer blocks are text, however they begin (words). */
const LONGEST = 60;
/** How much of a block is looked at (UTF-16 code units). */
const BEGINNING = 160;

function saying(id: string, pattern: RegExp, is: readonly string[], isNot: readonly string[]) {
  return evidence({
    id,
    is,
    isNot,
    test: ({ text, words }) => words < LONGEST && pattern.test(text.slice(0, BEGINNING)),
  });
}

/** What sites say around an article, in Chinese, English and German. */
export const WORDS: readonly PageRule[] = [
  saying(
    "says-related",
    /^[【[■◆●>\s]*(?:related|read (?:more|also|next)|see also|more (?:from|on)|recommended|you may|also (?:read|on)|popular|latest|most |trending|top stories|up next|don.t miss|mehr |lesen sie|das könnte|weitere|ähnliche|zum thema|siehe auch|相关|推荐|热门|更多|延伸阅读|猜你喜欢|大家都在看|上一篇|下一篇|编辑推荐|精彩推荐)/i,
    ["Related articles", "相关阅读", "【推荐阅读】", "上一篇：某文"],
    ["Unrelated matters", "他推荐了一本书"],
  ),
  saying(
    "says-share",
    /^(?:share|tweet|email|print|save|follow|like|pin it|facebook|twitter|teilen|drucken|comments?|leave a|reply|kommentar|schreibe|分享|打印|收藏|评论|点赞|发表评论|我要评论|扫一扫|扫码|字号)/i,
    ["Share this", "分享到：", "扫一扫分享"],
    ["他分享了一本书"],
  ),
  saying(
    "says-sign-up",
    /subscribe|sign up|newsletter|log in|register|abonnieren|anmelden|cookies|follow us|join us|download the app|click here|关注我们|微信公众号|客户端下载|下载客户端/i,
    ["Sign up for our newsletter", "欢迎关注我们"],
    ["图书馆开门了"],
  ),
  saying(
    "says-rights",
    /©|\(c\) ?\d{4}|copyright|all rights reserved|alle rechte|terms of|privacy policy|impressum|datenschutz|版权所有|ICP备|ICP证|公网安备|许可证|免责声明|举报电话/i,
    ["© 2031 某报", "京ICP备00000号", "版权所有"],
    ["图书馆开门了"],
  ),
  saying(
    "says-credit",
    /^\(?(?:photo|image|picture|foto|bild|credit|source|quelle|getty|图[：:/]|图为|资料图)|getty images|\bap photo|reuters\b.{0,20}$|shutterstock|file photo|\/ ?afp/i,
    ["Photo: Jane Doe", "图：张三", "A street (Getty Images)"],
    ["图书馆开门了"],
  ),
  saying(
    "says-byline",
    /^(?:by|von|posted|published|updated|written by|last updated|veröffentlicht|aktualisiert)\b|^(?:作者|来源|记者|责任编辑|责编|编辑|校对|发布时间|原标题)[：:／/ ]/i,
    ["By Jane Doe", "Published 9 March", "来源：某报", "责任编辑：某某"],
    ["Bystanders said", "记者走进图书馆"],
  ),
  saying(
    "says-advert",
    /^(?:advertisement|anzeige|werbung|advertising|sponsored|story continues|continue reading|广告|点击加载更多|点击展开)/i,
    ["Advertisement", "广告"],
    ["他看到了广告"],
  ),
  saying(
    "says-about",
    /^(?:about (?:the author|us)|author|contact|tags?:|topics?:|categor|filed under|schlagw|kategorie|标签|关键词|关键字|作者简介|关于我们|联系我们)/i,
    ["About the author", "标签：改革", "关键词：改革"],
    ["各地都有图书馆"],
  ),
];
