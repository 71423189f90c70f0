const HAN_NAME = "[\\p{Script=Han}·]{2,4}";
/** One to four names. */
const NAMES = `(${HAN_NAME}(?:[\\s、，]+${HAN_NAME}){0,3})`;
const REPORTER = "(?:见习|实习)?记者";

/** Bylines; the group holds the names. */
const BYLINES = [
  // （本报记者 张三）
  new RegExp(`[（(](?:本报|\\p{Script=Han}{2,8})?${REPORTER}[\\s:：]*${NAMES}[)）]`, "u"),
  // 本报记者 张三, alone on its line
  new RegExp(`^\\p{Script=Han}{0,6}${REPORTER}[\\s:：]+${NAMES}$`, "u"),
  // （搜狐体育 张三）
  new RegExp(`[（(](?:搜狐|新浪)\\p{Script=Han}{2}\\s+${NAMES}[)）]`, "u"),
];

/** 新华社北京3月9日电: the group holds the agency. */
const DATELINE =
  /^[（(【]?据?(新华社|新华网|中新社|中新网|本报|搜狐体育|信报|晨报|中国网|中国新闻网)[\p{Script=Han}\d０-９]{0,12}(?:专?电|讯)/u;

/** Lines of editors: 责任编辑：张三. */
const EDITOR = /^[（(【]?(?:责任)?编辑[:：]\s*\S{2,4}[)）】]?/;

/** What a title of a news text never is. */
const NOT_A_TITLE = [
  // Bylines, datelines, sources
  /记者|发自|编辑[:：]|[来來]源[:：]|(?:电|讯)$|报道$|北京时间/,
  // Captions
  /资料图|资料[\])）]|图片/,
  // Summaries, page numbers, comments
  /^摘要|^(?:第?[一二三1-9]页|电视台|网友[:：].*)$|网友评论/,
  // Prices, notes in brackets, list items
  /\d元$|^\[.*\]$|^[●■◆★]/,
];

/** What an author's name, or several, is made of. */
const AUTHORS = /^[\p{Script=Han}·A-Za-z\s、，]{2,20}$/u;
const NOT_AN_AUTHOR = /发自|批准|施行|直播表|晚报|日报|报道|图$|发布/;

/** Returns the names in the first byline, or null. */
export function reportersIn(lines: readonly string[]): string | null {
  const names = lines.flatMap((line) => BYLINES.flatMap((byline) => byline.exec(line)?.[1] ?? []));
  return names[0] ?? null;
}

/** Returns the first agency named in a dateline, or null; 本报 names none. */
export function agencyIn(lines: readonly string[]): string | null {
  const agencies = lines.flatMap((line) => DATELINE.exec(line)?.[1] ?? []);
  return agencies.find((agency) => agency !== "本报") ?? null;
}

export function editorIn(lines: readonly string[]): string | null {
  return lines.find((line) => EDITOR.test(line)) ?? null;
}

export function isTitle(title: string): boolean {
  return !NOT_A_TITLE.some((pattern) => pattern.test(title));
}

export function isAuthor(author: string): boolean {
  return AUTHORS.test(author) && !NOT_AN_AUTHOR.test(author);
}
