import type { Article } from "../article/model.ts";
import { renderPage } from "../render/terminal/page.ts";
import { type Painter, plain } from "../render/terminal/paint.ts";
import { type Theme, themePainter } from "../render/terminal/theme.ts";
import { checkWidth, type Filling, fillingOf } from "../typeset/fill/filling.ts";
import { articlePage } from "../view/page.ts";

/** How an article is set. */
export type TerminalOptions = Partial<Filling> & {
  /** Columns in a row. Default: 80. */
  readonly width?: number | undefined;
  /** Colours of the terminal, as chalk counts them: 0 none, 1 16, 2 256, 3 16 million. Default: 0. */
  readonly colours?: 0 | 1 | 2 | 3 | undefined;
  /** Default: colours that suit light and dark backgrounds. */
  readonly theme?: Theme | undefined;
  /** Whether links become hyperlinks (OSC 8). Default: false, their addresses become notes. */
  readonly hyperlinks?: boolean | undefined;
};

/**
 * Sets an article in rows for a terminal, each ended by a line feed. Control characters of the article
 * are shown as visible marks.
 *
 * @throws RangeError if `width` is not a whole number of at least 1
 */
export function renderTerminal(article: Article, options: TerminalOptions = {}): string {
  const { width = 80, colours = 0, theme, hyperlinks = false, ...filling } = options;
  const setting = { ...fillingOf({ orphans: true, ...filling }), width: checkWidth(width) };
  const page = articlePage(article, hyperlinks ? "hyperlinks" : "notes");
  return renderPage(page, setting, painterFor(colours, theme));
}

function painterFor(colours: 0 | 1 | 2 | 3, theme: Theme | undefined): Painter {
  return colours === 0 ? plain : themePainter(theme ?? "dark", colours);
}
