import { readMarker } from "../../headings/markers/table.ts";
import { isArticleTitle, isSubtitle } from "../../headings/title.ts";
import { readDateline } from "../../meta/text/dateline.ts";
import { historyDate } from "../../meta/text/history.ts";
import { nextLabel } from "../../meta/text/labels.ts";
import { authorLine } from "../../meta/text/title-line.ts";
import { compact } from "../../text/compare.ts";
import { containsAny, endsWithAny, startsWithAny } from "../../text/contains.ts";
import { isIssuer, isPersonName } from "../../text/names.ts";
import type { Rule } from "../rule.ts";
import { isBoilerplate } from "./lines.ts";
import type { TextBlock } from "./subject.ts";

/** More than all that can speak for a title together. */
const NEVER = -40;
/** More than speaks for a line that only stands where a title would; less than a byline below it. */
const UNLIKELY = -4;
/** What official documents call themselves. */
const DOCUMENTS =
  "通知,意见,决定,公告,通告,函,批复,办法,报告,请示,规定,方案,细则,通报,决议,命令,纪要,公报,判决书,裁定书,决定书,调解书,起诉书,建议书,通知书".split(
    ",",
  );
/** The paper of an exam stands below the exam's name. */
const EXAMS = ["考试", "测试", "竞赛", "检测", "联考"];
const PAPERS = ["试卷", "试题", "卷）"];
const SPEAKERS =
  /^(?:网友|主持人|记者|老师|嘉宾|问|答|编语|编者按|编辑|读者|学生|律师|专家|图|图片|资料|摘要|导语|导读|核心提示|提要|内容提要|本报讯|附|注|注释|备注|电话|地址|时间|地点|网址|热线|关键词|标签|重要提示|特别提示|提示)\s*[0-9０-９]{0,2}[:：]/;
const CAPTION =
  /(?:资料图|资料照|图片|图为|供图|摄影|新华社发|[^\u3400-\u9FFF]摄|网图|漫画|题图|插图|配图|报图|社图|资料)[^\u3400-\u9FFF]{0,3}$|^(?:图[为：:0-9０-９一二三①-⑨]|[上下左右]图[为：:])/;
/** Parts of a book or a paper, not its name. */
const PARTS = new Set(
  "目录,目錄,序,序言,叙,自序,自叙,代序,原序,总序,小序,再版序,新序,前言,引言,引子,楔子,提要,凡例,摘要,绪论,导言,后记,跋,附录,内容简介,内容提要,内容梗概,内容概要,作者简介,简介,编者按,声明,说明,正文,全文,题记,献词,出版说明,编前,卷前,标签".split(
    ",",
  ),
);
const PAGE = /^第[^，。]{1,5}页$/;
const LIBRARY =
  /^(?:[钦欽]定四[库庫]全[书書].*|[经史子集經]部[一二三四五六七八九十].*|.{1,8}[类類][一二三四五六七八九十])$/;
/** Gaps between the cells of a table's row. */
const GAPS = ["  ", "\t", "|", "｜", "\u3000"];
/** Longer cells are the parts of a title: 某报 | 一条河的三代守闸人 (UTF-16 code units). By hand. */
const LONGEST_CELL = 8;

const title = (rule: Omit<Rule<TextBlock>, "region">): Rule<TextBlock> => ({
  ...rule,
  region: "title",
});

/** What speaks for a line as the title of its text, and what against it. Weights are by hand. */
export const TITLE: readonly Rule<TextBlock>[] = [
  title({
    id: "title-like",
    weight: 1,
    is: ["一条河的三代守闸人"],
    isNot: ["这是一句话。", "朋友们："],
    test: ({ text }) => isArticleTitle(text),
  }),
  title({
    id: "not-title-like",
    weight: NEVER,
    is: [
      "这是一句话。",
      "朋友们：",
      "2031-03-09 作者：张三",
      "书名：某书",
      "【关闭】",
      "（明）张三 撰",
    ],
    isNot: ["一条河的三代守闸人"],
    test: isNoTitle,
  }),
  title({
    id: "above-byline",
    weight: 4,
    is: ["▶题目\n2031-03-09 来源：某报\n正文"],
    isNot: ["▶题目\n2031-03-09", "▶题目\n正文", "▶第一幕\n时间：冬天的傍晚\n正文"],
    // A date that nothing follows signs the text; it does not stand below its title.
    test: (_, at, doc) => isByline(doc[at + 1]) && (doc[at + 1]?.after ?? 0) > 0,
  }),
  title({
    id: "above-dateline",
    weight: 4,
    is: ["▶【某节】第三届某节开幕\n某网4月6日讯（记者 张三）正文。"],
    isNot: ["▶题目\n正文。", "题目\n▶一\n某网4月6日讯（记者 张三）正文。"],
    test: ({ before }, at, doc) => before === 0 && readDateline(doc[at + 1]?.text ?? "") !== null,
  }),
  title({
    id: "above-author",
    weight: 3,
    is: ["▶某书\n明 张三著\n正文"],
    isNot: ["▶某书\n第一回"],
    test: (_, at, doc) => authorLine(doc[at + 1]?.text ?? "") !== null,
  }),
  title({
    id: "above-subtitle",
    weight: 5,
    is: [
      "▶一条河\n——记三代守闸人",
      "▶一条河\n— 记三代守闸人",
      "▶某市人民政府\n关于植树的通知",
      "▶关于印发规划\n的通知",
      "▶某市某区人民法院\n民事判决书",
      "▶某市毕业升学考试\n语文试卷",
      "▶某办公室举行新闻发布会\n介绍某事",
    ],
    isNot: ["▶一条河\n正文"],
    test: (block, at, doc) => isSecondLine(block, doc[at + 1]),
  }),
  title({
    id: "subtitle",
    weight: 5,
    is: ["一条河\n▶——记三代守闸人"],
    isNot: ["一条河\n▶正文"],
    test: (block, at, doc) => isSecondLine(doc[at - 1], block),
  }),
  title({
    id: "quoted-name",
    weight: 3,
    is: ["《某书》", "《某书》 作者：张三", "某书　作者：张三"],
    isNot: ["《某书》第一回写得好"],
    test: ({ text }) =>
      (text.startsWith("《") || text.includes("作")) &&
      /^《[^《》]+》(?:$|[\s\u3000]*作)|.作[\s\u3000]*者[:：]/.test(text),
  }),
  title({
    id: "marker",
    weight: UNLIKELY,
    is: ["一、总则", "第一章 少年"],
    isNot: ["一条河的三代守闸人"],
    test: ({ text }) => readMarker(text) !== null,
  }),
  title({
    id: "bullet",
    weight: -8,
    is: ["●某事", "■典型案例", "[黑龙江]", "“你看了吗？”", "※注意"],
    isNot: ["“某事”怎样了", "[某事]怎样了"],
    test: ({ text }) =>
      startsWithAny(text, "●■◆★☆▲※○□◇◎*") ||
      (startsWithAny(text, "[［【(（“「") &&
        /^(?:[[［【(（].*[\]］】)）]|“[^”]*”|「[^」]*」)$/.test(text)),
  }),
  title({
    id: "dateline",
    weight: -12,
    is: ["新华社北京3月9日电 综述：某事", "本报讯 某事"],
    isNot: ["新华社的故事"],
    test: ({ text }) => readDateline(text) !== null || endsWithAny(text, ["电", "讯", "报道"]),
  }),
  title({
    id: "history",
    weight: -12,
    is: ["2031年3月9日 某市人民代表大会常务委员会第三次会议通过"],
    isNot: ["2031年的三件大事"],
    test: ({ text }) => historyDate(text) !== null,
  }),
  title({
    id: "caption",
    weight: -12,
    is: ["某市部长张三(资料图片)", "某事现场。某网图", "图为某事"],
    isNot: ["图书馆开门了"],
    test: ({ text }) => containsAny(text, "图照摄漫资供发") && CAPTION.test(text),
  }),
  title({
    id: "speech",
    weight: -12,
    is: ["网友：说得对", "主持人：谢谢", "摘要：某事"],
    isNot: ["张三：要相信人"],
    test: ({ text }) => containsAny(text.slice(0, 10), ":：") && SPEAKERS.test(text),
  }),
  title({
    id: "part-of-a-book",
    weight: -12,
    is: ["目录", "自序", "内容简介", "钦定四库全书", "集部五", "第一页"],
    isNot: ["目录学"],
    test: ({ text }) =>
      PARTS.has(compact(text)) ||
      (text.endsWith("页") && PAGE.test(text)) ||
      (containsAny(text, "部类類全") && LIBRARY.test(text)),
  }),
  title({
    id: "reporter",
    weight: -6,
    is: ["某报记者张三", "张三发自北京"],
    isNot: ["当记者的日子"],
    test: ({ text }) => containsAny(text, ["发自", "北京时间"]) || endsInReporter(text),
  }),
  title({
    id: "row",
    weight: -8,
    is: ["序号  姓名  年龄", "甲 | 乙 | 丙", "全场五元"],
    isNot: ["一事 两事"],
    test: ({ text }) =>
      isRow(text) ||
      (startsWithAny(text, "0123456789.-") && /^[\d\s.,:：%－-]+$/.test(text)) ||
      (text.endsWith("元") && /[\d一二三四五六七八九十百]元$/.test(text)),
  }),
  title({
    id: "one-character",
    weight: -3,
    is: ["声"],
    isNot: ["旧信"],
    test: ({ text }) => text.length === 1,
  }),
];

function isNoTitle(block: TextBlock): boolean {
  const { text, byline } = block;
  if (!isArticleTitle(text)) return true;
  if (byline !== null || nextLabel(text.slice(0, 8), 0)?.at === 0) return true;
  return isBoilerplate(text) || authorLine(text) !== null;
}

/** Whether a line is three cells or more, parted by wide gaps, tabs or bars, all of them short. */
function isRow(text: string): boolean {
  if (!containsAny(text, GAPS)) return false;
  const cells = text.split(/\s{2,}|[\t|｜\u3000]/).map((cell) => cell.trim());
  return cells.length > 2 && cells.every((cell) => cell.length <= LONGEST_CELL);
}

function endsInReporter(text: string): boolean {
  const at = text.lastIndexOf("记者");
  const name = text.slice(at + 2).trim();
  return at > 0 && (name === "" || isPersonName(name));
}

/** Whether a line says of a text when, where or by whom it appeared. */
function isByline(block: TextBlock | undefined): boolean {
  if (block === undefined || block.byline === null) return false;
  const { published, source, author } = block.byline;
  return (published ?? source ?? author) !== null;
}

/** Whether the second of two lines goes on with a title: a subtitle, or 某政府 above 关于……的通知. */
function isSecondLine(first: TextBlock | undefined, second: TextBlock | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  if (!isArticleTitle(first.text) || !isArticleTitle(second.text)) return false;
  if (isSubtitle(second.text)) return !isBoilerplate(second.text);
  if (second.text.startsWith("关于"))
    return isIssuer(first.text) || endsWithAny(second.text, DOCUMENTS);
  if (second.text.startsWith("介绍") && first.text.endsWith("会")) return true;
  if (endsWithAny(second.text, PAPERS)) return endsWithAny(first.text, EXAMS);
  const isOpen = first.text.startsWith("关于") || isIssuer(first.text) || first.text.endsWith("》");
  return isOpen && endsWithAny(second.text, DOCUMENTS);
}
