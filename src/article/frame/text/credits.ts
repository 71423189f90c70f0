import type { Rule } from "../rule.ts";
import { AT_EDGES, boilerplate, speaking } from "./line.ts";

/** Who edited, counted and checked a text: none of it is the text. */
export const CREDITS: readonly Rule[] = [
  ...speaking(
    {
      id: "editors",
      weight: 4.5,
      initials: "（(【[责编主校审初复终监签统值网实见美排版本文稿来作",
      longest: 80,
      pattern:
        /^[（(【[]?(?:(?:本文|本期|本版|稿件)?(?:来源|作者)[:：][^。；]{0,20}[\s，,])?(?:本文|本期|本版|文字|网络|值班|实习|见习|执行|责任|图文|视觉|美术|新媒体)?(?:责编|编辑|主编|总编|编审|校对|审核|审校|初审|复审|终审|监制|签发|统筹|排版|版式|美编|制作)[:：\s／/][^。；]{0,40}$/,
      is: [
        "责任编辑：王五",
        "責任編輯：王五",
        "（责任编辑：王五）",
        "[责任编辑:王五]",
        "编辑：王五 校对：赵六",
        "编辑：王五     共找到613",
        "本版编辑 王五",
        "(编辑:王五)",
        "作者：张三 责任编辑：王五",
      ],
      isNot: ["编辑部的故事", "主编说，这一期不同。", "校对工作开始了"],
    },
    ["meta", "colophon"],
  ),
  ...boilerplate({
    id: "counter",
    weight: AT_EDGES,
    initials: "阅浏点访评跟人已",
    longest: 40,
    pattern:
      /^(?:阅读|浏览|点击|访问|评论|跟帖|人气|已有)(?:量|数|次数)?[:：]?\s*\d+\s*(?:次|人|人评论|人参与|条评论)?$/,
    is: ["阅读：1234", "点击数：88 次", "已有12人评论"],
    isNot: ["阅读使人充实", "评论：该管一管了"],
  }),
  ...boilerplate({
    id: "approval",
    weight: AT_EDGES,
    hints: ["人赞同了"],
    longest: 20,
    pattern: /^[\d,.]+\s?[万kK]?\s?人赞同了该(?:回答|文章)$/,
    is: ["1,024 人赞同了该回答", "1.2 万人赞同了该文章"],
    isNot: ["三人赞同了他的意见"],
  }),
  ...boilerplate({
    id: "picture-source",
    weight: AT_EDGES,
    initials: "图圖",
    longest: 40,
    pattern: /^[图圖](?:[像片][来來])?源[，,:：]\s?[^，。：]{1,30}$/,
    is: ["图像来源，某图片社", "图片来源：某网", "图源：某报", "圖像來源，某圖片社"],
    isNot: ["图片来源成谜", "图：三座桥，其中一座已经拆除"],
  }),
  ...boilerplate({
    id: "original-title",
    weight: AT_EDGES,
    initials: "原（(",
    longest: 80,
    pattern: /^[（(]?原(?:标题|题|文标题|文题)[:：为]/,
    is: ["原标题：另一个题目", "（原标题：另一个题目）"],
    isNot: ["原因：下雨"],
  }),
];
