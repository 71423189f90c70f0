import { isVideo, leftOf, measure } from "./measure.ts";
import { isShareNamed, nameWeight } from "./names.ts";
import { orderOf, type Part } from "./part.ts";
import { isSuspicious } from "./suspicious.ts";

/** What never is text of an article. */
const NEVER = /^(?:footer|aside|link|input|textarea|select|button)$/;
const EMBED = /^(?:object|embed|iframe)$/;
/** Longer parts are text although their names say "share" (UTF-16 code units). */
const LONGEST_SHARE = 500;

export type Cleaning = { readonly countsNames: boolean; readonly leavesSuspicious: boolean };

/**
 * Leaves out what is no text inside an article: controls, embedded things, and forms, tables, lists
 * and boxes that look suspicious, the innermost first.
 *
 * @returns the parts that are left; the article is measured
 */
export function cleaned(article: Part, { countsNames, leavesSuspicious }: Cleaning): Part[] {
  let order = orderOf(article);
  const sift = (tag: string) => {
    if (!leavesSuspicious || !order.some((part) => part.tag === tag)) return;
    noteDataTables(order);
    measure(order, (part) => part.tag === tag && isSuspicious(part, countsNames));
    order = leftOf(order);
  };
  measure(order);
  sift("form");
  sift("fieldset");
  for (const part of order) part.isLeftOut = isNeverText(part, article, countsNames);
  order = leftOf(order);
  sift("table");
  sift("ul");
  sift("div");
  measure(order);
  return order;
}

/** Tells the parts in tables of data so. */
function noteDataTables(order: readonly Part[]): void {
  for (const part of order) {
    const { parent } = part;
    part.isInDataTable = parent !== null && (parent.isDataTable || parent.isInDataTable);
  }
}

function isNeverText(part: Part, article: Part, countsNames: boolean): boolean {
  const { tag } = part;
  if (NEVER.test(tag)) return true;
  if (EMBED.test(tag)) return !isVideo(part);
  if (countsNames && (tag === "h1" || tag === "h2") && nameWeight(part) < 0) return true;
  if (part === article || part.parent === article) return false;
  return isShareNamed(part) && part.sums.raw < LONGEST_SHARE;
}
