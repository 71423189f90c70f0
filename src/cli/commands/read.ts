import { statSync } from "node:fs";
import { Failure } from "../../failure/failure.ts";
import { LONG_FILE } from "../../source/bytes.ts";
import { articlePage, chromePage } from "../../view/page.ts";
import { COMMANDS } from "../command-names.ts";
import type { Context } from "../context.ts";
import { type Opened, openArticles } from "../open-article.ts";
import type { ReaderOptions } from "../settings/options.ts";
import { joinPages } from "../several.ts";
import { type Look, showPage } from "../show.ts";

/** `yuedu [source...]`: whole articles, each in turn; on the full screen what is longer than it. */
export async function read(
  context: Context,
  sources: readonly string[],
  options: ReaderOptions,
): Promise<void> {
  if (!mayTakeScreen(context.host, options)) return readPage(context, sources, options);
  if (isLongFile(sources)) {
    const { openReader } = await import("./reader.ts");
    return openReader(context, sources, options);
  }
  await readPage(context, sources, options, async (opened) => {
    const { readOpened } = await import("./reader.ts");
    return readOpened(context, opened, options);
  });
}

/** Shows whole articles as a page; `takeScreen` has a try at one that is longer than the screen. */
export async function readPage(
  context: Context,
  sources: readonly string[],
  options: ReaderOptions,
  takeScreen?: (opened: readonly Opened[]) => Promise<boolean>,
): Promise<void> {
  const opened = await openArticles(context, sources, options).catch(withCommandSuggested);
  const page = ({ links }: Look) => {
    const pages = opened.map(({ article }) => {
      const chrome = options.raw === true ? chromePage(article.chrome) : [];
      return [...articlePage(article, links), ...chrome];
    });
    return joinPages(pages);
  };
  await showPage(context, page, options, takeScreen && (() => takeScreen(opened)));
}

/**
 * Whether the reader may open by itself: on a terminal that can, where nobody asked for a pager, or
 * for none.
 */
function mayTakeScreen({ env, stdout }: Context["host"], { pager }: ReaderOptions): boolean {
  const isAsked = [pager, env.YUEDU_PAGER, env.PAGER].some((wish) => wish !== undefined);
  return !isAsked && stdout.isTerminal && env.TERM !== "dumb";
}

/** Whether it is a single file that is longer than any screen: it need not be read to know. */
function isLongFile(sources: readonly string[]): boolean {
  const [name] = sources;
  if (name === undefined || sources.length > 1) return false;
  return (statSync(name, { throwIfNoEntry: false })?.size ?? 0) >= LONG_FILE;
}

/** A slip in a command's name makes it the name of a file, which is not there. */
async function withCommandSuggested(error: unknown): Promise<never> {
  if (!(error instanceof Failure) || error.code !== "file-not-found") throw error;
  const { suggest } = await import("../suggest.ts");
  const suggestion = suggest(error.data.name ?? "", COMMANDS);
  if (suggestion === undefined) throw error;
  throw new Failure(error.code, { ...error.data, suggestion }, { cause: error });
}
