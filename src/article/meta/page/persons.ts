import { isOutlet, isPersonName } from "../../text/names.ts";

/** What introduces an author's name, as in "Posted by" and "Ein Beitrag von". */
const INTRODUCTION =
  /^(?:(?:article|story|text|words|report|photos?|posted|written|published|reported|authored|submitted|created|edited|ein|eine|artikel|beitrag|kommentar|kolumne|analyse|interview|gastbeitrag|geschrieben|verfasst|veröffentlicht|erstellt|publié|écrit|escrito|publicado|and|&)\s+)*(?:by|von|vom|par|por|di|door)(?![\p{L}\p{N}])\s*:?\s*/iu;
/** "Author:" and the like. */
const LABEL =
  /^(?:authors?|autor(?:in|en|innen)?|auteurs?|writer|reporter|journalist|text|作者|记者|文)\s*(?:[:：，]\s*|\n)|^autor(?:in)?\s+(?=\p{Lu})/iu;
/** "ByJane Doe", from <span>By</span><a>Jane Doe</a>. */
const GLUED = /^By(?=[A-Z])/;
/** What ends the names: bars, brackets, dashes, sentences, and what programs of bylines append. */
const END =
  /\s*[(（](?![\p{Lu}.]{1,6}[)）]\s)|\s·|\s*[|｜•–—[【<>:：!?！？。\n]|\s[-/]\s|\s+(?:for|for the|in|on|am|at|für|aus|updated|published|veröffentlicht)\s|\s(?:报[道导]|報[道導])$|\.{2,}|\s{3,}/iu;
const BETWEEN =
  /\s*(?:[,，;；、&]|\s(?:and|und|y|et|e|with|mit)\s)\s*(?:(?:and|und|y|et|by|von)\s+)?/iu;

/** What stands beside a name and is none: roles, desks, agencies. */
const ROLE =
  /(?:^|[\s-])(?:writers?|editors?|reporters?|correspondents?|journalists?|columnists?|contributors?|staff|news|press|agenc(?:y|ies)|agenturen|redaktion|redakteur(?:in)?|dpa|afp|reuters|bureau|chief|director|ph\.?d|m\.?d|jr|sr|deputy|senior|producer|photograph(?:er|y|s)|fotos?|bilder|images)(?:$|[\s./-])/iu;
/** Names of accounts and fillers that are nobody's. */
const NOBODY = new Set(
  "foto nachrichten photo quelle veröffentlicht admin administrator agencies agency anonymous author autor by editor guest none null redaktion redaktionsteam root staff team undefined user webmaster news online 佚名 未知 网络 匿名 管理员 小编 admins editorial 原创 转载 本站 网易 新浪 搜狐 腾讯".split(
    " ",
  ),
);
/** Small words inside names. */
const PARTICLES = new Set(
  "al bin da das de del della der di do dos du e el i ibn la le of ten ter the van ver vom von y zu zum".split(
    " ",
  ),
);
/** More words are a sentence; with three, names of the eval's pages are lost. By hand. */
const MOST_WORDS = 5;
/** No names begin farther into a text (UTF-16 code units). */
const REACH = 1000;
const HAN = /[\u3007\u3400-\u9FFF]/;

/**
 * How sure it is that a text names persons: "named" by a field for nothing else, "stated" by a
 * `<meta>` or microdata, "marked" by a class or link, or merely "shown" in a line.
 */
export type Certainty = "named" | "stated" | "marked" | "shown";

/**
 * Reads the names of authors: "By Jane Doe and John Smith | Agency" gives "Jane Doe, John Smith".
 * Null where the text names no person.
 */
export function personsIn(text: string, certainty: Certainty): string | null {
  const names: string[] = [];
  for (const part of partsOf(withoutIntroduction(text.slice(0, REACH)))) {
    const isName = isPerson(part, names.length === 0 ? certainty : "shown");
    // What follows a name that is none is the role, the place or the agency of the one before.
    if (!isName && names.length === 0) return null;
    if (isName && !names.includes(part) && !(names.length > 0 && ROLE.test(part))) names.push(part);
  }
  if (names.length === 0) return null;
  return names.join(names.every((name) => HAN.test(name)) ? "、" : ", ");
}

/** Whether a text begins as a line about its author does. */
export function isIntroduced(text: string): boolean {
  const start = text.slice(0, REACH);
  return INTRODUCTION.test(start) || LABEL.test(start);
}

/** A role before a name: Chefredakteur Max Muster. */
const ROLE_BEFORE =
  /^(?:\S*-)?(?:[A-Z]\S*)?(?:experte|expertin|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|autor(?:in)?)\s+(?=\p{Lu})/iu;

/** Whether a text is nothing but what introduces a name. */
export function isIntroduction(text: string): boolean {
  return text !== "" && text.length <= REACH && withoutIntroduction(`${text} `) === "";
}

function withoutIntroduction(text: string): string {
  return text
    .trim()
    .replace(LABEL, "")
    .replace(INTRODUCTION, "")
    .replace(GLUED, "")
    .replace(ROLE_BEFORE, "")
    .trim();
}

function partsOf(text: string): string[] {
  const end = END.exec(text)?.index ?? text.length;
  return text
    .slice(0, end)
    .split(BETWEEN)
    .map((part) => part.replace(/^[\s"'„“”*]+|[\s"“”,*+:]+$/gu, ""))
    .filter((part) => part !== "");
}

/** Whether a text is a name: one to five words, without digits or addresses, none of them a sentence's. */
function isPerson(text: string, certainty: Certainty): boolean {
  if (/[0-9０-９@_/\\=%{}#$]|\.[A-Za-z\u00C0-\u024F]{2,}/.test(text)) return false;
  if (NOBODY.has(text.toLowerCase())) return false;
  if (HAN.test(text)) return isHanName(text, certainty);
  const words = text.split(/\s+/u);
  if (words.length > MOST_WORDS || !LETTER.test(text)) return false;
  // A single word in small letters with a hyphen is the name of an account.
  if (words.length === 1 && text.includes("-") && text === text.toLowerCase()) return false;
  if (certainty === "named" || (certainty !== "shown" && words.length === 1)) return true;
  if (certainty === "shown" && ROLE.test(text)) return false;
  const names = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  return names.length > 0 && names.every(isCapitalised);
}

/** Letters of any script; the property \p{L} takes 5 ms to compile. */
const LETTER = /[A-Za-z\u00C0-\uFFFF]/;

/** Whether the first letter of a word is a capital, or of a script without capitals. */
function isCapitalised(word: string): boolean {
  const first = LETTER.exec(word.slice(0, 2))?.[0];
  return first !== undefined && first === first.toUpperCase();
}

/** What sites put for want of an author, and what is left of a line without its name. */
const HAN_FILLERS = /(?:号|媒体|工作室|编辑|作者|记者|发稿|转发|来源|文章|原创|视频|图片)$/u;

/** Two to eight Han characters, or a Japanese name in two parts: 川端 康成. */
const HAN_NAME =
  /^(?:[\u3007\u3400-\u9FFF]{2,8}|[\u3005\u3041-\u30FF\u3400-\u9FFF]{1,5}[ \u3000][\u3005\u3041-\u30FF\u3400-\u9FFF]{1,5})$/;

/** Whether a text with Han characters is a name; one without a family name must be stated. */
function isHanName(text: string, certainty: Certainty): boolean {
  if (isPersonName(text)) return true;
  if (certainty === "marked" || certainty === "shown") return false;
  return HAN_NAME.test(text) && !isOutlet(text) && !HAN_FILLERS.test(text);
}
