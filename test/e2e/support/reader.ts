import { readFileSync } from "node:fs";
import { join } from "node:path";
import xterm from "@xterm/headless";
import { parseText } from "../../../src/article/parse.ts";
import { type Book, makePart, wholeBook } from "../../../src/reader/book/book.ts";
import { draw } from "../../../src/reader/screen/draw.ts";
import type { Size } from "../../../src/reader/state/geometry.ts";
import { begin, type State } from "../../../src/reader/state/state.ts";
import { changes } from "../../../src/reader/terminal/changes.ts";
import { zh } from "../../../src/reader/words/zh.ts";
import { themePainter } from "../../../src/render/terminal/theme.ts";
import { articlePage } from "../../../src/view/page.ts";
import { findPattern } from "../../../src/view/search/search.ts";
import { folder } from "./folder.ts";
import { ARTICLE } from "./program.ts";
import { readScreen, type Screen } from "./screen.ts";
import { open, type Session, type TerminalOptions } from "./terminal.ts";

/** The bundled article as the reader opens it. */
export function bundledBook(): Book {
  const article = parseText(readFileSync(ARTICLE, "utf8"));
  return wholeBook([article.meta.title ?? ""], [makePart(articlePage(article, "hyperlinks"), 0)]);
}

/** The first state of `yuedu read --theme dark` in a terminal of 256 colours. */
export function beginning(book: Book, size: Size): State {
  return begin({
    book,
    words: zh,
    size,
    preferences: {
      level: "clreq",
      ambiguous: "narrow",
      hang: false,
      spacing: false,
      justify: false,
      orphans: true,
      fullwidth: false,
      wrapCode: true,
      measure: 80,
      theme: "dark",
      script: "source",
      speed: 400,
      hasBar: false,
      isSpread: true,
    },
    findWithin: findPattern,
    painterFor: (theme) => themePainter(theme === "own" ? "dark" : theme, 2),
    hasLinks: false,
  });
}

/** Returns what an empty terminal shows after a state is drawn on it. */
export async function screenOf(state: State): Promise<Screen> {
  const { columns, rows } = state.size;
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const output = `\u001b[?1049h\u001b[?7l${changes(null, draw(state))}`;
  await new Promise<void>((resolve) => terminal.write(output, resolve));
  return readScreen(terminal);
}

/** What a terminal sends for each key, by the reader's name of the key. */
const SEQUENCES: Readonly<Record<string, string>> = {
  up: "\u001b[A",
  down: "\u001b[B",
  left: "\u001b[D",
  right: "\u001b[C",
  home: "\u001b[H",
  end: "\u001b[F",
  pageup: "\u001b[5~",
  pagedown: "\u001b[6~",
  delete: "\u001b[3~",
  return: "\r",
  escape: "\u001b",
  backspace: "\u007f",
  "ctrl+d": "\u0004",
  "ctrl+u": "\u0015",
  "ctrl+f": "\u0006",
  "ctrl+b": "\u0002",
  "ctrl+e": "\u0005",
  "ctrl+y": "\u0019",
  "ctrl+n": "\u000e",
  "ctrl+p": "\u0010",
  "ctrl+w": "\u0017",
  "ctrl+r": "\u0012",
  "ctrl+t": "\u0014",
  "ctrl+l": "\u000c",
  "ctrl+v": "\u0016",
  "ctrl+c": "\u0003",
  "meta+v": "\u001bv",
  enter: "\n",
  f1: "\u001bOP",
};

export function sequenceOf(name: string): string {
  return SEQUENCES[name] ?? name;
}

/** Files through which a test learns about the program. */
export type Traces = {
  readonly pid: () => number;
  /** The terminal's settings after the program ended, as `stty -a` prints them. */
  readonly settings: () => string;
  readonly path: string;
};

/** Opens the reader, and records its process id and the terminal's settings after it. */
export function openTraced(
  args: readonly string[],
  options: TerminalOptions,
): Session & { readonly traces: Traces } {
  const path = folder();
  const run = `sh -c 'echo $$ > ${path}/pid; exec "$@"' sh "$@"`;
  const line = `${run}; code=$?; stty -a > ${path}/settings; (exit $code)`;
  const env = { XDG_STATE_HOME: join(path, "state"), ...options.env };
  const session = open(["read", ...args], { line, ...options, env });
  const traces = {
    path,
    pid: () => Number(readFileSync(join(path, "pid"), "utf8")),
    settings: () => readFileSync(join(path, "settings"), "utf8"),
  };
  return Object.assign(session, { traces });
}

/** Returns whether the reader is open: whether its status line is shown. */
export function isOpen({ alternate, rows }: Screen): boolean {
  return alternate && /%$/.test(rows.at(-1) ?? "");
}
