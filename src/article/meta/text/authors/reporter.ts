import { simplified } from "../../../text/compare.ts";
import { containsAny } from "../../../text/contains.ts";
import { isOutlet, readNames } from "../../../text/names.ts";

/** Who wrote a text, as a line of its own or in brackets says it. */
export type Reporters = {
  readonly author: string;
  /** The outlet that they work for, if it is named: 某社记者 张三. */
  readonly source: string | null;
  /** Offset after the names and what may follow them (UTF-16 code units). */
  readonly end: number;
};

const HINTS = ["记者", "通讯员", "撰稿", "评论员", "作者", "编译", "文/", "文／"];
/** Keeps the expressions below to short lines (UTF-16 code units). */
const LONGEST = 80;
/** □ 撰文/本报驻京首席记者 张三 李四 发自北京, in brackets or not. */
const OPENING =
  /^[□■◎●◇\s\u3000]*[（(【[]?(?:(?:撰文|文字|采写|文|图文|文图)[／/:：\s\u3000]+(?:图[／/\s\u3000]*)?)?([\u3400-\u9FFFA-Za-z]{0,12}?)(记者|通讯员|特约撰稿人?|特约评论员|评论员|撰稿人?|专栏作者|作者|编译)[\s\u3000:：／/]*/;
const BARE_OPENING = /^[（(【[]?(?:文|撰文|文字|采写|图文|文图|文[／/]图)[／/:：]\s*/;
const ROLE = /(?:首席|特派|特约|驻.{1,4}|见习|实习|本报|本刊|本网|本台|体育|财经|专栏)$/;
const TAIL =
  /^[\s\u3000，,、]*(?:(?:[／/].{1,8}报[道导]|发自|报道|摄影报道|摄|摄影|文\/图|文|图|综合报道|采写|整理|编译|实习生|实习记者|见习记者|(?:本[报刊网台])?通讯员|图[／/]|图[:：]|摄影[:：／/]).{0,24})?[)）】\]]?$/;
const OWN = /^[本该]/;

/** Reads a line that says nothing but who wrote the text: 本报记者 张三 发自北京. Null for any other. */
export function readReporters(line: string): Reporters | null {
  const plain = simplified(line);
  if (line.length > LONGEST || !containsAny(plain, HINTS)) return null;
  const opening = OPENING.exec(plain) ?? BARE_OPENING.exec(plain);
  if (opening === null) return null;
  const [whole, prefix = ""] = opening;
  const names = readNames(line, whole.length);
  if (names === null || !TAIL.test(plain.slice(names.end))) return null;
  const start = whole.indexOf(prefix);
  const source = employer(line.slice(start, start + prefix.length));
  return { author: names.value, source, end: names.end };
}

/** The outlet that a reporter's title begins with: 某社 of 某社驻京首席. */
export function employer(prefix: string): string | null {
  let rest = prefix;
  for (let role = ROLE.exec(simplified(rest)); role !== null; role = ROLE.exec(simplified(rest))) {
    rest = rest.slice(0, role.index);
  }
  return isOutlet(rest) && !OWN.test(rest) ? rest : null;
}
