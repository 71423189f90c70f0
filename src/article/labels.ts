/** What a label says the value behind it is; "rest" is what Meta has no room for. */
export type Field = "published" | "source" | "author" | "rest";

/** A label, and where it stands (UTF-16 code units). */
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

/**
 * What introduces a value, and the mark that must stand behind it, "" for none. A new label is a new
 * word. Words are compared, never matched: compiling an expression of all these took a millisecond.
 */
const WORDS: readonly Word[] = [
  ...labels("published", COLONS, combined(",发布,发表,更新,出版,刊发", "时间,日期")),
  ...labels("source", COLONS, combined(",文章,新闻,信息,稿件", "来源,来 源,来\u3000源")),
  ...labels("source", COLONS, ["稿源", "转自", "转载自"]),
  ...labels("source", "", ["来源于"]),
  ...labels("author", COLONS, ["作者", "作 者", "作\u3000者"]),
  ...labels("author", COLONS + BLANKS, combined(",本报,本刊,本网,本台,新华社", "记者,通讯员")),
  ...labels("author", COLONS_OR_BARS + BLANKS, ["撰文", "文", "作者"]),
  ...labels("author", COLONS_OR_BARS, ["撰稿", "执笔"]),
  ...labels(
    "rest",
    COLONS,
    combined("阅读,浏览,点击,评论,字号,字体,栏目,分类,标签,原标题", ",量,数,次数"),
  ),
  ...labels("rest", COLONS_OR_BARS, ["责任编辑", "责编", "编辑", "校对", "审核", "监制", "摄影"]),
  ...labels("rest", COLONS_OR_BARS, ["摄", "图"]),
];

const BY_INITIAL = new Map<number, Word[]>();
// The longest first: 本报记者 and 阅读量 are not 记者 and 阅读.
for (const word of WORDS.toSorted((a, b) => b.word.length - a.word.length)) {
  const initial = word.word.charCodeAt(0);
  const words = BY_INITIAL.get(initial);
  if (words === undefined) BY_INITIAL.set(initial, [word]);
  else words.push(word);
}

/** The first label at or behind an offset, or null. */
export function nextLabel(line: string, from: number): Label | null {
  for (let at = from; at < line.length; at += 1) {
    for (const { word, field, marks } of BY_INITIAL.get(line.charCodeAt(at)) ?? []) {
      if (!line.startsWith(word, at)) continue;
      const end = markEnd(line, at + word.length, marks);
      const isReporter = REPORTERS.some((reporter) => word.endsWith(reporter));
      if (end !== null) return { field, at, end, isReporter };
    }
  }
  return null;
}

/** The offset behind the mark of a label, one blank before it included; null where it has none. */
function markEnd(line: string, at: number, marks: string): number | null {
  const mark = line.charAt(at) === " " ? at + 1 : at;
  if (mark < line.length && (marks || COLONS).includes(line.charAt(mark))) return mark + 1;
  if (marks === "") return at;
  return mark > at && marks.includes(" ") ? mark : null;
}

function labels(field: Field, marks: string, words: readonly string[]): Word[] {
  return words.map((word) => ({ word, field, marks }));
}

function combined(beginnings: string, endings: string): string[] {
  return beginnings
    .split(",")
    .flatMap((beginning) => endings.split(",").map((ending) => beginning + ending));
}
