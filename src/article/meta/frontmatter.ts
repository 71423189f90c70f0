import { parse } from "yaml";
import type { Meta } from "../model.ts";
import { publishedFrom } from "../text/date.ts";

/**
 * Metadata from YAML front matter: title, breadcrumb, published (or date), source, author, url,
 * language. What is of another type, or no YAML at all, counts as not said.
 */
export function metaFromYaml(yaml: string): Meta {
  const data = readMapping(yaml);
  const breadcrumb = data.get("breadcrumb");
  const steps = Array.isArray(breadcrumb) ? breadcrumb.filter(isText) : [];
  const published = textAt(data, "published") ?? textAt(data, "date");
  return {
    title: textAt(data, "title"),
    breadcrumb: steps.length > 0 ? steps : null,
    published: published === null ? null : publishedFrom(published),
    source: textAt(data, "source"),
    author: textAt(data, "author"),
    url: textAt(data, "url"),
    language: textAt(data, "language"),
  };
}

function readMapping(yaml: string): Map<string, unknown> {
  try {
    const data: unknown = parse(yaml, { logLevel: "silent" });
    return new Map(typeof data === "object" && data !== null ? Object.entries(data) : []);
  } catch {
    // Front matter that is no YAML says nothing; the article below it still reads.
    return new Map();
  }
}

function textAt(data: Map<string, unknown>, key: string): string | null {
  const value = data.get(key);
  if (typeof value === "number") return String(value);
  return isText(value) ? value : null;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
