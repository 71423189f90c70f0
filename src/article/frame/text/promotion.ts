import type { Rule } from "../rule.ts";
import { ANYWHERE, AT_EDGES, boilerplate, SENTENCE_AT_EDGES } from "./line.ts";

/** Advertisements of sites for themselves: follow us, QR codes, applications, search boxes. */
export const PROMOTION: readonly Rule[] = [
  ...boilerplate({
    id: "qr-code",
    weight: SENTENCE_AT_EDGES,
    initials: "扫长识微请打用",
    longest: 60,
    pattern:
      /^(?:请|打开|使用|用|微信)?.{0,6}(?:扫一扫|扫码|扫描|长按|识别)[^，。]{0,8}(?:二维码|小程序|关注|识别|下载|阅读|分享|右侧|下方|上方|加入|进群)|^(?:扫一扫|扫码)$/,
    is: [
      "扫一扫",
      "扫码关注某报",
      "长按识别二维码",
      "微信扫一扫分享到朋友圈",
      "请扫描下方二维码。",
    ],
    isNot: ["扫码付款时要小心", "长按电源键"],
  }),
  ...boilerplate({
    id: "follow-us",
    weight: SENTENCE_AT_EDGES,
    initials: "更欢关点微公敬想获订下本",
    hints: ["更多", "关注", "订阅", "下载", "公众号", "微信号", "欢迎", "点击", "想"],
    longest: 80,
    pattern:
      /^(?:更多精彩|更多(?:内容|资讯|新闻|详情)[^。]{0,12}(?:请|尽在|关注|下载|登录|咨询|免费)|更多详情|欢迎(?:关注|订阅|下载|扫码|投稿)|关注我们|(?:敬请|请|点击(?:[上下]方|顶部|文末)?[^，。]{0,6})关注|微信号|微信公众号|公众号|想(?:了解|知道|看)[^。]{0,20}(?:关注|热线|下载|登录)|获取更多|订阅(?:我们|本)|下载[^，。]{0,10}客户端|点击(?:下载|进入|查看|阅读原文))[^。]{0,60}。?$/,
    is: [
      "更多精彩内容请关注某报",
      "欢迎关注我们的公众号。",
      "微信公众号：某报",
      "点击下载客户端",
      "点击上方蓝字关注我们",
    ],
    isNot: ["关注民生", "更多的人来了。", "公众号里的文章写得好，大家都爱看。读了三遍。"],
  }),
  ...boilerplate({
    id: "advice-for-sale",
    weight: SENTENCE_AT_EDGES,
    initials: "更想欲如需详咨",
    longest: 160,
    pattern: /(?:免费咨询|拨打热线|咨询热线|加盟热线|订阅热线|资深.{0,6}研究员).{0,60}/,
    is: ["更多详情免费咨询000-00000000或登录www.example.com。", "想知道更多吗？可拨打热线：000。"],
    isNot: ["想知道结果的人都来了。", "咨询电话：00000000"],
  }),
  ...boilerplate({
    id: "reactions",
    weight: AT_EDGES,
    hints: ["在看", "点赞", "个赞", "三连", "分享", "收藏"],
    longest: 30,
    pattern:
      /^点(?:个)?(?:分享|收藏|点赞|在看|赞)$|^[^，。]{0,12}(?:点个?|点亮|戳个?|给个|一键)[“”"「」\s]*(?:在看|赞|三连)[^，。]{0,12}$/,
    is: ["喜欢就点个在看吧", "点个“在看”", "欢迎点赞", "一键三连", "点分享"],
    isNot: ["他为这件事点赞，大家都在看。", "大家都在看"],
  }),
  ...boilerplate({
    id: "read-on-site",
    weight: AT_EDGES,
    initials: "打返下进点展查阅",
    longest: 24,
    pattern:
      /^(?:打开|返回|下载|进入)[^，。]{2,10}[，,\s]{0,2}(?:查看|阅读|观看|收听)(?:更多|全文|原文|精彩|高清|完整)[^，。]{0,6}$|^(?:点击|打开)?(?:展开|阅读|查看)(?:阅读|剩余|余下)?全文$/,
    is: ["打开某某新闻 查看精彩图片", "返回某某，查看更多", "点击展开全文", "阅读全文"],
    isNot: ["打开窗户看看", "返回家乡，查看更多的田地。", "阅读全文以后，他哭了"],
  }),
  ...boilerplate({
    id: "share",
    weight: AT_EDGES,
    initials: "分转",
    longest: 20,
    pattern:
      /^(?:一键)?(?:分享|转发)(?:至|到|给)?(?:[:：]|(?:(?:微信|微博|新浪微博|QQ|好友|朋友圈|空间|更多人|朋友)[和、与或\s]*){1,4})$/,
    is: ["分享至好友和朋友圈", "分享到：", "分享给更多人", "转发到微信朋友圈"],
    isNot: ["分享", "分享给朋友的故事", "转发：某报的消息"],
  }),
  ...boilerplate({
    id: "comments",
    weight: AT_EDGES,
    initials: "发网我已登文查进》>请",
    longest: 40,
    pattern:
      /^(?:[》>]*进入论坛|发表评论|网友评论|我要评论|我来说两句|我有话说|已有\d+人|文明上网|登录后?(?:发表|评论)|查看全部评论|请(?:登录|文明发言))/,
    is: ["发表评论", "我来说两句(12)", "》》进入论坛说说这件事"],
    isNot: ["网友：说得对", "已有三人到了"],
  }),
  ...boilerplate({
    id: "search-box",
    weight: SENTENCE_AT_EDGES,
    hints: ["相关网页", "共找到"],
    longest: 60,
    pattern: /^(?:共找到\s*[\d,]+\s*)?(?:\d[\d,]*\s*)?个?相关网页[.。]?$|^共找到\s*[\d,]+$/,
    is: ["个相关网页.", "共找到613 个相关网页。", "共找到1,234"],
    isNot: ["共找到三个人", "12"],
  }),
  ...boilerplate({
    id: "slogan-with-address",
    weight: AT_EDGES,
    hints: ["www.", "WWW.", "http", ".com", ".net", ".cn", ".org"],
    longest: 80,
    pattern: (line) => /[\u3400-\u9FFF]/.test(line) && !/[。，；?？]/.test(line),
    is: ["深度报告 权威内参 www.example.com", "更多电子书请访问 http://example.com/"],
    isNot: ["他打开了www.example.com，看了一眼。", "Contact us at www.example.com"],
  }),
  ...boilerplate({
    id: "e-book-site",
    weight: SENTENCE_AT_EDGES,
    hints: ["电子书", "下载", "论坛", "txt", "TXT", "书库", "小说网", "书包网", "整理", "校对"],
    longest: 100,
    pattern:
      /(?:本(?:书|文|电子书)由.{1,30}(?:整理|制作|提供|收集|上传|分享|下载|校对)|(?:免费|更多|全本|精校).{0,12}(?:txt|TXT|电子书|小说).{0,20}(?:下载|论坛|网)|(?:电子书|小说|书库|书包)[^的了是，。]{0,8}(?:下载|论坛|网站?|www)|下载后请.{0,20}删除)/,
    is: ["本书由某某论坛整理", "更多免费TXT小说下载请到某某网", "请在下载后请于24小时内删除。"],
    isNot: ["他在论坛上写小说", "小说的下载量很大"],
  }),
  ...boilerplate({
    id: "advertisement",
    weight: ANYWHERE,
    initials: "广（(【[推-—",
    longest: 12,
    pattern: /^[（(【[—-]*(?:广告|推广|advertisement)[）)】\]—-]*$/i,
    is: ["广告", "【广告】", "——广告——"],
    isNot: ["广告业"],
  }),
];
