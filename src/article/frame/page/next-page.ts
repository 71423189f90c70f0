import { absolute } from "../../../source/html/address.ts";
import {
  attribute,
  type Document,
  type Element,
  elementsOf,
  lineOf,
} from "../../blocks/page/dom.ts";

/** What sites call a link to the next part of an article. */
const NEXT = /^(?:[【[(（]?\s*)?(?:下一?页|下一?頁|next(?: page)?|weiter|nächste seite|›|»|>)/i;
/** A part's number at the end of a path, before its extension: story_2.html, story/2. */
const PART = /[_/-](\d{1,3})(\.[a-z]+|\/?)$/i;
/** The same as a parameter: ?page=2. */
const PARAMETER = /([?&](?:p|page|pn|pageno)=)(\d{1,3})(?=&|$)/i;

/**
 * The address of the next part of an article that a site has spread over several pages, or null. A
 * link counts if its address is that of this page but for the number of the part, which is one
 * higher: “next” alone may lead to another article.
 *
 * @param url where the page is from; without it nothing can be compared
 */
export function nextPage(document: Document, url: string | null): string | null {
  if (url === null) return null;
  const here = partOf(url);
  for (const link of elementsOf(document, "link", "a")) {
    const address = absolute(attribute(link, "href"), url);
    if (address === null || !saysNext(link, here.number)) continue;
    const there = partOf(address);
    if (there.stem === here.stem && there.number === here.number + 1) return address;
  }
  return null;
}

/** An address without the number of its part, and that number: 1 where it has none. */
function partOf(address: string): { readonly stem: string; readonly number: number } {
  const [whole = ""] = address.split("#");
  const parameter = PARAMETER.exec(whole);
  if (parameter !== null) {
    const rest = whole.replace(PARAMETER, "").replace(/[?&]$/, "");
    return { stem: rest, number: Number(parameter[2]) };
  }
  const [path = "", query = ""] = whole.split("?");
  const part = PART.exec(path);
  const stem =
    part === null ? path.replace(/\/$/, "") : path.slice(0, part.index) + (part[2] ?? "");
  const rest = query === "" ? "" : `?${query}`;
  return { stem: stem + rest, number: part === null ? 1 : Number(part[1]) };
}

function saysNext(link: Element, here: number): boolean {
  if (/\bnext\b/i.test(attribute(link, "rel"))) return true;
  const text = lineOf(link);
  return NEXT.test(text) || text === `${here + 1}`;
}
