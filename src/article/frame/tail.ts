import type { SourceLine } from "../blocks/lines.ts";
import { readByline } from "../meta/text/byline.ts";
import { endsWithAny } from "../text/contains.ts";
import { isChrome, opensRelatedLinks } from "./chrome.ts";

/** Lines that a page may set below its text. */
const REACH = 60;
const LONGEST_CREDIT = 60;
const SENTENCE_ENDS = "。！？”";

/** The index of the first line below the text: navigation, links to other articles, rights. */
export function tailStart(lines: readonly SourceLine[], from: number): number {
  let start = lines.length;
  for (let index = lines.length - 1; index >= Math.max(from, lines.length - REACH); index -= 1) {
    const text = lines[index]?.text ?? "";
    if (opensRelatedLinks(text)) start = index;
    else if (isChrome(text) || isCredit(text)) {
      // Links between two lines of navigation are left alone: they may be text.
      if (start === index + 1) start = index;
    } else if (endsWithAny(text, SENTENCE_ENDS)) break;
  }
  return start;
}

/** Whether a line says who wrote the text, or where it is from; a date alone signs it. */
function isCredit(text: string): boolean {
  const byline = text.length <= LONGEST_CREDIT ? readByline(text) : null;
  return byline !== null && byline.published === null && (byline.source ?? byline.author) !== null;
}
