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

/** What may be done instead of printing a page as it is. */
type Ways = {
  /** Shows the page on the full screen; resolves to false if it cannot. For a page longer than the screen. */
  readonly takeScreen?: (() => Promise<boolean>) | undefined;
  /** Returns the page with its pictures; null if there are none, or nothing to draw them. */
  readonly illustrate?: (() => Promise<DrawnPage | null>) | undefined;
};

/** A page with pictures, and what draws them. */
export type DrawnPage = Required<Pick<Setting, "drawPicture">> & {
  readonly page: readonly PageBlock[];
};

/** Renders a page and shows it: on the full screen, in a pager, or printed, then with its pictures. */
export async function showPage(
  context: Context,
  page: readonly PageBlock[],
  settings: Settings,
  { takeScreen, illustrate }: Ways = {},
): Promise<void> {
  const text = await renderUnlessTaken(context, page, settings, takeScreen);
  if (text === null) return;
  const drawn = pagerFor(context, text, settings) === null ? await illustrate?.() : null;
  if (drawn == null) return show(context, text, settings);
  const { page: pictured, drawPicture } = drawn;
  const whole = await renderUnlessTaken(context, pictured, settings, takeScreen, { drawPicture });
  // Pagers pass no pictures on.
  if (whole !== null)
    await show(context, pagerFor(context, whole, settings) === null ? whole : text, settings);
}

/** Renders a page; returns null once it is longer than the screen and `takeScreen` shows it. */
async function renderUnlessTaken(
  { host }: Context,
  page: readonly PageBlock[],
  settings: Settings,
  takeScreen: Ways["takeScreen"],
  pictures: Pick<Setting, "drawPicture"> = {},
): Promise<string | null> {
  const { setting, paint } = await renderingFrom(settings, host);
  const blocks = paint === plain ? page : await colouredCode(page);
  let takes = takeScreen;
  let text = "";
  let lines = 0;
  for (const rows of renderedBlocks(blocks, { ...setting, ...pictures }, paint)) {
    text += rows;
    lines += countLines(rows);
    if (takes !== undefined && isLongerThanScreen(lines, host.stdout)) {
      if (await takes()) return null;
      takes = undefined;
    }
  }
  return text;
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
export async function show(context: Context, text: string, settings: Settings): Promise<void> {
  const pager = pagerFor(context, text, settings);
  if (pager !== null) {
    if (await context.host.page(pager, text)) return;
    const { notify } = await import("./report.ts");
    await notify(context, "no-pager", { command: pager });
  }
  await context.host.stdout.write(text);
}

/** Returns the pager for a text; null if it fits on the screen or no pager is wanted. */
function pagerFor({ host }: Context, text: string, { pager }: Settings): string | null {
  const isLong = isLongerThanScreen(countLines(text), host.stdout);
  return isLong ? choosePager(pager, host.env) : null;
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
