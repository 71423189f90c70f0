import { containsAny } from "../../text/contains.ts";
import { skipBlanks } from "./separator.ts";
import type { MarkerRow, Reading } from "./style.ts";

/** Captions and credits carry the same marks. */
const NO_TITLE = ["记者", "通讯员", "编辑", "图为", "供图", "资料图", "来源", "摄"];

function bullet(text: string): Reading | null {
  const mark = text.charAt(0);
  let end = 0;
  while (end < text.length && text.charAt(end) === mark) end += 1;
  const start = skipBlanks(text, end);
  const rest = text.slice(start);
  if (rest === "" || containsAny(rest.slice(0, 60), NO_TITLE)) return null;
  return { end, start, number: null, series: `bullet ${mark}` };
}

/** A mark before a short title. */
export const BULLET_ROW: MarkerRow = {
  name: "bullet",
  initials: "■□◆◇●○▲△▼▽※★☆▶►◎❖✦▎▍",
  kind: "bullet",
  order: null,
  family: "bullet",
  runsIn: false,
  titled: false,
  sentences: null,
  listed: true,
  divides: false,
  weight: 1,
  read: bullet,
  is: ["■‖ 背景", "◆◆‖背景", "◆◆◆◆‖ 背景", "※‖背景"],
  isNot: ["※※※", "▲图为现场", "■本报记者 张三"],
};
