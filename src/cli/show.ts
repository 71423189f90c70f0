import { renderPage } from "../render/terminal/page.ts";
import { type Painter, plain } from "../render/terminal/paint.ts";
import type { Block } from "../view/block.ts";
import type { LinkStyle } from "../view/notes.ts";
import type { Context } from "./context.ts";
import { choosePager } from "./host/pager.ts";
import { type ColourLevel, colourLevel } from "./settings/colour.ts";
import { hasHyperlinks } from "./settings/hyperlinks.ts";
import { fillingFrom, wantsFullwidth } from "./settings/layout.ts";
import { readingMeasure } from "./settings/measure.ts";
import type { PageOptions } from "./settings/options.ts";

/** What the place offers that a page is shown in. */
export type Look = { readonly hasColour: boolean; readonly links: LinkStyle };

/** Sets a page and shows it; `takeScreen` may show it instead where it is longer than the screen. */
export async function showPage(
  context: Context,
  page: (look: Look) => readonly Block[],
  options: PageOptions,
  takeScreen?: () => Promise<boolean>,
): Promise<void> {
  const { host } = context;
  const level = colourLevel(options.color ?? "auto", host.env, host.stdout.isTerminal);
  const hasLinks = options.color !== "never" && hasHyperlinks(host.env, host.stdout.isTerminal);
  const setting = {
    ...(await fillingFrom(options, host)),
    width: readingMeasure(options, host.stdout),
    orphans: true,
    fullwidth: wantsFullwidth(options),
    cutCode: host.stdout.isTerminal,
    ...(options.indent === undefined ? {} : { firstIndent: options.indent }),
  };
  const blocks = page({ hasColour: level > 0, links: hasLinks ? "hyperlinks" : "notes" });
  const text = renderPage(blocks, setting, await painterOf(level));
  const { rows } = host.stdout;
  const isLonger = rows !== undefined && countLines(text) >= rows;
  if (isLonger && (await takeScreen?.()) === true) return;
  await show(context, text, options);
}

/** Shows a text, through the pager where that is called for. */
export async function show(context: Context, text: string, options: PageOptions): Promise<void> {
  const { env, stdout, page } = context.host;
  const pager = choosePager(options.pager, env, stdout, countLines(text));
  if (pager !== null) {
    if (await page(pager, text)) return;
    const { notify } = await import("./report.ts");
    await notify(context, "no-pager", { command: pager });
  }
  await stdout.write(text);
}

async function painterOf(level: ColourLevel): Promise<Painter> {
  if (level === 0) return plain;
  const { painter } = await import("../render/terminal/theme.ts");
  return painter(level);
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
