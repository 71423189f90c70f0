import type { Block } from "../../blocks/block.ts";
import { containsAny } from "../../text/contains.ts";
import { isBetweenTexts } from "./between.ts";

/** Fewer days on lines of their own sign a text, or date a letter in it. */
const FEWEST = 3;
/** Spares the expression the lines that it cannot match but for wide gaps (UTF-16 code units). By hand. */
const LONGEST = 24;
const DIGIT = "[0-9０-９〇零一二三四五六七八九十廿卅]";
const DATE = `(?:公元前?)?(?:${DIGIT}{2,4}年)?(?:${DIGIT}{1,3}月)?(?:${DIGIT}{1,3}[日号])?`;
const ISO_DATE = "[12][0-9]{3}([-./])[0-9]{1,2}\\1[0-9]{1,2}";
const WEEKDAY = "[\\s\\u3000，,（(]*(?:(?:星期|周|礼拜)[一二三四五六日天])?[）)\\s\\u3000]*";
const HOUR = "[0-2]?[0-9][:：][0-5][0-9]|[凌清上中下傍深][晨午晚夜]|初|底|春|夏|秋|冬";
const WEATHER = "[晴阴雨雪雾风多云转大小中暴阵有]{1,6}";
/** A year, a month, a day, or two or three of them; then a weekday, an hour or the weather. */
const DAY = new RegExp(`^(?:${ISO_DATE}|${DATE})${WEEKDAY}(?:${HOUR}|${WEATHER})?$`);
const UNITS_AND_MARKS = "年月日号-./";

/**
 * The lines of a chronicle or diary that hold a day and nothing else, above the text about it. They
 * have no number that counts: a series of them is known by their company.
 */
export function dayLines(
  blocks: readonly Block[],
  loose: readonly number[],
  headings: ReadonlySet<number>,
): number[] {
  const days = loose.filter(
    (at) => isDay(blocks[at]?.text ?? "") && isBetweenTexts(blocks, at, headings),
  );
  return days.length >= FEWEST ? days : [];
}

/** Whether a line names a day, a month or a year, and says nothing of it but the weather. */
export function isDay(text: string): boolean {
  return text.length <= LONGEST && containsAny(text, UNITS_AND_MARKS) && DAY.test(text);
}
