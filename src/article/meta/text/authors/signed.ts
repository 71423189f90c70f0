import { containsAny, endsWithAny, startsWithAny } from "../../../text/contains.ts";
import { isNameList, isPersonName } from "../../../text/names.ts";

/** Longer lines are text (UTF-16 code units); spares splitting them. By hand. */
const LONGEST = 60;
const BULLETS = "□■○◎◇△☆";
/** What speakers and signers are, before their name: 校长　张三. */
const OFFICES =
  "校长,院长,主席,书记,部长,局长,厅长,市长,省长,县长,镇长,主任,董事长,总裁,经理,教授,老师,研究员,会长,秘书长,社长,主编,总编辑,代表".split(
    ",",
  );
/** Marks of affiliations and of the corresponding author: 张三1，李四2*. */
const AFFILIATION =
  /(?<=[\u3400-\u9FFF])(?:[(（[]?[0-9]{1,2}(?:[,，][0-9]{1,2})*[)）\]]?[*＊†#]?|[*＊†#])(?=[\s、，,]|$)/g;

/** The author that a line below a title names without a label: □ 张三, 校长　张三, 张三1，李四2. Or null. */
export function signedLine(line: string): string | null {
  if (line.length > LONGEST) return null;
  const name = afterBullet(line) ?? afterOffice(line);
  return name ?? (containsAny(line, "0123456789") ? withoutMarks(line) : null);
}

function afterBullet(line: string): string | null {
  if (!startsWithAny(line, BULLETS)) return null;
  const name = line.slice(1).trim();
  const isApart = line.startsWith("□") || line.charAt(1).trim() === "";
  return isApart && isNameList(name) && isPersonName(firstOf(name)) ? name : null;
}

function afterOffice(line: string): string | null {
  const [office = "", name = "", ...others] = line.split(/[\s\u3000]+/);
  return others.length === 0 && endsWithAny(office, OFFICES) && isPersonName(name) ? name : null;
}

function withoutMarks(line: string): string | null {
  const names = line.replace(AFFILIATION, "");
  const isMarked = names.length < line.length && !containsAny(names, "0123456789");
  return isMarked && isNameList(names) && isPersonName(firstOf(names)) ? names : null;
}

const firstOf = (names: string): string => names.split(/[\s、，,]+/)[0] ?? "";
