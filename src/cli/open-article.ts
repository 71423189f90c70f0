import { understand } from "../article/article.ts";
import type { Explanation } from "../article/explanation.ts";
import type { Article, Understood } from "../article/model.ts";
import { continued } from "../article/parts.ts";
import { Failure } from "../failure/failure.ts";
import { STANDARD_INPUT } from "../source/bytes.ts";
import type { EpubBook } from "../source/epub/book.ts";
import { type LoadOptions, load, loadBytes } from "../source/load.ts";
import type { Run } from "../source/run.ts";
import type { Source, Written } from "../source/source.ts";
import { PATIENCE } from "../source/stdin/stdin.ts";
import { withoutCredentials } from "../source/url.ts";
import type { Context } from "./context.ts";
import { withSpinner } from "./spinner/spinner.ts";

/** An article with what it was read from. */
export type Opened = {
  /** The name the user gave its source; null for the bundled one. */
  readonly name: string | null;
  readonly article: Article;
  readonly written: Written | null;
  readonly isPlain: boolean;
  /** The book that it is, which holds its pictures. */
  readonly book: EpubBook | null;
};

export type OpenOptions = LoadOptions & { readonly allPages?: boolean };

/** A site that links its pages in a circle, or makes them up, is followed no further (pages). */
const MOST_PAGES = 50;

const run: Run = async (length, work) => (await import("./host/briefly.ts")).briefly(length, work);

/**
 * Reads the articles of the sources in turn; without sources, what was piped in, or else the bundled
 * article. Notifies the user if part of a source could not be read, and reports each source that
 * cannot be read while there is another.
 *
 * @throws {Failure} as `load`, if no source can be read
 */
export async function openArticles(
  context: Context,
  names: readonly string[],
  options: OpenOptions,
): Promise<Opened[]> {
  return forEachSource(context, names, (name) => openArticle(context, name, options));
}

async function openArticle(
  context: Context,
  name: string | undefined,
  options: OpenOptions,
): Promise<Opened> {
  const source = await open(context, name, options);
  const understood = await understand(source, run);
  await notifyOfLosses(context, source, understood.isWholePage);
  const article = await withOtherPages(context, source.name, understood, options);
  const isBundled = name === undefined && source.name !== STANDARD_INPUT;
  const { written, isPlain } = understood;
  const book = source.kind === "epub" ? source.book : null;
  return { name: isBundled ? null : source.name, article, written, isPlain, book };
}

/** Collects what `work` makes of each source; without sources, of `undefined`. */
async function forEachSource<Result>(
  context: Context,
  names: readonly string[],
  work: (name: string | undefined) => Promise<Result>,
): Promise<Result[]> {
  if (names.length === 0) return [await work(undefined)];
  const results: Result[] = [];
  for (const [index, name] of names.entries()) {
    try {
      results.push(await work(name));
    } catch (error) {
      const isLastHope = results.length === 0 && index === names.length - 1;
      if (!(error instanceof Failure) || isLastHope) throw error;
      const { reportAndGoOn } = await import("./report.ts");
      await reportAndGoOn(error, context);
    }
  }
  return results;
}

async function open(
  context: Context,
  name: string | undefined,
  options: LoadOptions,
): Promise<Source> {
  if (name === undefined) return openUnnamed(context, options);
  const running = { ...options, run };
  return withSpinner(context, withoutCredentials(name), () => load(name, running));
}

async function openUnnamed(context: Context, options: LoadOptions): Promise<Source> {
  const piped = await withSpinner(context, STANDARD_INPUT, () => context.host.readPiped());
  if (typeof piped !== "string") return loadBytes(STANDARD_INPUT, piped, { ...options, run });
  if (piped === "silent") throw new Failure("silent-input", { seconds: PATIENCE / 1000 });
  // --encoding and --from are about what is piped in, not about the bundled article.
  return load(undefined);
}

/** Tells how the sources are understood, which `openArticles` would read. @throws {Failure} as `load` */
export async function explainSources(
  context: Context,
  names: readonly string[],
  options: LoadOptions,
): Promise<Explanation[]> {
  const { explain } = await import("../article/explain.ts");
  return forEachSource(context, names, async (name) => explain(await open(context, name, options)));
}

/** An article with its other pages if they are asked for; else the user is told that there are some. */
async function withOtherPages(
  context: Context,
  name: string,
  first: Understood,
  options: OpenOptions,
): Promise<Article> {
  if (first.nextPage === null) return first.article;
  const { notify } = await import("./report.ts");
  if (options.allPages !== true) {
    await notify(context, "more-pages", { name });
    return first.article;
  }
  let { article } = first;
  let nextPage: string | null = first.nextPage;
  for (let page = 2; nextPage !== null; page += 1) {
    if (page > MOST_PAGES) {
      await notify(context, "too-many-pages", { name, limit: MOST_PAGES });
      break;
    }
    const part = await understand(await open(context, nextPage, options), run);
    article = continued(article, part.article);
    nextPage = part.nextPage;
  }
  return article;
}

async function notifyOfLosses(context: Context, source: Source, isWhole: boolean): Promise<void> {
  const { name, undecodable, encoding } = source;
  if (undecodable === 0 && !isWhole) return;
  const { notify } = await import("./report.ts");
  if (undecodable > 0) {
    const data = { name, count: undecodable, encoding: encoding.toUpperCase() };
    await notify(context, "undecodable", data);
  }
  if (isWhole) await notify(context, "whole-page", { name });
}
