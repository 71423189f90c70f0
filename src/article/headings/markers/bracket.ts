import { isHanAt } from "../../text/characters.ts";
import { containsAny, endsWithAny } from "../../text/contains.ts";
import { skipBlanks } from "./separator.ts";
import type { Marker } from "./style.ts";

const CLOSING = new Map([
  ["【", "】"],
  ["〖", "〗"],
  ["［", "］"],
]);
export const BRACKET_INITIALS = [...CLOSING.keys()].join("");
const LONGEST_NAME = 20;
/** A sentence in brackets is a remark; 【某报记者 张三】 and 【某社某地3月9日电】 are datelines. */
const NO_NAME = ["，", "。", "；", "：", "记者", "报道", "通讯员", "编辑", "来源", "转载", "摄"];
const NO_NAME_ENDS = ["讯", "电", "图", "网", "报"];

/** A name in heavy brackets: 【导读】, alone, before a title, or before its text. */
export function bracketMarker(text: string): Marker | null {
  const closing = CLOSING.get(text.charAt(0));
  if (closing === undefined) return null;
  const close = text.indexOf(closing);
  if (close < 2 || close > LONGEST_NAME + 1 || !isHanAt(text, 1)) return null;
  const name = text.slice(1, close);
  if (containsAny(name, NO_NAME) || endsWithAny(name, NO_NAME_ENDS)) return null;
  const colon = "：:".includes(text.charAt(close + 1)) ? close + 2 : close + 1;
  const end = Math.min(skipBlanks(text, colon), text.length);
  return {
    marker: text.slice(0, close + 1),
    kind: "bracket",
    number: null,
    series: `bracket ${text.charAt(0)}`,
    family: "bracket",
    order: null,
    rest: text.slice(end),
    separator: text.slice(close + 1, end),
    runsIn: true,
    titled: false,
    certain: true,
  };
}
