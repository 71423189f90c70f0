import { existsSync } from "node:fs";
import { Failure } from "../../failure/failure.ts";
import { isArchive, isLongFile, STANDARD_INPUT } from "../../source/bytes.ts";
import type { LinkStyle } from "../../view/body/notes.ts";
import { articlePage, chromePage } from "../../view/page.ts";
import { usualStyle, withParagraphs } from "../../view/paragraphs.ts";
import type { Context } from "../context.ts";
import { addressesOf } from "../host/address.ts";
import { explainSources, type Opened, openArticles } from "../open-article.ts";
import { withPictures } from "../pictures/with-pictures.ts";
import { displayOf } from "../settings/display/display.ts";
import type { Settings } from "../settings/table.ts";
import { joinPages } from "../several.ts";
import { showPage } from "../show.ts";
import { COMMANDS } from "./names.ts";

/** When the reader opens. */
type FullScreenUse = "always" | "if-long" | "never";

/** `yuedu [source...]`: prints articles, or opens the reader if they do not fit on the screen. */
export function read(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const mayTakeScreen = canOpenUnasked(context.host, settings);
  return readArticles(context, sources, settings, mayTakeScreen ? "if-long" : "never");
}

/** `yuedu read [source...]`: opens the reader; without a screen to draw on, prints the articles. */
export function readOnScreen(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  return readArticles(context, sources, settings, hasScreen(context.host) ? "always" : "never");
}

async function readArticles(
  context: Context,
  sources: readonly string[],
  settings: Settings,
  use: FullScreenUse,
): Promise<void> {
  await rejectMistypedCommand(sources);
  if (settings.explain) return explainArticles(context, sources, settings);
  if (await readLongFile(context, sources, settings, use)) return;
  const opened = await openArticles(context, sources, settings);
  const built: Partial<Record<LinkStyle, ReturnType<typeof articlePage>[]>> = {};
  const pages = (links: LinkStyle) => {
    built[links] ??= opened.map((each) => pageOf(each, links, settings));
    return built[links];
  };
  const takeScreen = async () => {
    const { readPages } = await import("../reading/reader.ts");
    // The reader lists links itself, so its pages have no notes.
    const sources = addressesOf(opened.map(({ name }) => name));
    const paged = {
      pages: pages("hyperlinks"),
      pageOf: (each: Opened) => pageOf(each, "hyperlinks", settings),
    };
    return readPages(context, opened, paged, settings, sources);
  };
  if (use === "always" && (await takeScreen())) return;
  const printed = pages(displayOf(context.host, settings).links);
  await showPage(context, joinPages(printed), settings, {
    takeScreen: use === "if-long" ? takeScreen : undefined,
    illustrate: () => withPictures(context, opened, printed, settings, joinPages),
  });
}

async function explainArticles(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const explanations = await explainSources(context, sources, settings);
  const { explanationPage } = await import("../../view/explanation.ts");
  await showPage(context, joinPages(explanations.map(explanationPage)), settings);
}

/**
 * Reads one long file or one book piece by piece in the reader, or prints a long file piece by piece to
 * something that is no terminal; false if the sources are anything else.
 */
async function readLongFile(
  context: Context,
  sources: readonly string[],
  settings: Settings,
  use: FullScreenUse,
): Promise<boolean> {
  const [name = STANDARD_INPUT] = sources;
  if (sources.length !== 1 || name === STANDARD_INPUT) return false;
  if (use === "never") return printLongFile(context, name, settings);
  if ((settings.from ?? "epub") === "epub" && isArchive(name)) {
    const { readEpub } = await import("../reading/epub-reader.ts");
    return readEpub(context, name, settings);
  }
  if (!isLongFile(name)) return false;
  const { readPieces } = await import("../reading/reader.ts");
  return readPieces(context, name, settings);
}

async function printLongFile(context: Context, name: string, settings: Settings): Promise<boolean> {
  if (context.host.stdout.isTerminal || !isLongFile(name)) return false;
  const { printPieces } = await import("../reading/print-pieces.ts");
  return printPieces(context, name, settings);
}

function pageOf({ article }: Opened, links: LinkStyle, { raw, paragraphs }: Settings) {
  const style = paragraphs ?? usualStyle(article);
  const page = withParagraphs(articlePage(article, links), style);
  return [...page, ...(raw ? chromePage(article.chrome) : [])];
}

/** Whether the reader may open without being asked for: unless a pager, or none, was requested. */
export function canOpenUnasked(host: Context["host"], { pager }: Settings): boolean {
  return pager === undefined && hasScreen(host);
}

/** Whether output goes to a terminal that can be drawn on. */
function hasScreen({ env, stdout }: Context["host"]): boolean {
  return stdout.isTerminal && env.TERM !== "dumb";
}

/**
 * Rejects a first source that is no file but nearly the name of a command: with a mistyped command,
 * the other arguments are not to be read.
 *
 * @throws {Failure} file-not-found, with the command that was probably meant
 */
async function rejectMistypedCommand([name]: readonly string[]): Promise<void> {
  if (name === undefined || existsSync(name)) return;
  const { suggest } = await import("../suggest.ts");
  const suggestion = suggest(name, COMMANDS);
  if (suggestion !== undefined) throw new Failure("file-not-found", { name, suggestion });
}
