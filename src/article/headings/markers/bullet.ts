import { containsAny } from "../../text/contains.ts";
import { skipBlanks } from "./separator.ts";
import type { Marker } from "./style.ts";

export const BULLET_INITIALS = "■□◆◇●○▲△▼▽※★☆▶►◎❖✦▎▍";
const MOST_MARKS = 3;
/** Captions and credits carry the same marks. */
const NO_TITLE = ["记者", "通讯员", "编辑", "图为", "供图", "资料图", "来源", "摄"];

/** A mark before a short title: ■ ◆ ● ▲ ※. */
export function bulletMarker(text: string): Marker | null {
  const mark = text.charAt(0);
  let end = 0;
  while (end < MOST_MARKS && text.charAt(end) === mark) end += 1;
  const start = skipBlanks(text, end);
  const rest = text.slice(start);
  if (rest === "" || containsAny(rest.slice(0, 60), NO_TITLE)) return null;
  return {
    marker: text.slice(0, end),
    kind: "bullet",
    number: null,
    series: `bullet ${mark}`,
    family: "bullet",
    order: null,
    rest,
    separator: text.slice(end, start),
    runsIn: false,
    titled: false,
    certain: true,
  };
}
