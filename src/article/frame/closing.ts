import type { SourceLine } from "../blocks/lines.ts";
import type { MetaDraft } from "../meta/byline.ts";
import { endsWithAny } from "../text/contains.ts";
import { readDate } from "../text/date.ts";

/** Lines at the end of a text in which it may be signed. */
const REACH = 4;
const LONGEST_SIGNATURE = 24;
const LONGEST_CREDIT = 60;
/** （本报记者 张三）, （作者：张三）, （来源：某报）at the end of a paragraph. */
const CREDIT =
  /[（(](?:本[报刊网台]|[^（）()，。据]{0,8}?)(记者|通讯员|作者|撰文|文(?=[:：／/\s])|来源|转自)[\s:：／/]*([^（）()。；]{2,40})[）)]$/;
const SOURCES = new Set(["来源", "转自"]);
/** Where the names end, and what is none. */
const OTHERS = /[\s，,]*(?:通讯员|实习生|摄影|报道|图\/|图：|，).*$/;
const NO_NAME = /^(?:系|为|是|单位|了解|获悉)/;

/**
 * Takes over what only the end of a text says: a date in its signature, the author in a closing
 * （记者 …）. The lines themselves are text and stay.
 */
export function readClosing(lines: readonly SourceLine[], end: number, meta: MetaDraft): void {
  for (let index = end - 1; index >= Math.max(0, end - REACH); index -= 1) {
    const text = lines[index]?.text ?? "";
    if (meta.published === null && isSigner(lines[index - 1]?.text ?? "")) {
      const date = text.length <= LONGEST_SIGNATURE ? readDate(text, 0) : null;
      if (date?.end === text.length) meta.published = date.published;
    }
    if (endsWithAny(text, "）)")) addCredit(text.slice(-LONGEST_CREDIT), meta);
  }
}

function addCredit(text: string, meta: MetaDraft): void {
  const [, label = "", value = ""] = CREDIT.exec(text) ?? [];
  if (label === "" || NO_NAME.test(value)) return;
  if (SOURCES.has(label)) meta.source ??= value.trim();
  else meta.author ??= value.replace(OTHERS, "").trim();
}

/** Whether a line is the name above a date: without it, a date may belong to anything. */
function isSigner(text: string): boolean {
  return text !== "" && text.length <= LONGEST_SIGNATURE && !endsWithAny(text, "。！？；：，”");
}
