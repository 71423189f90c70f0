import { parse } from "yaml";
import type { Meta, Published } from "../model.ts";
import { publishedFrom } from "../text/date.ts";

/** Dates that Hugo, Hexo and Obsidian read: ISO 8601, with seconds if there is a time. */
const STANDARD = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?: ?(?:Z|[+-]\d\d:?\d\d))?)?$/;
const NO_SECONDS = /(T\d\d:\d\d)(?!:)/;

/**
 * Metadata from YAML front matter: title, breadcrumb, published (or date), source, author, url,
 * language. All else, and what is of another type, is kept in `extra`. What is no YAML says nothing.
 */
export function metaFromYaml(yaml: string): Meta {
  const left = readMapping(yaml);
  const take = (key: string): string | null => {
    const value = left.get(key);
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text !== "string" || text === "") return null;
    left.delete(key);
    return text;
  };
  return {
    title: take("title"),
    breadcrumb: takeSteps(left),
    published: takePublished(take, left),
    source: take("source"),
    author: take("author"),
    url: take("url"),
    language: take("language"),
    extra: left.size === 0 ? null : Object.fromEntries(left),
  };
}

/** A date in the form that other programs read, ISO 8601; null where it is not known. */
export function standardDate({ text, iso }: Published): string | null {
  return STANDARD.test(text) ? text : (iso?.replace(NO_SECONDS, "$1:00") ?? null);
}

/** The date as its author wrote it, of which `date` may be the form for other programs. */
function takePublished(
  take: (key: string) => string | null,
  left: Map<string, unknown>,
): Published | null {
  const written = take("published");
  const text = written ?? take("date");
  if (text === null) return null;
  const published = publishedFrom(text);
  if (left.get("date") === standardDate(published)) left.delete("date");
  return published;
}

function takeSteps(left: Map<string, unknown>): readonly string[] | null {
  const steps = left.get("breadcrumb");
  if (!Array.isArray(steps) || steps.length === 0 || !steps.every(isText)) return null;
  left.delete("breadcrumb");
  return steps;
}

function readMapping(yaml: string): Map<string, unknown> {
  try {
    const data: unknown = parse(yaml, { logLevel: "silent" });
    // References may make circles, which JSON does not have.
    const plain: unknown = JSON.parse(JSON.stringify(data));
    return new Map(typeof plain === "object" && plain !== null ? Object.entries(plain) : []);
  } catch {
    // Front matter that is no YAML says nothing; the article below it still reads.
    return new Map();
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
