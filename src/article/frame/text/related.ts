import { simplified } from "../../text/compare.ts";
import type { Rule } from "../rule.ts";
import { boilerplate } from "./line.ts";
import type { TextBlock } from "./subject.ts";

const OPENING =
  /^(?:【|\[|■|◆|●)?\s*(?:相关(?:阅读|新闻|链接|文章|报道|推荐|稿件|专题)|推荐(?:阅读|文章)|延伸阅读|热门(?:文章|新闻|推荐|排行|搜索)|(?:阅读|点击|新闻|热点|24小时|一周)排行榜?|(?:24小时)?热榜|最新(?:文章|新闻|推荐)|(?:编辑|今日|热点|为您|为你|视频|专题|精彩|精彩文章)推荐|大家都在看|猜你喜欢|更多(?:阅读|新闻|推荐)|往期(?:回顾|精彩|推荐))\s*(?:】|\])?[:：>＞]*$/;
const HINTS = [
  "相关",
  "推荐",
  "延伸阅读",
  "热",
  "排行",
  "最新",
  "大家都在看",
  "猜你喜欢",
  "更多",
  "往期",
];
/** 1 某事, 2. 某事, as lists of links number theirs. */
const LISTED = /^[0-9０-９]{1,2}[\s.．、]/;
/** Lists of links are hardly longer than this. */
const LONGEST_LIST = 40;

/** What opens a list of links to other articles. */
export const OPENINGS: readonly Rule[] = boilerplate({
  id: "related-links",
  weight: 8,
  hints: HINTS,
  longest: 40,
  pattern: OPENING,
  is: ["相关阅读", "【相关新闻】", "24小时热榜", "热点排行", "相关阅读：", "延伸閱讀"],
  isNot: ["相关阅读材料请见附录。", "更多"],
});

/** The items of such a list. */
export const RELATED: readonly Rule<TextBlock>[] = [
  {
    id: "related-item",
    region: "below",
    weight: 4,
    is: ["相关阅读\n▶另一篇文章", "24小时热榜\n1 甲\n▶2 乙"],
    isNot: ["▶另一篇文章", "相关阅读\n这是一句话。\n▶另一行"],
    test: (block, at, doc) => !block.isProse && followsOpening(at, doc),
  },
  {
    id: "related-listed",
    region: "above",
    weight: 4,
    is: ["热点排行\n▶1 某事\n2 某事"],
    isNot: ["热点排行\n▶题目\n正文。"],
    test: (block, at, doc) => followsOpening(at, doc) && LISTED.test(block.text),
  },
];

/** Whether only links stand between a block and what opened their list. */
function followsOpening(at: number, doc: readonly TextBlock[]): boolean {
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_LIST); before -= 1) {
    const block = doc[before];
    if (block === undefined || block.isProse) return false;
    if (block.text.length <= 40 && OPENING.test(simplified(block.text))) return true;
  }
  return false;
}
