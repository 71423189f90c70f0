import { Failure, isFailure } from "../../failure/failure.ts";
import { isLongFile, STANDARD_INPUT } from "../../source/bytes.ts";
import type { LinkStyle } from "../../view/notes.ts";
import { articlePage, chromePage } from "../../view/page.ts";
import { COMMANDS } from "../command-names.ts";
import type { Context } from "../context.ts";
import { type Opened, openArticles } from "../open-article.ts";
import { displayOf } from "../settings/display.ts";
import type { ReaderOptions } from "../settings/options.ts";
import { joinPages } from "../several.ts";
import { showPage } from "../show.ts";

/** When articles are read on the full screen. */
type FullScreenUse = "always" | "if-long" | "never";

/** `yuedu [source...]`: prints articles, or opens the reader if they do not fit on the screen. */
export function read(
  context: Context,
  sources: readonly string[],
  options: ReaderOptions,
): Promise<void> {
  const mayTakeScreen = canOpenUnasked(context.host, options);
  return readArticles(context, sources, options, mayTakeScreen ? "if-long" : "never");
}

/** `yuedu read [source...]`: opens the reader; off a terminal, prints the articles. */
export function readOnScreen(
  context: Context,
  sources: readonly string[],
  options: ReaderOptions,
): Promise<void> {
  const { isTerminal } = context.host.stdout;
  return readArticles(context, sources, options, isTerminal ? "always" : "never");
}

async function readArticles(
  context: Context,
  sources: readonly string[],
  options: ReaderOptions,
  use: FullScreenUse,
): Promise<void> {
  if (use !== "never" && (await readLongFile(context, sources, options))) return;
  const opened = await openArticles(context, sources, options).catch(withCommandSuggested);
  const built: Partial<Record<LinkStyle, ReturnType<typeof articlePage>[]>> = {};
  const pages = (links: LinkStyle) => {
    built[links] ??= opened.map((each) => pageOf(each, links, options));
    return built[links];
  };
  const takeScreen = async () => {
    const { readPages } = await import("./reader.ts");
    // The reader lists links itself, so its pages have no notes.
    return readPages(context, opened, pages("hyperlinks"), options);
  };
  if (use === "always" && (await takeScreen())) return;
  const page = joinPages(pages(displayOf(context.host, options).links));
  await showPage(context, page, options, use === "if-long" ? takeScreen : undefined);
}

/** Reads one long file piece by piece; false if the sources are anything else. */
async function readLongFile(
  context: Context,
  sources: readonly string[],
  options: ReaderOptions,
): Promise<boolean> {
  const [name = STANDARD_INPUT] = sources;
  if (sources.length !== 1 || name === STANDARD_INPUT || !isLongFile(name)) return false;
  const { readPieces } = await import("./reader.ts");
  return readPieces(context, name, options);
}

function pageOf({ article }: Opened, links: LinkStyle, { raw }: ReaderOptions) {
  return [...articlePage(article, links), ...(raw === true ? chromePage(article.chrome) : [])];
}

/**
 * Whether the reader may open without being asked for: on a terminal that supports it, unless a
 * pager, or none, was requested.
 */
function canOpenUnasked({ env, stdout }: Context["host"], { pager }: ReaderOptions): boolean {
  const isPagerChosen = [pager, env.YUEDU_PAGER, env.PAGER].some((choice) => choice !== undefined);
  return !isPagerChosen && stdout.isTerminal && env.TERM !== "dumb";
}

/** A mistyped command is taken for a file, which does not exist. */
async function withCommandSuggested(error: unknown): Promise<never> {
  if (!isFailure(error, "file-not-found")) throw error;
  const { suggest } = await import("../suggest.ts");
  const suggestion = suggest(error.data.name, COMMANDS);
  if (suggestion === undefined) throw error;
  throw new Failure(error.code, { ...error.data, suggestion }, { cause: error });
}
