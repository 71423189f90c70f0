import { oneLine } from "../../blocks/page/dom.ts";
import { decodeEntities } from "../../text/entities.ts";
import type { Claim, Field } from "../claim.ts";

type Entries = ReadonlyMap<string, unknown>;

/** The types of things that a page can be about, the surest first. */
const SUBJECTS = [
  /(?:Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Review|Recipe|ScholarlyArticle)$/,
  /(?:WebPage|AboutPage|ItemPage|CreativeWork|VideoObject|PodcastEpisode)$/,
];
/** Things in one script that are looked at; a page with more is no article. */
const MOST_THINGS = 2000;
/** What Baidu's own vocabulary states has no type. */
const BAIDU = /ziyuan\.baidu\.com\/contexts/;

/** What a page states in JSON-LD, and who its author is by schema.org's account. */
export type JsonLd = {
  readonly claims: readonly Claim[];
  /** The name of the site, as the publisher or the site itself. */
  readonly site: string | null;
  /** Whether the author is stated to be a person. */
  readonly isPerson: boolean;
};

/** Reads the claims of all JSON-LD scripts of a page; one that is no JSON says nothing. */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const things = scripts.flatMap((script) => thingsIn(parsed(script)));
  const byId = new Map(
    things
      .filter((thing) => typeof thing.get("@id") === "string" && thing.size > 1)
      .map((thing) => [thing.get("@id"), thing]),
  );
  const resolve = (value: unknown): unknown => byId.get(entriesOf(value).get("@id")) ?? value;
  const subjects = SUBJECTS.flatMap((types) => things.filter((thing) => hasType(thing, types)));
  const articles = subjects.filter((thing) => hasType(thing, SUBJECTS[0] ?? /^$/));
  const all = [...subjects, ...things.filter((thing) => BAIDU.test(String(thing.get("@context"))))];
  const authors = all.map((thing) => authorOf(thing, resolve)).filter((each) => each !== null);
  const author = authors[0] ?? loneAuthor(things);
  const sites = [...all.map((thing) => nameOf(resolve(thing.get("publisher")))), siteIn(things)];
  return {
    claims: [
      ...claim(
        "title",
        articles.map((thing) => textAt(thing, "headline")),
      ),
      ...claim(
        "published",
        all.map((thing) => textAt(thing, "datePublished") ?? textAt(thing, "pubDate")),
      ),
      ...claim("author", [author?.names ?? null]),
    ],
    site: sites.find((site) => site !== null) ?? null,
    isPerson: author?.isPerson ?? false,
  };
}

function claim(field: Field, values: readonly (string | null)[]): Claim[] {
  const value = values.find((each) => each !== null) ?? null;
  return value === null ? [] : [{ field, value, origin: "json-ld", at: null }];
}

type Author = { readonly names: string; readonly isPerson: boolean };

/** The persons among a thing's authors or, if there are none, all of them; in the order stated. */
function authorOf(thing: Entries, resolve: (value: unknown) => unknown): Author | null {
  const stated = [thing.get("author") ?? thing.get("creator")].flat().map(resolve);
  const persons = stated.filter((each) => hasType(entriesOf(each), /^Person$/));
  const named = (persons.length > 0 ? persons : stated).map(nameOf).filter((name) => name !== null);
  if (named.length === 0) return null;
  return { names: [...new Set(named)].join(", "), isPerson: persons.length > 0 };
}

/** The only person a page describes is its author. */
function loneAuthor(things: readonly Entries[]): Author | null {
  const persons = things.filter((thing) => hasType(thing, /^Person$/)).map(nameOfThing);
  const names = new Set(persons.filter((name) => name !== null));
  const [name] = names;
  return name === undefined || names.size > 1 ? null : { names: name, isPerson: true };
}

function siteIn(things: readonly Entries[]): string | null {
  return (
    things
      .filter((thing) => hasType(thing, /^WebSite$/))
      .map(nameOfThing)
      .at(0) ?? null
  );
}

/** The things that a script describes by themselves, in lists and graphs. */
function thingsIn(root: unknown): Entries[] {
  const things: Entries[] = [];
  const left: unknown[] = [root];
  while (left.length > 0 && things.length < MOST_THINGS) {
    const value = left.shift();
    if (Array.isArray(value)) left.push(...value.slice(0, MOST_THINGS));
    else if (typeof value === "object" && value !== null) {
      const thing = entriesOf(value);
      things.push(thing);
      left.push(...["@graph", "mainEntity", "mainEntityOfPage"].map((key) => thing.get(key)));
    }
  }
  return things;
}

function hasType(thing: Entries, types: RegExp): boolean {
  return [thing.get("@type")].flat().some((type) => typeof type === "string" && types.test(type));
}

function parsed(json: string): unknown {
  // Some sites leave the line breaks of their text in, which JSON does not allow, or marks for
  // programs that know no scripts.
  const text = json
    .replace(/[\n\r\t]/g, " ")
    .replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, " ")
    .replace(/^\s*(?:\/\/|\/\*\s*\*\/)|(?:\/\/|\/\*\s*\*\/|;)\s*$/g, " ");
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The name of a person or an organisation. */
function nameOf(value: unknown): string | null {
  return typeof value === "string" ? textOrNull(value) : nameOfThing(entriesOf(value));
}

function nameOfThing(thing: Entries): string | null {
  const name = [thing.get("name")].flat()[0];
  return typeof name === "string" ? textOrNull(name) : null;
}

function textAt(thing: Entries, key: string): string | null {
  const value = [thing.get(key)].flat()[0];
  return typeof value === "string" ? textOrNull(value) : null;
}

/** A text as it is meant: many sites write references (&quot;) where JSON needs none. */
function textOrNull(text: string): string | null {
  const line = oneLine(decodeEntities(text));
  return line === "" ? null : line;
}

function entriesOf(value: unknown): Entries {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
