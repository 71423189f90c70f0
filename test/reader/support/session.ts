import { parseText } from "../../../src/article/parse.ts";
import { articleFromTree } from "../../../src/article/tree.ts";
import { type Book, makePart, wholeBook } from "../../../src/reader/book/book.ts";
import { draw } from "../../../src/reader/screen/draw.ts";
import type { Size } from "../../../src/reader/state/geometry.ts";
import { begin, type Preferences, type State } from "../../../src/reader/state/state.ts";
import { hasWork, update } from "../../../src/reader/update.ts";
import { zh } from "../../../src/reader/words/zh.ts";
import { type Painter, plain } from "../../../src/render/terminal/paint.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";
import { articlePage } from "../../../src/view/page.ts";
import { findPattern } from "../../../src/view/search/search.ts";

/** Makes a book of plain texts, each an article. */
export function bookOf(...texts: string[]): Book {
  const articles = texts.map((text) => parseText(text));
  const parts = articles.map((article, index) =>
    makePart(articlePage(article, "hyperlinks"), index),
  );
  return wholeBook(
    articles.map(({ meta }) => meta.title ?? ""),
    parts,
  );
}

/** Makes a book of one part from Markdown. */
export function markdownBook(text: string): Book {
  const article = articleFromTree(parseMarkdown(text));
  return wholeBook([article.meta.title ?? ""], [makePart(articlePage(article, "hyperlinks"), 0)]);
}

type Circumstances = {
  readonly book: Book;
  readonly size?: Size;
  readonly preferences?: Partial<Preferences>;
  readonly painter?: Painter;
  readonly hasOwnTheme?: boolean;
};

export function session({
  book,
  size,
  preferences = {},
  painter = plain,
  hasOwnTheme = false,
}: Circumstances): State {
  return begin({
    book,
    words: zh,
    size: size ?? { columns: 40, rows: 10 },
    preferences: {
      level: "clreq",
      ambiguous: "narrow",
      measure: 80,
      theme: "dark",
      script: "source",
      speed: 400,
      hasBar: false,
      isSpread: true,
      ...preferences,
    },
    findWithin: findPattern,
    painterFor: () => painter,
    hasOwnTheme,
    hasLinks: false,
  });
}

/** Presses keys. Names of one character are typed text. */
export function press(state: State, ...names: string[]): State {
  return names.reduce((before, name) => {
    const text = Array.from(name).length === 1 ? name : "";
    return update(before, { kind: "key", name, text });
  }, state);
}

/** Runs all background work. */
export function idle(state: State): State {
  let next = state;
  while (hasWork(next)) next = update(next, { kind: "idle" });
  return next;
}

/** Returns the rows of text on the screen, trimmed, without the status line. */
export function textOn(state: State): string[] {
  return draw(state)
    .rows.slice(0, -1)
    .map((row) => row.trim());
}

export function statusOn(state: State): string {
  return draw(state).rows.at(-1) ?? "";
}
