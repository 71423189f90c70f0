import { attribute, type Element } from "../../blocks/page/dom.ts";

/** What an element's markup says it holds, and how: explicitly by microdata, or by a name. */
export type MarkKind =
  | "item-author"
  | "item-published"
  | "item-publisher"
  | "item-title"
  | "author"
  | "published"
  | "source"
  | "time";

type MarkRule = {
  readonly kind: MarkKind;
  readonly attribute: "itemprop" | "rel" | "class" | "href";
  /** Tested against each word of the attribute; those of class and id are parted at - and _. */
  readonly pattern: RegExp;
  readonly is: readonly string[];
  readonly isNot: readonly string[];
};

/** What the attributes of an element say. A new convention is a new row. */
export const MARK_RULES: readonly MarkRule[] = [
  {
    kind: "item-author",
    attribute: "itemprop",
    pattern: /^(?:author|creator)$/,
    is: ["author", "name creator"],
    isNot: ["name", "publisher"],
  },
  {
    kind: "item-published",
    attribute: "itemprop",
    pattern: /^(?:datepublished|datecreated|dateupdate)$/,
    is: ["datePublished", "dateUpdate"],
    isNot: ["dateModified"],
  },
  {
    kind: "item-publisher",
    attribute: "itemprop",
    pattern: /^publisher$/,
    is: ["publisher"],
    isNot: ["name"],
  },
  {
    kind: "item-title",
    attribute: "itemprop",
    pattern: /^headline$/,
    is: ["headline", "name headline"],
    isNot: ["alternativeHeadline"],
  },
  { kind: "author", attribute: "rel", pattern: /^author$/, is: ["author"], isNot: ["nofollow"] },
  {
    kind: "author",
    attribute: "href",
    pattern:
      /\/(?:authors?|autor(?:en|es)?|auteurs?|writers?|journalists?|people|by|profile)\/[^/?#]+\/?(?:[?#].*)?$/,
    is: ["https://a.example/author/jane-doe/", "/autoren/jane-doe"],
    isNot: ["/authority", "/2031/03/authors"],
  },
  {
    kind: "author",
    attribute: "class",
    pattern:
      /(?:^|\s)(?:by ?lines?|authors?|autor(?:en|es|in)?|auteurs?|writers?|posted by|written by|reporters?|journalists?|contributors?|created ?by|author ?names?)(?: (?:names?|links?|lists?|item|fn|text|vcard|url|inner|content|title|info|value|label|article))*$/,
    is: ["author", "byline", "post-author-name", "articleAuthor", "c-intro__author", "posted-by"],
    isNot: ["author-bio", "authority", "comment-author", "author-avatar"],
  },
  {
    kind: "published",
    attribute: "class",
    pattern:
      /(?:^|\s)(?:(?:pub|post|news|article|entry|publish|published)? ?(?:date|datum|datetime|time|timestamp)|published|publish|pub ?date|posted on|posted|created|fecha|dateline|date posted)(?: (?:time|date|text|value|label|item|icon|published|line|header))*$/,
    is: ["date", "entry-date published", "news-date", "pubdate", "posted-on", "publishTime"],
    isNot: ["update", "modified", "timeline", "comment-date"],
  },
  {
    kind: "source",
    attribute: "class",
    pattern:
      /^(?:(?:article|news|post|info) )?(?:source|media|laiyuan|ly|copyfrom)(?: (?:name|text|link))?$|^js name$|^(?:rich media meta|profile) nickname$/,
    is: ["source", "article-source", "mediaName", "js_name", "rich_media_meta_nickname"],
    isNot: ["resource", "social-media", "image-source"],
  },
];

/** Names that no author's or date's element has, even if the rest of the name says so. */
const OTHER =
  /^(?:comments?|related|reply|footer|copyright|no|sans|photo|image|event|sponsor)\b|\b(?:updated?|modified|edited|bio|avatar|reading|read time|photo|image)\b/;
/** A first look that most elements fail, so that few are parted into words. */
const PROMISING =
  /auth|aut[oe]u?r|by-?_?line|writ|report|journal|contrib|creat|date|datum|time|publ|fecha|post|source|media|js_name|nickname|laiyuan|\bly\b|copyfrom/i;

/** Returns what an element's attributes say it holds. */
export function markKindsOf(element: Element): Set<MarkKind> {
  const kinds = new Set<MarkKind>();
  if (element.tagName === "time" || element.tagName === "byline") {
    kinds.add(element.tagName === "time" ? "time" : "author");
  }
  for (const [name, value] of Object.entries(element.attribs)) {
    const known = name === "id" ? "class" : name;
    if (!PROMISING.test(value) && known !== "itemprop") continue;
    for (const rule of MARK_RULES) {
      if (rule.attribute === known && holds(rule, value)) kinds.add(rule.kind);
    }
  }
  return kinds;
}

/** Names of classes that people give are shorter (UTF-16 code units). */
const LONGEST_NAME = 100;

/** Whether a rule holds for the value of its attribute. */
export function holds({ attribute: name, pattern }: MarkRule, value: string): boolean {
  if (name === "href") return pattern.test(value);
  const names = value.split(/\s+/).filter(({ length }) => length <= LONGEST_NAME);
  if (name !== "class") return names.some((each) => pattern.test(each.toLowerCase()));
  return names.map(parted).some((words) => pattern.test(words) && !OTHER.test(words));
}

/** A class name as words: `articleAuthor` and `article__author` are "article author". */
function parted(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_:]+/g, " ")
    .trim()
    .toLowerCase();
}

const ASIDE_ELEMENTS = new Set(["nav", "aside", "footer", "form", "figure", "figcaption"]);
const ASIDE =
  /(?:^|[\s_-])(?:comments?|commentlist|comment-?body|respond|related|recommend(?:ed|ations?)?|popular|trending|teasers?|sidebar|footer|latest|similar|most-?read|newsletter)(?:$|[\s_-])/i;
/** Elements whose classes are about the whole page. */
const WHOLE = new Set(["html", "body", "main", "article", "header"]);

/** Whether an element holds what is about other things than the article. */
export function isAsideName(element: Element, inArticle: boolean): boolean {
  const { tagName } = element;
  if (WHOLE.has(tagName)) return false;
  const names = `${attribute(element, "class")} ${attribute(element, "id")}`;
  if (tagName === "footer" && (inArticle || /entry|post|article/i.test(names))) return false;
  if (ASIDE_ELEMENTS.has(tagName)) return true;
  if (/^(?:comment|related)/i.test(attribute(element, "itemprop"))) return true;
  return ASIDE.test(names);
}
