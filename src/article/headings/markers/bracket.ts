import { isHanAt } from "../../text/characters.ts";
import { containsAny, endsWithAny } from "../../text/contains.ts";
import { skipBlanks } from "./separator.ts";
import type { MarkerRow, Reading } from "./style.ts";

const CLOSING = new Map([
  ["【", "】"],
  ["〖", "〗"],
  ["［", "］"],
]);
/** More in brackets is a remark (UTF-16 code units). By hand. */
const LONGEST_NAME = 20;
/** Where a recording is: 【02:15 某事】. */
const TIMECODE = /^[0-9]{1,2}:[0-5][0-9][:\s]/;
/** A sentence in brackets is a remark; 【某报记者 张三】 and 【某社某地3月9日电】 are datelines. */
const NO_NAME = ["，", "。", "；", "：", "记者", "报道", "通讯员", "编辑", "来源", "转载", "摄"];
const NO_NAME_ENDS = ["讯", "电", "图", "网", "报"];

function bracket(text: string): Reading | null {
  const closing = CLOSING.get(text.charAt(0));
  if (closing === undefined) return null;
  const close = text.indexOf(closing);
  if (close < 2 || close > LONGEST_NAME + 1) return null;
  if (!isHanAt(text, 1) && !TIMECODE.test(text.slice(1, 9))) return null;
  const name = text.slice(1, close);
  if (containsAny(name, NO_NAME) || endsWithAny(name, NO_NAME_ENDS)) return null;
  const colon = "：:".includes(text.charAt(close + 1)) ? close + 2 : close + 1;
  const start = Math.min(skipBlanks(text, colon), text.length);
  return { end: close + 1, start, number: null, series: `bracket ${text.charAt(0)}` };
}

/** A name in heavy brackets, alone, before a title, or before its text. */
export const BRACKET_ROW: MarkerRow = {
  name: "bracket",
  initials: [...CLOSING.keys()].join(""),
  kind: "bracket",
  order: null,
  family: "bracket",
  runsIn: true,
  titled: false,
  sentences: null,
  listed: true,
  divides: false,
  weight: 1,
  read: bracket,
  is: ["【导读】‖", "【02:15 背景】‖", "【背景】‖甲", "〖背景〗‖：甲"],
  isNot: ["【某报记者 张三】", "【某社某地3月9日电】", "【今天，下雨】", "【背景"],
};
