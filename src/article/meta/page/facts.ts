import { absolute } from "../../../source/html/address.ts";
import { attribute, type Document, elementsOf, lineOf, oneLine } from "../../blocks/page/dom.ts";
import { linkedData } from "./linked-data.ts";

/** Names under which pages state a fact in `<meta>`, the most telling first; in lower case. */
const NAMES = {
  title: ["og:title", "articletitle", "twitter:title"],
  published: [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publish_time",
    "bytedance:published_time",
    "weibo:article:create_at",
    "og:release_date",
    "apub:time",
    "_pubtime",
    "dc.date",
    "dc.date.issued",
    "date",
  ],
  source: ["contentsource", "source", "mediaid", "article:source"],
  site: ["og:site_name", "sitename", "application-name"],
  author: ["author", "article:author", "og:article:author", "dc.creator", "byl"],
  url: ["og:url"],
} as const;

/** What a page states about its article, in `<meta>`, JSON-LD and markup; null where it does not. */
export type PageFacts = {
  /** The texts of its headings of depth 1. */
  readonly headings: readonly string[];
  /** The text of `<title>`, which often names the site as well. */
  readonly documentTitle: string | null;
  /** A title stated for other programs (JSON-LD, OpenGraph). */
  readonly statedTitle: string | null;
  readonly published: string | null;
  /** Who first published it. */
  readonly source: string | null;
  /** The name of the site. */
  readonly site: string | null;
  readonly author: string | null;
  /** Absolute. */
  readonly url: string | null;
  readonly language: string | null;
};

/** What a page states about its article outside of its text. */
export function factsOf(document: Document, fetchedFrom: string | null): PageFacts {
  const stated = metaOf(document);
  const meta = (names: readonly string[]) => firstOf(names.map((name) => stated.get(name)));
  const data = linkedData(document);
  const [root] = elementsOf(document, "html");
  const language = root === undefined ? "" : attribute(root, "lang");
  return {
    headings: elementsOf(document, "h1")
      .map(lineOf)
      .filter((text) => text !== ""),
    documentTitle: firstOf(elementsOf(document, "title").map(lineOf)),
    statedTitle: data.title ?? meta(NAMES.title),
    published: data.published ?? meta(NAMES.published) ?? timeElement(document),
    source: meta(NAMES.source),
    site: meta(NAMES.site) ?? data.publisher,
    author: personOf(data.author) ?? personOf(meta(NAMES.author)),
    url: addressOf([canonical(document), meta(NAMES.url), fetchedFrom], fetchedFrom),
    language: language === "" ? null : language,
  };
}

function metaOf(document: Document): Map<string, string> {
  const stated = new Map<string, string>();
  for (const element of elementsOf(document, "meta")) {
    const content = oneLine(attribute(element, "content"));
    for (const key of ["name", "property", "itemprop"]) {
      const name = attribute(element, key).toLowerCase().replaceAll(" ", "");
      if (name !== "" && content !== "" && !stated.has(name)) stated.set(name, content);
    }
  }
  return stated;
}

/** The first `<time>` that says that it is the date of publication. */
function timeElement(document: Document): string | null {
  const element = elementsOf(document).find(
    (each) => attribute(each, "itemprop").toLowerCase() === "datepublished",
  );
  if (element === undefined) return null;
  return firstOf([attribute(element, "datetime"), attribute(element, "content"), lineOf(element)]);
}

function canonical(document: Document): string | null {
  const link = elementsOf(document, "link").find((each) => attribute(each, "rel") === "canonical");
  return link === undefined ? null : attribute(link, "href");
}

/** The first that is an absolute address, or becomes one where the page was fetched from. */
function addressOf(
  addresses: readonly (string | null)[],
  fetchedFrom: string | null,
): string | null {
  for (const address of addresses) {
    if (address === null || address === "") continue;
    const url = absolute(address, fetchedFrom);
    if (url !== null) return url;
  }
  return null;
}

/** OpenGraph has the address of a profile where others have a name. */
function personOf(author: string | null): string | null {
  return author === null || /^https?:/.test(author) ? null : author;
}

function firstOf(texts: readonly (string | undefined | null)[]): string | null {
  return texts.find((text) => text !== undefined && text !== null && text !== "") ?? null;
}
