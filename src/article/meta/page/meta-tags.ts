import type { Claim, Field } from "../claim.ts";

/** What a name of `<meta>` states: a field of the article, or the name of the site. */
type Stated = Field | "site";

/** Names under which pages state a fact in `<meta>`, the most telling first; in lower case. */
export const TAG_NAMES: Readonly<Record<Stated, readonly string[]>> = {
  title: [
    ..."og:title articletitle parsely-title sailthru.title citation_title dc.title dcterms.title".split(
      " ",
    ),
    ..."twitter:title weibo:article:title weibo:webpage:title".split(" "),
  ],
  published: [
    ..."article:published_time og:published_time datepublished parsely-pub-date sailthru.date".split(
      " ",
    ),
    ..."citation_publication_date citation_online_date citation_date pubdate publishdate".split(
      " ",
    ),
    ..."publish_date publish-date publication_date publish_time article.published".split(" "),
    ..."bytedance:published_time weibo:article:create_at og:article:published_time".split(" "),
    ..."og:release_date apub:time _pubtime sw-pubdate dc.date.issued".split(" "),
    ..."dcterms.issued dcterms.created dc.date.created dc.date dcterms.date date".split(" "),
  ],
  source: ["contentsource", "source", "mediaid", "article:source"],
  author: [
    ..."author parsely-author sailthru.author citation_author article:author".split(" "),
    ..."og:article:author og:author bytedance:author dc.creator dcterms.creator byl".split(" "),
    ..."article:author_name weibo:article:author cxenseparse:author".split(" "),
  ],
  site: ["og:site_name", "sitename", "application-name"],
};

/** Labels that WordPress shows beside a shared link: "Written by" in the language of the site. */
const WRITTEN_BY =
  /^(?:written by|verfasst von|geschrieben von|escrito por|écrit par|publié par|scritto da|por|autor|author)$/i;
/** OpenGraph wants the address of a profile where other vocabularies have a name. */
const ADDRESS = /^(?:https?:|\/\/|www\.|@)/;

/** What a page states in `<meta>`. */
export type Tags = {
  readonly claims: readonly Claim[];
  readonly site: string | null;
  /** The address of the page, as stated. */
  readonly url: string | null;
};

/** Reads the claims of `<meta>`: each field by its most telling name, as often as that is given. */
export function readTags(tags: readonly (readonly [name: string, content: string])[]): Tags {
  const stated = new Map<string, string[]>();
  for (const [name, content] of tags) {
    const key = name.replace(/^(dc|dcterms|sailthru|parsely):/, "$1.");
    stated.set(key, [...(stated.get(key) ?? []), content]);
  }
  const valuesOf = (of: Stated) =>
    TAG_NAMES[of].map((name) => (stated.get(name) ?? []).filter((text) => !ADDRESS.test(text)));
  const claims = (field: Field, values: readonly string[]) =>
    values.map((value): Claim => ({ field, value, origin: "meta-tag", at: null }));
  const authors = [...valuesOf("author"), sharedBy(stated)].filter((names) => names.length > 0);
  return {
    claims: [
      ...claims(
        "title",
        valuesOf("title").flatMap((texts) => texts.slice(0, 1)),
      ),
      ...claims("published", valuesOf("published").flat().slice(0, 1)),
      ...claims("source", valuesOf("source").flat()),
      ...claims(
        "author",
        authors.map((names) => [...new Set(names)].join(", ")),
      ),
    ],
    site: valuesOf("site").flat()[0] ?? null,
    url: stated.get("og:url")?.[0] ?? null,
  };
}

function sharedBy(stated: ReadonlyMap<string, readonly string[]>): string[] {
  for (const number of [1, 2]) {
    const label = stated.get(`twitter:label${number}`)?.[0] ?? "";
    const value = stated.get(`twitter:data${number}`)?.[0];
    if (value !== undefined && WRITTEN_BY.test(label)) return [value];
  }
  return [];
}
