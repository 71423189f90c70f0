import { compact } from "../../text/compare.ts";
import type { Claim } from "../claim.ts";
import { winner } from "../merge.ts";
import type { Heading, Scan } from "./scan.ts";

/** What parts an article's title from the names of its column and site. */
export const SEPARATOR = /(?:(?<!\s)\s+)?(?:[_|｜»]|--+|——|[-–—])\s*/g;
/** These never stand inside a title. */
const SURE_SEPARATOR = /[_|｜»]/;
const SITE =
  /(?:网|报|社|新闻|频道|在线|中心|客户端|公众号|博客|论坛|杂志|官网|门户|平台|医院|大学|学院)$/;

/**
 * Chooses the title of a page's article: the heading that the document's or a stated title contains,
 * else one of these without the names of column and site after it, else the only heading.
 *
 * @param stated titles that the page states for programs
 * @param linesOf gives the lines that the page shows
 */
export function titleOf(
  scan: Scan,
  stated: readonly Claim[],
  site: string | null,
  linesOf: () => readonly string[],
): Claim | null {
  const { documentTitle, headings } = scan;
  const named = [documentTitle, ...stated.map(({ value }) => value)].filter(
    (title) => title !== null,
  );
  const shown = shownTitle(headings, named, site);
  if (shown !== null) return title("heading", shown.text);
  const lines = new Set(named.length === 0 ? [] : linesOf().map(compact));
  const claims = stated.map((claim) => ({
    ...claim,
    value: withoutSite(claim.value, site, lines),
  }));
  if (documentTitle !== null)
    claims.push(title("page-title", withoutSite(documentTitle, site, lines)));
  const best = winner(claims, "title", compact);
  return best ?? (headings[0] === undefined ? null : title("heading", headings[0].text));
}

function title(origin: "heading" | "page-title", value: string): Claim {
  return { field: "title", value, origin, at: null };
}

/** A heading is the title if it is this share of a stated one; the rest names column and site. By hand. */
const SHARE_OF_TOP = 0.2;
const SHARE_OF_OTHERS = 0.4;

/** The longest heading that a title contains; one of depth 1 if any is. */
function shownTitle(
  headings: readonly Heading[],
  named: readonly string[],
  site: string | null,
): Heading | null {
  const shown = headings.filter(
    ({ text, depth, isAside, isSite }) =>
      !isAside &&
      !isSite &&
      !isSame(text, site) &&
      named.some((name) => isPartOf(text, name, depth === 1 ? SHARE_OF_TOP : SHARE_OF_OTHERS)),
  );
  const [longest, ...others] = shown.toSorted((one, other) => other.text.length - one.text.length);
  if (longest === undefined) return null;
  const top = [longest, ...others].find(({ depth }) => depth === 1);
  return top === undefined || named.some((name) => isSiteBeside(top, longest, name))
    ? longest
    : top;
}

/** Whether a title begins with one heading, and ends with another, much shorter one. */
function isSiteBeside(site: Heading, heading: Heading, title: string): boolean {
  const [short, long, whole] = [compact(site.text), compact(heading.text), compact(title)];
  const last = compact(title.split(SURE_SEPARATOR).at(-1) ?? "");
  return last === short && whole.startsWith(long) && long.length >= 2 * short.length;
}

/** Whether a heading is a part of a title, of at least this share and between two of its words. */
function isPartOf(heading: string, title: string, share: number): boolean {
  const [part, whole] = [compact(heading), compact(title)];
  if (!whole.includes(part)) return false;
  if (part.length >= share * whole.length) return true;
  return title.split(SEPARATOR).some((segment) => compact(segment) === part);
}

function isSame(text: string, other: string | null): boolean {
  return other !== null && compact(text).toLowerCase() === compact(other).toLowerCase();
}

/** The longest beginning of the title that the page shows as a line, or else what a site's name leaves. */
function withoutSite(title: string, site: string | null, lines: ReadonlySet<string>): string {
  const separators = [...title.matchAll(SEPARATOR)];
  const blanks = [...title.matchAll(/\s+/g)].filter(({ index }) => SITE.test(title.slice(index)));
  const ends = [...separators, ...blanks].map(({ index }) => index).toSorted((a, b) => a - b);
  const beginnings = ends.map((end) => title.slice(0, end)).toReversed();
  const shown = [title, ...beginnings].find((text) => lines.has(compact(text)));
  if (shown !== undefined && shown !== "") return shown;
  let rest = title;
  for (const separator of separators.toReversed()) {
    const before = rest.slice(0, separator.index);
    const after = rest.slice(separator.index + separator[0].length);
    const isSite = isSame(after, site) || SITE.test(after) || SURE_SEPARATOR.test(separator[0]);
    if (!isSite || before === "") break;
    rest = before;
  }
  return rest;
}
