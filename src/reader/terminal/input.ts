import type { Event } from "../state/event.ts";

/** A piece of input: an event that is not a key, the end of the start-up questions, or raw keys. */
export type Piece =
  | Event
  | { readonly kind: "keys"; readonly data: string }
  | { readonly kind: "fence" };

const ESC = "\\u001b";
/** Button codes of SGR mouse reports (mode 1006). */
const WHEEL_UP = 64;
const WHEEL_DOWN = 65;
const LEFT = 0;
/** Added to the code of the button that is down while the mouse moves (mode 1002). */
const MOTION = 32;

/**
 * A complete report: mouse (mode 1006), bracketed paste (mode 2004), background colour (OSC 11),
 * primary device attributes (DA1), or any other answer by OSC. A paste whose end is still to come is
 * matched, too: nothing in it is a report.
 */
const REPORT = new RegExp(
  [
    `${ESC}\\[<(?<button>\\d+);(?<column>\\d+);(?<row>\\d+)(?<press>[Mm])`,
    `${ESC}\\[200~(?<paste>[^]*?)(?:${ESC}\\[201~|(?<begun>$))`,
    `${ESC}\\]11;rgba?:(?<colour>[\\da-fA-F/]+)(?:\\u0007|${ESC}\\\\)`,
    `${ESC}\\[\\?[\\d;]*(?<fence>c)`,
    `${ESC}\\][^\\u0007${ESC}]*(?:\\u0007|${ESC}\\\\)`,
  ].join("|"),
  "g",
);
/** An incomplete report at the end of the data. A lone ESC is not one: it is the key. */
const BEGUN = new RegExp(
  `${ESC}(?:\\[<[\\d;]*|\\[\\?[\\d;]*|\\[20?0?~?|\\[200~[^]*|\\][^\\u0007${ESC}]*(?:${ESC})?)$`,
);

const PASTE = "\u001b[200~";

const PASTE_END = "\u001b[201~";

/**
 * An incomplete report longer than this is dropped (UTF-16 code units). Of a paste, which no prompt
 * takes whole, its start is kept; the rest must not be taken for keys.
 */
const LONGEST = 1 << 16;
const KEPT_OF_PASTE = 1 << 12;

/** Splits terminal input, which may arrive in chunks of any size, into reports and keys. */
export class Input {
  #held = "";

  /** Returns all complete pieces received so far. */
  push(data: string): Piece[] {
    const text = this.#held + data;
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of text.matchAll(REPORT)) {
      if (match.groups?.begun !== undefined) break;
      pieces.push(...keysIn(text.slice(from, match.index)));
      from = match.index + match[0].length;
      const piece = pieceOf(match.groups ?? {});
      if (piece !== null) pieces.push(piece);
    }
    const rest = text.slice(from);
    const begun = BEGUN.exec(rest)?.index ?? rest.length;
    this.#held = bounded(rest.slice(begun));
    return [...pieces, ...keysIn(rest.slice(0, begun))];
  }

  /** Returns an incomplete report as keys, since its rest did not come. Pastes are waited for. */
  flush(): Piece[] {
    if (this.#held.startsWith(PASTE)) return [];
    const keys = keysIn(this.#held);
    this.#held = "";
    return keys;
  }
}

/** Shortens an incomplete report. Of a paste, the end stays, too: its closing mark may begin there. */
function bounded(report: string): string {
  if (report.length <= LONGEST) return report;
  if (!report.startsWith(PASTE)) return "";
  return report.slice(0, KEPT_OF_PASTE) + report.slice(1 - PASTE_END.length);
}

function keysIn(data: string): Piece[] {
  return data === "" ? [] : [{ kind: "keys", data }];
}

function pieceOf(report: Readonly<Record<string, string | undefined>>): Piece | null {
  const { paste, colour, fence } = report;
  if (fence !== undefined) return { kind: "fence" };
  if (paste !== undefined) return { kind: "paste", text: paste };
  if (colour !== undefined) return { kind: "background", theme: themeFor(colour) };
  return mouseEvent(report);
}

function mouseEvent(report: Readonly<Record<string, string | undefined>>): Event | null {
  const { button, row, column, press } = report;
  if (button === undefined) return null;
  // Bits 2 to 4 are modifier keys.
  const which = Number(button) & ~0b11100;
  const cell = { row: Number(row) - 1, column: Number(column) - 1 };
  if (press === "m") return which === LEFT ? { kind: "release", ...cell } : null;
  if (which === WHEEL_UP) return { kind: "wheel", direction: -1 };
  if (which === WHEEL_DOWN) return { kind: "wheel", direction: 1 };
  if (which === LEFT + MOTION) return { kind: "drag", ...cell };
  return which === LEFT ? { kind: "click", ...cell } : null;
}

/** Returns the theme for a background: red/green/blue, 1 to 4 hexadecimal digits each (XParseColor). */
function themeFor(colour: string): "light" | "dark" {
  const [red = 0, green = 0, blue = 0] = colour
    .split("/")
    .map((part) => Number.parseInt(part, 16) / (16 ** part.length - 1));
  // Rec. 709 luma.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? "light" : "dark";
}
