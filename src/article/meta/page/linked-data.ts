import { attribute, type Document, elementsOf, oneLine, rawText } from "../../blocks/page/dom.ts";

/** What a page says of its article in JSON-LD (schema.org). */
type LinkedData = {
  readonly title: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
};

type Entries = ReadonlyMap<string, unknown>;

const ARTICLE = /(?:Article|Report|BlogPosting|NewsArticle)$/;
/** How deep the article may be nested in lists and graphs. */
const DEEPEST = 4;

/** Reads the first article in a page's JSON-LD; scripts that are no JSON say nothing. */
export function linkedData(document: Document): LinkedData {
  const article = elementsOf(document, "script")
    .filter((script) => attribute(script, "type").toLowerCase() === "application/ld+json")
    .flatMap((script) => articlesIn(parsed(rawText(script)), 0))
    .at(0);
  return {
    title: textAt(article, "headline"),
    published: textAt(article, "datePublished"),
    author: nameAt(article, "author"),
    publisher: nameAt(article, "publisher"),
  };
}

function articlesIn(value: unknown, depth: number): Entries[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => articlesIn(each, depth + 1));
  const entries = entriesOf(value);
  const types = [entries.get("@type")].flat();
  if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) return [entries];
  return articlesIn(entries.get("@graph") ?? [], depth + 1);
}

function parsed(json: string): unknown {
  try {
    // Some sites leave the line breaks of their text in, which JSON does not allow.
    return JSON.parse(json.replace(/[\n\r\t]/g, " "));
  } catch {
    return null;
  }
}

/** The name of a person or an organisation, or of several. */
function nameAt(entries: Entries | undefined, key: string): string | null {
  const names = [entries?.get(key)].flat().map((value) => {
    return typeof value === "string" ? value : textAt(entriesOf(value), "name");
  });
  return names.filter((name) => name !== null && name !== "").join(" ") || null;
}

function textAt(entries: Entries | undefined, key: string): string | null {
  const value = entries?.get(key);
  return typeof value === "string" && value.trim() !== "" ? oneLine(value) : null;
}

function entriesOf(value: unknown): Entries {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
