import { isHanAt } from "../../../text/characters.ts";

const DYNASTIES = new Set(
  "先秦 春秋 战国 西周 东周 周 秦 西汉 东汉 后汉 汉 三国 曹魏 魏 蜀 东吴 吴 西晋 东晋 晋 南朝 南朝宋 南朝齐 南朝梁 南朝陈 北朝 刘宋 北魏 北齐 北周 隋 唐 五代 后蜀 南唐 后晋 北宋 南宋 宋 辽 金 元 明 清 民国 近代 现代 当代 古希腊 古罗马 美 美国 英 英国 法 法国 德 德国 俄 俄国 日 日本 苏 苏联 奥 奥地利 意 意大利 加拿大 西班牙 印 印度 捷克 哥伦比亚 波兰 挪威 丹麦 瑞典 瑞士 荷兰 匈 匈牙利 澳 智利 阿根廷 爱尔兰 西 葡 秘鲁".split(
    " ",
  ),
);
/** What an author did, the longest first. */
const VERBS = "校注 撰述 撰著 编著 编撰 主编 著作 撰 述 著 着 编 辑 注 译 集".split(" ");
const OPENING = "（(〔［[「【";
const CLOSING = "）)〕］]」】";
/** More Han characters without a mark are a sentence (UTF-16 code units). By hand. */
const LONGEST_NAME = 22;

/** A dynasty or a country, a name, a verb: （明）张三 撰. What stands before them is `before`. */
export type Attribution = {
  readonly before: string;
  readonly dynasty: string | null;
  readonly name: string;
  readonly verb: string | null;
};

/** Reads how an author is named at the end of a line: 某书 明 张三撰, ［五代］张三, 张三 著. Or null. */
export function readAttribution(line: string): Attribution | null {
  const mark = dynastyIn(line);
  const rest = (mark === null ? line : line.slice(mark.end)).trim();
  const verb = VERBS.find((word) => rest.endsWith(word) && rest.length > word.length) ?? null;
  const name = rest.slice(0, rest.length - (verb?.length ?? 0)).trim();
  if (name.length < 2 || name.length > LONGEST_NAME || !isName(name)) return null;
  const before = mark === null ? "" : line.slice(0, mark.start).trim();
  return { before, dynasty: mark?.dynasty ?? null, name, verb };
}

type Mark = { readonly start: number; readonly end: number; readonly dynasty: string };

/** The first dynasty in brackets or between blanks. */
function dynastyIn(line: string): Mark | null {
  let start = 0;
  for (let at = 0; at <= line.length; at += 1) {
    const character = line.charAt(at);
    const isEnd = character.trim() === "" || CLOSING.includes(character);
    if (!isEnd && !OPENING.includes(character)) continue;
    const word = line.slice(start, at);
    const isBracketed = character !== "" && CLOSING.includes(character) && start > 0;
    const isParted = character !== "" && character.trim() === "";
    if (DYNASTIES.has(word) && (isBracketed || isParted)) {
      return { start: isBracketed ? start - 1 : start, end: at + 1, dynasty: word };
    }
    start = at + 1;
  }
  return null;
}

function isName(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (!isHanAt(text, at) && text.charAt(at) !== "·") return false;
  }
  return true;
}
