import { isHanAt } from "../../text/characters.ts";
import { simplified } from "../../text/compare.ts";
import { memoized } from "../../text/memoized.ts";

/** The field that a label introduces; "rest" is what Meta has no room for. */
export type Field = "title" | "published" | "source" | "author" | "rest";

/** A label, and where it begins and ends (UTF-16 code units). */
export type Label = {
  readonly field: Field;
  readonly at: number;
  readonly end: number;
  /** Whether it is 记者 or the like, which in an interview introduces a question. */
  readonly isReporter: boolean;
};

type Word = { readonly word: string; readonly field: Field; readonly marks: string };

const COLONS = "：:";
const COLONS_OR_BARS = "：:／/|｜丨";
const BLANKS = " \u3000";
const REPORTERS = ["记者", "通讯员"];
/** Labels of a text's date, and of any other: they may end a longer word, or introduce no date. */
export const ANY_DAY = ["时间", "日期"];

/**
 * The words that introduce a value: each beginning with each ending is one, and one of the marks must
 * follow it ("" for none). A new label is a new word. Words are compared, not matched: compiling one
 * expression for all of them took a millisecond.
 */
const LABELS: readonly (readonly [
  field: Field,
  marks: string,
  beginnings: string,
  endings: string,
])[] = [
  ["published", COLONS, ",发布,发稿,发表,更新,出版,刊发", "时间,日期"],
  ["published", "", "发表于,发布于,编辑于,更新于", ""],
  ["title", COLONS, "书名,标题,题目,篇名", ""],
  ["source", COLONS_OR_BARS, ",文章,新闻,信息,稿件", "来源,来 源,来\u3000源"],
  ["source", COLONS_OR_BARS, "稿源,转自,转载自", ""],
  ["source", "", "来源于", ""],
  ["author", COLONS, "作者,楼主,作 者,作\u3000者", ""],
  ["author", COLONS_OR_BARS + BLANKS, ",本报,本刊,本网,本台,新华社", "记者,通讯员"],
  ["author", COLONS_OR_BARS + BLANKS, "撰文,文,作者", ""],
  ["author", COLONS_OR_BARS, "撰稿,执笔,文字", ""],
  [
    "rest",
    COLONS,
    "阅读,浏览,点击,评论,字号,字体,栏目,分类,标签,原标题,关键词,关键字",
    ",量,数,次数",
  ],
  ["rest", COLONS_OR_BARS, "责任编辑,责编,编辑,校对,审核,监制,摄影", ""],
  ["rest", COLONS_OR_BARS, "摄,图,图片", ""],
];

/** Every character that labels are written with: no other one begins a label. */
const CHARACTERS = LABELS.map(([, , beginnings, endings]) => beginnings + endings).join("");

/** The words that begin with a character, the longest first, so that 阅读量 is not read as 阅读. */
const wordsOf = memoized((initial: string): readonly Word[] => {
  const words: Word[] = [];
  for (const [field, marks, beginnings, endings] of LABELS) {
    if (!beginnings.includes(initial) && !endings.includes(initial)) continue;
    for (const beginning of beginnings.split(",")) {
      for (const ending of endings.split(",")) {
        const word = beginning + ending;
        if (word.startsWith(initial)) words.push({ word, field, marks });
      }
    }
  }
  return words.sort((one, other) => other.word.length - one.word.length);
});

/** The first label at or after an offset, in either orthography, or null. */
export function nextLabel(text: string, from: number): Label | null {
  const line = simplified(text);
  for (let at = from; at < line.length; at += 1) {
    const initial = line.charAt(at);
    if (!CHARACTERS.includes(initial)) continue;
    for (const { word, field, marks } of wordsOf(initial)) {
      if (!line.startsWith(word, at) || isInsideWord(line, at, word)) continue;
      const end = markEnd(line, at + word.length, marks);
      const isReporter = REPORTERS.some((reporter) => word.endsWith(reporter));
      if (end !== null) return { field, at, end, isReporter };
    }
  }
  return null;
}

/** 文, 图 and 时间 are labels only where a word begins: not in 正文：某, 插图：某 or 召开时间：某日. */
function isInsideWord(line: string, at: number, word: string): boolean {
  return (word.length === 1 || ANY_DAY.includes(word)) && isHanAt(line, at - 1);
}

/** The end of a label's mark, including one blank before it; null if the label has no mark. */
function markEnd(line: string, at: number, marks: string): number | null {
  const mark = line.charAt(at) === " " ? at + 1 : at;
  if (mark < line.length && (marks || COLONS).includes(line.charAt(mark))) return mark + 1;
  if (marks === "") return at;
  return mark > at && marks.includes(" ") ? mark : null;
}
