import { understand } from "../article/article.ts";
import type { Explanation } from "../article/explanation.ts";
import type { Article, Understood } from "../article/model.ts";
import { continued } from "../article/parts.ts";
import { STANDARD_INPUT } from "../source/bytes.ts";
import { type LoadOptions, load, loadBytes } from "../source/load.ts";
import type { Source } from "../source/source.ts";
import { hasScheme, withoutCredentials } from "../source/url.ts";
import type { Context } from "./context.ts";

/** An article and the name the user gave its source; null for the bundled one. */
export type Opened = { readonly name: string | null; readonly article: Article };

export type OpenOptions = LoadOptions & { readonly allPages?: boolean };

/** A site that links its pages in a circle, or makes them up, is followed no further (pages). */
const MOST_PAGES = 50;

/**
 * Reads the articles of the sources in turn; without sources, what was piped in, or else the bundled
 * article. Notifies the user if part of a source could not be read.
 *
 * @throws {Failure} as `load`
 */
export async function openArticles(
  context: Context,
  names: readonly string[],
  options: OpenOptions,
): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const name of names.length === 0 ? [undefined] : names) {
    const source = await open(context, name, options);
    const understood = await understand(source);
    await notifyOfLosses(context, source, understood.isWholePage);
    const article = await withOtherPages(context, source.name, understood, options);
    const isBundled = name === undefined && source.name !== STANDARD_INPUT;
    opened.push({ name: isBundled ? null : source.name, article });
  }
  return opened;
}

async function open(
  context: Context,
  name: string | undefined,
  options: LoadOptions,
): Promise<Source> {
  if (name === undefined) return openUnnamed(context, options);
  if (!hasScheme(name)) return load(name, options);
  const { withSpinner } = await import("./spinner.ts");
  return withSpinner(context, withoutCredentials(name), () => load(name, options));
}

async function openUnnamed(context: Context, options: LoadOptions): Promise<Source> {
  const piped = await context.host.readPiped();
  if (typeof piped !== "string") return loadBytes(STANDARD_INPUT, piped, options);
  if (piped === "silent") {
    const { notify } = await import("./report.ts");
    await notify(context, "silent-input", {});
  }
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
  const explanations: Explanation[] = [];
  for (const name of names.length === 0 ? [undefined] : names) {
    explanations.push(await explain(await open(context, name, options)));
  }
  return explanations;
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
    const part = await understand(await open(context, nextPage, options));
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
