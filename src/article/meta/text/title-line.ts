import { endsWithAny, startsWithAny } from "../../text/contains.ts";
import { isAuthor, isPersonName } from "../../text/names.ts";

/** What the line or lines of a title say. */
export type TitleLine = { readonly title: string; readonly author: string | null };

/** 《某书》, and nothing else in the line. */
const QUOTED = /^[《〈<]([^《》〈〉<>]{1,60})[》〉>]$/;
/** 《某书》 作者：某人; 某书 作者：某人. */
const LABELLED =
  /^(.{1,60}?)[\s\u3000,，/／_—-]*作[\s\u3000]*者[\s\u3000]*[:：][\s\u3000]*(.{1,30})$/;
const DYNASTIES =
  "先秦|春秋|战国|西周|东周|周|秦|西汉|东汉|后汉|汉|三国|曹魏|魏|蜀|东吴|吴|西晋|东晋|晋|南朝[宋齐梁陈]?|北朝|刘宋|北魏|北齐|北周|隋|唐|五代|后蜀|南唐|后晋|北宋|南宋|宋|辽|金|元|明|清|民国|近代|现代|当代|古希腊|古罗马|美国?|英国?|法国?|德国?|俄国?|日本?|苏联?|奥地利|意大利?|加拿大|西班牙|印度?";
const VERB_ENDS = "撰述著着编作辑注译集";
const VERBS = "撰述|撰著|撰|编著|编撰|编|著作|著|着|辑|述|注|译|校注|集";
/** 某书 明 某人; 某书（明）某人撰; 《某书》 ［五代］某人: a dynasty or a country, and a name. */
const DATED = new RegExp(
  `^(.{1,40}?)(?:[\\s\\u3000]+(?:${DYNASTIES})[\\s\\u3000·]+|[\\s\\u3000]*[（(〔［\\[「【](?:${DYNASTIES})[）)〕］\\]」】][\\s\\u3000]*)([\\u3400-\\u9FFF·]{2,12}?)[\\s\\u3000]*(?:${VERBS})?$`,
);
/** A line of its own below the title: 明 某人著; （明）某人 撰; 某人 著. */
const AUTHOR_LINE = new RegExp(
  `^(?:(?:${DYNASTIES})[\\s\\u3000·]+|[（(〔［\\[「【](?:${DYNASTIES})[）)〕］\\]」】][\\s\\u3000]*)?([\\u3400-\\u9FFF·]{2,22}?)[\\s\\u3000]*(${VERBS})?$`,
);
/** The name of a book, a dynasty and an author run to no more (UTF-16 code units). */
const LONGEST_DATED = 30;
const BRACKETED = /^[（(〔［[「【]/;
/** 某经四卷: how long a book is, is no part of its name. */
const VOLUMES = /^(.{2,}?)[\s\u3000]*(?:[（(]?全?[一二三四五六七八九十百]{1,3}[卷巻][）)]?)$/;

/** Reads a title: without the marks around the whole of it, the author after it, its volumes. */
export function readTitleLine(line: string): TitleLine {
  const labelled = line.includes("者") ? LABELLED.exec(line) : null;
  const dated = line.length <= LONGEST_DATED ? DATED.exec(line) : null;
  const [, name, author] = labelled ?? dated ?? [];
  if (name !== undefined && author !== undefined && isAuthor(author)) {
    return { title: bare(name.trim()), author: author.trim() };
  }
  return { title: bare(line), author: null };
}

/** The author that a line below a title names with a dynasty or a verb: （明）某人 撰. Or null. */
export function authorLine(line: string): string | null {
  // Asked of every short line above a text: few get as far as the expression.
  if (line.length > 30 || !(startsWithAny(line, "（(〔［[「【") || endsWithAny(line, VERB_ENDS))) {
    return null;
  }
  const [whole, name = "", verb] = AUTHOR_LINE.exec(line) ?? [];
  if (whole === undefined || name === line) return null;
  const isSure = BRACKETED.test(line) || verb !== undefined;
  return isSure && isAuthor(name) && (isPersonName(name.slice(-3)) || isPersonName(name))
    ? name
    : null;
}

function bare(title: string): string {
  const inner = QUOTED.exec(title)?.[1] ?? title;
  return VOLUMES.exec(inner)?.[1] ?? inner;
}
