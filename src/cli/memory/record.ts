import type { Remembered } from "../../reader/book/context.ts";

/** Version of the shape of records. A record of another version is ignored. */
export const VERSION = 1;

/** A mark as it is stored: where it is, and what `yuedu marks` shows of it without the article. */
export type StoredMark = Remembered & {
  readonly name: string;
  /** Heading of the section; "" before the first. */
  readonly section: string;
  /** The selected text; null for a mark that was set without a selection. */
  readonly quote: string | null;
};

/** What is remembered of an article. */
export type ArticleRecord = {
  readonly version: typeof VERSION;
  /** What to open it by: [] for the bundled article, null if it came through a pipe. */
  readonly sources: readonly string[] | null;
  readonly title: string;
  /** Share of the article before the bottom of the screen, 0 to 1. */
  readonly share: number;
  /** When it was last read, as Date.toISOString writes it. */
  readonly read: string;
  readonly place: Remembered;
  readonly marks: readonly StoredMark[];
};

/** Returns the data as a record; null if it is not one. What is not a mark is left out. */
export function recordIn(data: unknown): ArticleRecord | null {
  if (!isObject(data) || data.version !== VERSION || !isPlace(data.place)) return null;
  const { sources, title, share, read, place, marks } = data;
  if (typeof title !== "string" || typeof share !== "number" || typeof read !== "string") {
    return null;
  }
  if (Number.isNaN(Date.parse(read))) return null;
  return {
    version: VERSION,
    sources: isTexts(sources) ? sources : null,
    title,
    share,
    read,
    place: placeIn(place),
    marks: Array.isArray(marks) ? marks.filter(isMark) : [],
  };
}

function placeIn({ part, offset, before, after }: Remembered): Remembered {
  return { part, offset, before, after };
}

function isPlace(data: unknown): data is Remembered {
  if (!isObject(data)) return false;
  const { part, offset, before, after } = data;
  const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
  return (
    isCount(part) && isCount(offset) && typeof before === "string" && typeof after === "string"
  );
}

function isMark(data: unknown): data is StoredMark {
  if (!isObject(data) || !isPlace(data)) return false;
  const { name, section, quote }: Readonly<Record<string, unknown>> = data;
  const hasQuote = quote === null || typeof quote === "string";
  return typeof name === "string" && typeof section === "string" && hasQuote;
}

function isTexts(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every((each) => typeof each === "string");
}

export function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null;
}
