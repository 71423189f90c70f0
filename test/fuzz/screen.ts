import xterm from "@xterm/headless";
import stringWidth from "string-width";
import { columns } from "../../src/typeset/columns.ts";
import { ensure } from "./violation.ts";

const ESC = "\u001b";
/** What the renderer may send: styles (SGR), and links (OSC 8) whose address is printable ASCII. */
const ALLOWED = new RegExp(`${ESC}\\[[0-9;]*m|${ESC}\\]8;;[!-~]*(?:${ESC}\\\\|\\u0007)`, "g");
/**
 * What must not reach a terminal otherwise: controls, and what reorders text, marks parts of it or is
 * not shown. A list of its own: the program's might lack a character. Joiners may follow what they join.
 */
const FORBIDDEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u180e\u200b\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<![\p{L}\p{M}\p{Emoji}])[\u200c\u200d]/u;

/**
 * Columns of the emulator: more than any row here has, so that each row of text is a row of cells. It
 * gives each part of an emoji cells of its own.
 */
const COLUMNS = 1000;
const ROWS = 2;
/** Rows that the emulator keeps; more are not compared, since it takes much longer to reset. */
const SCROLLBACK = 1000;

/** Returns a text without styles and links. */
export const unstyled = (output: string): string => output.replace(ALLOWED, "");

/** Ensures that a row holds nothing but text, styles and links. */
export function ensureHarmless(row: string): void {
  ensure(!FORBIDDEN.test(unstyled(row)), "only styles and links are sent", row);
}

/** Ensures that no character of a text hides or steers, except for line feeds and tabs. */
export function ensureVisible(text: string): void {
  for (const row of text.split(/[\n\t]/)) {
    ensure(!FORBIDDEN.test(row), "nothing hides or steers", row);
  }
}

/** Columns of a Han character, which no screen is too narrow for. */
const WIDE = 2;

/** Ensures that a row is too wide by no more than its widest cluster is wider than a Han character. */
export function ensureFits(row: string, width: number): void {
  const room = Math.max(width, WIDE);
  const columns = stringWidth(row.trimEnd());
  if (columns <= room) return;
  const clusters = Array.from(new Intl.Segmenter().segment(row), ({ segment }) => segment);
  const excess = Math.max(...clusters.map((cluster) => stringWidth(cluster))) - WIDE;
  ensure(columns <= room + excess, "rows fit", { row, columns, width });
}

let emulator: xterm.Terminal | undefined;

/** Ensures that a terminal shows the text of each row, in the order they are written. */
export async function ensureShown(rows: readonly string[]): Promise<void> {
  emulator ??= createEmulator();
  const terminal = emulator;
  terminal.reset();
  const first = rows.slice(0, SCROLLBACK);
  await new Promise<void>((resolve) => terminal.write(first.join("\r\n"), resolve));
  const buffer = terminal.buffer.normal;
  first.forEach((row, index) => {
    const shown = buffer.getLine(index)?.translateToString(true) ?? "";
    ensure(printable(shown) === printable(unstyled(row)), "the terminal shows the row", {
      row,
      shown,
    });
  });
}

/** The emulator keeps no more than a few marks with a character, and none without one. */
export function printable(row: string): string {
  return row.replace(/[\p{M}\p{Cf}\p{Cn}\p{Co}\p{DI}]/gu, "").trimEnd();
}

function createEmulator(): xterm.Terminal {
  const terminal = new xterm.Terminal({
    cols: COLUMNS,
    rows: ROWS,
    scrollback: SCROLLBACK,
    allowProposedApi: true,
  });
  const wcwidth = (codePoint: number) => {
    const width = columns(String.fromCodePoint(codePoint));
    return width === 2 ? 2 : width === 1 ? 1 : 0;
  };
  // The emulator keeps a character's width in bits 1 and 2 of its properties.
  const charProperties = (codePoint: number) => wcwidth(codePoint) << 1;
  terminal.unicode.register({ version: "yuedu", wcwidth, charProperties });
  terminal.unicode.activeVersion = "yuedu";
  return terminal;
}
