import { roughColumns } from "../text/characters.ts";
import { containsAny } from "../text/contains.ts";

const LABEL = /^(?:当前|您的|你的|您现在的|所在)?位置[:：]\s*/;
const ARROWS = ">＞›»→";
const STEP = /(?:(?<!\s)\s+)?[>＞›»→]+\s*/;
const SENTENCE_MARKS = "。，；！？";
/** A step is a name; longer ones are sentences (columns). By hand: 480 loses text on the eval's pages. */
const LONGEST_STEP_COLUMNS = 24;
/** Keeps the cost of splitting small (UTF-16 code units). */
const LONGEST_LINE = 200;

/** As pages write an arrow, and as text files keep it. */
const ESCAPED_ARROW = "&gt;";

/** The steps of a line like 首页 > 要闻 > 正文; null where the line is no such trail. */
export function readBreadcrumb(text: string): string[] | null {
  const line = text.includes(ESCAPED_ARROW) ? text.replaceAll(ESCAPED_ARROW, ">") : text;
  if (line.length > LONGEST_LINE || !containsAny(line, ARROWS)) return null;
  if (containsAny(line, SENTENCE_MARKS)) return null;
  const trail = line.includes("位置") ? line.replace(LABEL, "") : line;
  const steps = trail.split(STEP);
  return steps.length >= 2 && steps.every(isStep) ? steps : null;
}

function isStep(step: string): boolean {
  return step !== "" && roughColumns(step) <= LONGEST_STEP_COLUMNS;
}
