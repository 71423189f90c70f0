import type { Event } from "../state/event.ts";

/** What came from the terminal: events that are no keys, and in between what the keys sent. */
export type Piece =
  | Event
  | { readonly kind: "keys"; readonly data: string }
  | { readonly kind: "fence" };

const ESC = "\\u001b";
/** Of SGR mouse reports (mode 1006): the wheel's two directions, and the left button. */
const WHEEL_UP = 64;
const WHEEL_DOWN = 65;
const LEFT = 0;

/**
 * A mouse report, a bracketed paste (mode 2004), an answer about the background (OSC 11), the primary
 * device attributes (DA1), and whatever else a terminal reports by OSC or with a `?`.
 */
const REPORT = new RegExp(
  [
    `${ESC}\\[<(?<button>\\d+);(?<column>\\d+);(?<row>\\d+)(?<press>[Mm])`,
    `${ESC}\\[200~(?<paste>[^]*?)${ESC}\\[201~`,
    `${ESC}\\]11;rgba?:(?<colour>[\\da-fA-F/]+)(?:\\u0007|${ESC}\\\\)`,
    `${ESC}\\[\\?[\\d;]*(?<fence>c)`,
    `${ESC}\\][^\\u0007${ESC}]*(?:\\u0007|${ESC}\\\\)`,
  ].join("|"),
  "g",
);
/** The beginning of one, which the rest has yet to come to. A lone ESC is the key. */
const BEGUN = new RegExp(
  `${ESC}(?:\\[<[\\d;]*|\\[\\?[\\d;]*|\\[20?0?~?|\\[200~[^]*|\\][^\\u0007${ESC}]*(?:${ESC})?)$`,
);

const PASTE = "\u001b[200~";

/** Longer than that, what has begun and does not end is no report (UTF-16 code units). */
const LONGEST = 1 << 20;

/** Takes apart what a terminal sends, which may come in any pieces. */
export class Input {
  #held = "";

  /** What has come, as far as it is whole. */
  push(data: string): Piece[] {
    const text = this.#held + data;
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of text.matchAll(REPORT)) {
      pieces.push(...keysIn(text.slice(from, match.index)));
      from = match.index + match[0].length;
      const piece = pieceOf(match.groups ?? {});
      if (piece !== null) pieces.push(piece);
    }
    const rest = text.slice(from);
    const begun = BEGUN.exec(rest)?.index ?? rest.length;
    this.#held = rest.length - begun < LONGEST ? rest.slice(begun) : "";
    return [...pieces, ...keysIn(rest.slice(0, rest.length - this.#held.length))];
  }

  /** What has begun as a report and was none after all: keys. A paste is waited for. */
  flush(): Piece[] {
    if (this.#held.startsWith(PASTE)) return [];
    const keys = keysIn(this.#held);
    this.#held = "";
    return keys;
  }
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

function mouseEvent({ button, row, press }: Readonly<Record<string, string | undefined>>) {
  if (button === undefined || press !== "M") return null;
  // Bits 2 to 4 are the keys held down with it.
  const which = Number(button) & ~0b11100;
  if (which === WHEEL_UP) return { kind: "wheel", direction: -1 } as const;
  if (which === WHEEL_DOWN) return { kind: "wheel", direction: 1 } as const;
  return which === LEFT ? ({ kind: "click", row: Number(row) - 1 } as const) : null;
}

/** The theme for a background, red/green/blue in 1 to 4 hexadecimal digits each (XParseColor). */
function themeFor(colour: string): "light" | "dark" {
  const [red = 0, green = 0, blue = 0] = colour
    .split("/")
    .map((part) => Number.parseInt(part, 16) / (16 ** part.length - 1));
  // Rec. 709 luma.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? "light" : "dark";
}
