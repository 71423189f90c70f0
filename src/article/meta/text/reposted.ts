import { isAuthor, isOutlet } from "../../text/names.ts";
import type { Claim } from "../claim.ts";

const LONGEST = 200;
/** 本文来自微信公众号“某评论”（ID：abc）, 本文转载自公众号：某评论, 文章首发于「某评论」. */
const ORIGIN =
  /^(?:本文|文章|此文)(?:首发|原载|刊载|转载|节选|摘)?(?:来源于|来源|来自|源自|自|于)\s{0,2}((?:微信)?(?:公众号|订阅号))?[:：]?\s{0,2}(?:[“"「『《【]([^“”"「」『』《》【】。]{2,24})[”"」』》】]|([^\s，,。；;：:（(“"]{2,20}(?=[\s，,。（(]|$)))/;
/** The author, after a mark: ，作者：张三, ，作者 张三. */
const AUTHOR = /[，,。；;）)\s]作者(?:[:：|｜]\s{0,2}|\s{1,2})([^，,。；;：:（(]{2,24})/;

/** What a line says that tells where an article was taken from: 本文来自“某评论”，作者：张三. */
export function readReposted(line: string): Pick<Claim, "field" | "value">[] {
  if (line.length > LONGEST || !/^(?:本文|文章|此文)/.test(line)) return [];
  const [origin = "", account, quoted, bare = ""] = ORIGIN.exec(line) ?? [];
  // Without marks, 本文来自读者的来信 names nobody.
  const source = quoted ?? (account !== undefined || isOutlet(bare) ? bare : "");
  if (source === "") return [];
  const author = AUTHOR.exec(line.slice(origin.length))?.[1]?.trim() ?? "";
  return [
    { field: "source", value: source.trim() },
    ...(isAuthor(author) ? [{ field: "author" as const, value: author }] : []),
  ];
}
