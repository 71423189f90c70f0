import { renderedBlocks } from "../render/terminal/page.ts";
import { type Painter, plain } from "../render/terminal/paint.ts";
import type { Setting } from "../render/terminal/setting.ts";
import type { PageBlock } from "../view/block.ts";
import type { Context } from "./context.ts";
import type { Host } from "./host/host.ts";
import { choosePager, isLongerThanScreen } from "./host/pager.ts";
import type { ColourLevel } from "./settings/display/colour.ts";
import { displayOf } from "./settings/display/display.ts";
import { fillingFrom, wantsFullwidth } from "./settings/layout.ts";
import { readingMeasure } from "./settings/measure.ts";
import type { Settings } from "./settings/table.ts";

/**
 * Renders a page and shows it. If `takeScreen` is given, it is called as soon as the page is known to
 * be longer than the screen; it resolves to true if it showed the page itself.
 */
export async function showPage(
  context: Context,
  page: readonly PageBlock[],
  settings: Settings,
  takeScreen?: () => Promise<boolean>,
): Promise<void> {
  const { host } = context;
  const { setting, paint } = await renderingFrom(settings, host);
  const blocks = paint === plain ? page : await colouredCode(page);
  let takes = takeScreen;
  let text = "";
  let lines = 0;
  for (const rows of renderedBlocks(blocks, setting, paint)) {
    text += rows;
    lines += countLines(rows);
    if (takes !== undefined && isLongerThanScreen(lines, host.stdout)) {
      if (await takes()) return;
      takes = undefined;
    }
  }
  await showLines(context, text, lines, settings);
}

/** Returns the page with its code in colours. */
export async function colouredCode(page: readonly PageBlock[]): Promise<readonly PageBlock[]> {
  const hasLanguage = page.some(({ kind, ...block }) => kind === "code" && "language" in block);
  if (!hasLanguage) return page;
  const { withCode } = await import("../view/code/highlight.ts");
  return withCode(page);
}

/** Returns how pages are rendered for standard output. */
export async function renderingFrom(
  settings: Settings,
  host: Host,
): Promise<{ readonly setting: Setting; readonly paint: Painter }> {
  const setting = {
    ...(await fillingFrom(settings, host)),
    width: readingMeasure(settings, host.stdout),
    orphans: true,
    fullwidth: wantsFullwidth(settings),
    wrapCode: host.stdout.isTerminal,
    ...(settings.indent === undefined ? {} : { firstIndent: settings.indent }),
  };
  return { setting, paint: await painterOf(displayOf(host, settings).colours) };
}

/** Prints a text, or shows it in the pager if it is longer than the screen. */
export function show(context: Context, text: string, settings: Settings): Promise<void> {
  return showLines(context, text, countLines(text), settings);
}

async function showLines(
  context: Context,
  text: string,
  lines: number,
  settings: Settings,
): Promise<void> {
  const { stdout, page } = context.host;
  const isLong = isLongerThanScreen(lines, stdout);
  const pager = isLong ? choosePager(settings.pager, context.host.env) : null;
  if (pager !== null) {
    if (await page(pager, text)) return;
    const { notify } = await import("./report.ts");
    await notify(context, "no-pager", { command: pager });
  }
  await stdout.write(text);
}

async function painterOf(colours: ColourLevel): Promise<Painter> {
  if (colours === 0) return plain;
  const { painter } = await import("../render/terminal/theme.ts");
  return painter(colours);
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
