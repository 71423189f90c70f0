import { simplified } from "../../text/compare.ts";
import { containsAny } from "../../text/contains.ts";
import { readDate } from "../../text/date.ts";

/** The opening of a report: 新华社北京3月9日电, 本报讯, 【某网消息】, 据某社电 题：某某. */
export type Dateline = {
  /** Null where the paper speaks of itself (本报讯). */
  readonly source: string | null;
  /** The day, where it names the year. */
  readonly published: string | null;
  /** A title that follows: 题：某某; 综述：某某. */
  readonly title: string | null;
  /** Offset of what follows (UTF-16 code units). */
  readonly end: number;
};

/** Bounds what the expressions see of a dateline, and of a title after it (UTF-16 code units). By hand. */
const LONGEST = 60;
/** Endings of the outlets below: a paragraph that opens without one has no dateline. */
const OUTLETS = [
  "社",
  "网",
  "报",
  "在线",
  "台",
  "体育",
  "财经",
  "娱乐",
  "科技",
  "汽车",
  "健康",
  "教育",
  "军事",
  "IT",
  "动力",
  "中文站",
  "客户端",
];
const ENDS = ["电", "讯", "消息"];
const DIGITS = "[0-9０-９〇○零一二三四五六七八九十]";
/** An outlet; then a place and a day, a day, or nothing; then 电, 讯 or 消息, but not 电话. */
const DATELINE = new RegExp(
  "^[（(【[]?据?" +
    "([A-Za-z0-9\\u3400-\\u9FFF]{1,12}?(?:社|网|报|在线|台|体育|财经|娱乐|科技|汽车|健康|教育|军事|IT|动力|中文站|客户端))" +
    "[\\s\\u3000]*(?:" +
    `(?:[\\u3400-\\u9FFF·]{0,10}(?:[[(（][^\\])）]{1,4}[\\])）])?[\\s\\u3000]*((?:${DIGITS}{4}年)?${DIGITS}{1,3}月${DIGITS}{1,3}日)[\\s\\u3000]*(?:专|急)?(?:电|讯|消息))` +
    "|[\\u3400-\\u9FFF·]{0,6}?(?:[今昨]日|专|急)?电(?![话视脑子影力商车梯器邮池网])" +
    "|讯(?![问号])|消息(?![人灵]))",
);
/** Papers speak of themselves so. */
const OWN = ["本报", "本网", "本刊", "本台", "本社", "该报"];
const TITLE =
  /^[\s\u3000]*(?:题[:：]|(?:综述|特写|通讯|述评|时评|评论|新闻分析|新闻背景|专访|调查|财经观察|国际观察)[:：])[\s\u3000]*([^。]{4,50})$/;

/** Reads the dateline that a paragraph opens with, or null. */
export function readDateline(text: string): Dateline | null {
  const head = simplified(text.slice(0, LONGEST));
  if (!containsAny(head, ENDS) || !containsAny(head.slice(0, 14), OUTLETS)) return null;
  const [whole, outlet = "", day] = DATELINE.exec(head) ?? [];
  if (whole === undefined) return null;
  const start = whole.indexOf(outlet);
  const hasYear = day !== undefined && readDate(day, 0) !== null;
  const end = whole.length + (/^[】\])）]/.test(text.slice(whole.length)) ? 1 : 0);
  return {
    source: OWN.includes(outlet) ? null : text.slice(start, start + outlet.length),
    published: hasYear ? day : null,
    title: TITLE.exec(text.slice(end, end + LONGEST))?.[1]?.trim() ?? null,
    end,
  };
}
