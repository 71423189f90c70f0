import { attribute, type Element, elementsOf, isElement } from "../../blocks/page/dom.ts";
import type { Claim, Field, Origin } from "../claim.ts";
import { findDate } from "./dates.ts";
import { type Certainty, personsIn } from "./persons.ts";
import type { Mark, Scan } from "./scan.ts";
import { shortText } from "./short-text.ts";

/** Longer texts do not name who wrote the page, or when, or where (UTF-16 code units). By hand. */
const LONGEST_AUTHOR = 160;
const LONGEST_DATE = 120;
const LONGEST_OUTLET = 24;
/** Elements that are looked into for one field: a list of many articles is none. */
const MOST_MARKS = 60;
/** Elements between two authors of one byline. */
const NEAR = 8;
/** Longer lists are those of a site's authors. */
const MOST_AUTHORS = 6;

/** What markup around the title states: microdata, `rel`, `<time>`, and telling class names. */
export type Marked = {
  readonly claims: readonly Claim[];
  readonly site: string | null;
};

/**
 * Reads the claims of marked elements. Of several the one that follows the title most closely counts,
 * then those before it. Comments and lists of other articles count for nothing, unless microdata
 * there names one author alone.
 *
 * @param title place of the title among the elements of the page, 0 if it is not shown
 */
export function readMarks(scan: Scan, title: number, isMonthFirst: boolean): Marked {
  const marks = scan.marks.toSorted((one, other) => distance(one, title) - distance(other, title));
  const of = (...kinds: Mark["kind"][]) =>
    marks.filter(({ kind, isAside }) => !isAside && kinds.includes(kind)).slice(0, MOST_MARKS);
  const date = (kinds: Mark[]) => firstOf(kinds, ({ element }) => dateOf(element, isMonthFirst));
  const headline = firstOf(of("item-title"), ({ element }) => contentOf(element));
  const author = authorsOf(of("item-author"), "stated") ?? loneAuthor(scan.marks);
  return {
    claims: [
      ...claim("title", "microdata", headline),
      ...claim("published", "microdata", date(of("item-published"))),
      ...claim("published", "marked", date(of("published", "time"))),
      ...claim(
        "source",
        "marked",
        firstOf(of("source"), ({ element }) => outletOf(element)),
      ),
      ...claim("author", "microdata", author),
      ...claim("author", "marked", authorsOf(of("author"), "marked")),
    ],
    site: firstOf(of("item-publisher"), ({ element }) => nameOf(element)),
  };
}

/** How far an element is from the title; those before it are farther than any after it. */
function distance({ order }: Mark, title: number): number {
  return Math.abs(order - title) + (order < title ? 1e6 : 0);
}

/** The author if all of a page's microdata names the same. */
function loneAuthor(marks: readonly Mark[]): string | null {
  const authors = marks.filter(({ kind }) => kind === "item-author").slice(0, MOST_MARKS);
  const names = new Set(authors.map(({ element }) => personsIn(nameOf(element) ?? "", "stated")));
  const [name = null] = names;
  return names.size === 1 ? name : null;
}

function claim(field: Field, origin: Origin, value: string | null): Claim[] {
  return value === null ? [] : [{ field, value, origin, at: null }];
}

function firstOf(marks: readonly Mark[], read: (mark: Mark) => string | null): string | null {
  for (const mark of marks) {
    const value = read(mark);
    if (value !== null) return value;
  }
  return null;
}

/** The authors of the first byline: names that stand right beside each other are of one article. */
function authorsOf(marks: readonly Mark[], certainty: Certainty): string | null {
  const names: string[] = [];
  let last: Mark | null = null;
  for (const mark of marks) {
    if (last !== null && mark.order - last.order > NEAR) break;
    const name = personsIn(nameOf(mark.element) ?? "", certainty);
    // An outer element has the names of those inside it.
    if (name === null || names.some((known) => known.includes(name))) continue;
    if (names.some((known) => name.includes(known))) break;
    names.push(name);
    last = mark;
  }
  if (names.length > MOST_AUTHORS) return names[0] ?? null;
  return names.length === 0 ? null : names.join(", ");
}

/** A name stated by an element: by the name inside its microdata, its content or its text. */
function nameOf(element: Element): string | null {
  const inner = elementsOf(element).find((each) =>
    /(?:^|\s)name(?:\s|$)/.test(attribute(each, "itemprop")),
  );
  return contentOf(inner ?? element);
}

function contentOf(element: Element): string | null {
  const text = attribute(element, "content") || shortText(element, LONGEST_AUTHOR);
  return text === "" ? null : text;
}

/**
 * A Chinese outlet: elsewhere a class of that name has the source of a picture or a quotation.
 */
function outletOf(element: Element): string | null {
  const text = shortText(element, LONGEST_OUTLET).replace(
    /^(?:文章|稿件|信息)?来源\s*[:：]?\s*/,
    "",
  );
  return /^[\u3400-\u9FFF][\u3400-\u9FFFA-Za-z0-9·]+$/.test(text) ? text : null;
}

/** The words of a change; what stands before them may be the date of publication. */
const CHANGED = /updated|modified|aktualisiert|geändert|änderung|actualizad|mis à jour|更新于/i;
const PUBLISHED = /publi|posted|erschienen|veröffentlich/i;

/** A date as stated in an attribute or, where it has none, as shown. */
function dateOf(element: Element, isMonthFirst: boolean): string | null {
  const text = shortText(element, LONGEST_DATE);
  const changed = text.search(CHANGED);
  if (changed > 0) return findDate(text.slice(0, changed), isMonthFirst)?.published.text ?? null;
  if (changed === 0 || isChange(element)) return null;
  const stated = ["datetime", "content", "title"].map((name) => attribute(element, name));
  for (const each of [...stated, text]) {
    if (each.length <= LONGEST_DATE && findDate(each, isMonthFirst) !== null) return each;
  }
  return null;
}

/** Whether the date is that of a change, by its own or its parent's names and words. */
function isChange(element: Element): boolean {
  const parent = element.parentNode as Element | null;
  const around = parent !== null && isElement(parent) ? [element, parent] : [element];
  return around.some((each) => {
    const names = `${attribute(each, "class")} ${attribute(each, "itemprop")}`;
    const words = `${names} ${shortText(each, LONGEST_DATE)}`;
    return CHANGED.test(words) && !PUBLISHED.test(words);
  });
}
