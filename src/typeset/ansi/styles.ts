/** A style that is on, and the SGR parameters that turn it on and off. */
type Style = { readonly open: string; readonly close: number };

/** The parameters of SGR (ECMA-48 §8.3.117) that turn a style on, and those that turn it off. */
const CLOSING = new Map([
  ...([1, 2] as const).map((code) => [code, 22] as const),
  ...([4, 21] as const).map((code) => [code, 24] as const),
  ...([5, 6] as const).map((code) => [code, 25] as const),
  ...([3, 7, 8, 9] as const).map((code) => [code, code + 20] as const),
  [53, 55],
]);
const [FOREGROUND, BACKGROUND, UNDERLINE] = [39, 49, 59] as const;
/** Those that turn off what they do not name. */
const CLOSES: ReadonlySet<number> = new Set([
  ...CLOSING.values(),
  ...[FOREGROUND, BACKGROUND, UNDERLINE],
]);
/** Parameters that take a colour, after which the number of its kind and its parts follow. */
const EXTENDED: ReadonlyMap<number, number> = new Map([
  [38, FOREGROUND],
  [48, BACKGROUND],
  [58, UNDERLINE],
]);
/** How many parameters follow the kind of a colour: an index, or red, green and blue. */
const COLOUR_PARTS = new Map([
  ["5", 1],
  ["2", 3],
]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with controls
const SGR = /^(?:\x1B\[|\x9B)([\d;:]*)m$/;
/** OSC 8 ; parameters ; address, and its end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with controls
const HYPERLINK = /^(?:\x1B\]|\x9D)8;[^;]*;(.*?)(\x07|\x1B\\|\x9C)$/;

/** The styles and the hyperlink that are on at a place of a line. */
export class Styles {
  #styles: readonly Style[];
  #link: string | null;

  constructor(styles: readonly Style[] = [], link: string | null = null) {
    this.#styles = styles;
    this.#link = link;
  }

  get areOff(): boolean {
    return this.#styles.length === 0 && this.#link === null;
  }

  /** Returns what is on after a sequence. */
  after(sequence: string): Styles {
    const address = HYPERLINK.exec(sequence)?.[1];
    if (address !== undefined) return new Styles(this.#styles, address === "" ? null : sequence);
    const parameters = SGR.exec(sequence)?.[1];
    if (parameters === undefined) return this;
    return new Styles(settingsOf(parameters).reduce(changed, this.#styles), this.#link);
  }

  /** Returns what is still on after the sequence turned some off; what it turns on is left out. */
  withoutThoseClosedBy(sequence: string): Styles {
    const after = this.after(sequence);
    return new Styles(
      this.#styles.filter((style) => after.#styles.includes(style)),
      after.#link === null ? null : this.#link,
    );
  }

  /** The sequences that turn all off, the last first. */
  get closing(): string {
    const end = HYPERLINK.exec(this.#link ?? "")?.[2];
    const link = end === undefined ? "" : `\x1B]8;;${end}`;
    return (
      link +
      this.#styles
        .map(({ close }) => sgr(close))
        .reverse()
        .join("")
    );
  }

  /** The sequences that turn all on. */
  get opening(): string {
    return this.#styles.map(({ open }) => sgr(open)).join("") + (this.#link ?? "");
  }
}

/**
 * Tells whether a sequence turns something on (`opens`, so that it belongs to what follows it), turns
 * things off and nothing on (`closes`, so that it belongs to what it follows), or is about neither.
 */
export function effectOf(sequence: string): "opens" | "closes" | "other" {
  const address = HYPERLINK.exec(sequence)?.[1];
  if (address !== undefined) return address === "" ? "closes" : "opens";
  const parameters = SGR.exec(sequence)?.[1];
  if (parameters === undefined) return "other";
  return settingsOf(parameters).some(({ opens }) => opens) ? "opens" : "closes";
}

/** One setting of SGR: a style with what turns it off, or the number of what it turns off. */
type Setting = { readonly opens: boolean; readonly open: string; readonly close: number };

/** Reads the parameters of SGR. Unknown ones are left out. */
function settingsOf(parameters: string): Setting[] {
  const settings: Setting[] = [];
  const parts = parameters.split(";");
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? "";
    const code = Number.parseInt(part || "0", 10);
    const extended = EXTENDED.get(code);
    if (extended !== undefined && !part.includes(":")) {
      const more = COLOUR_PARTS.get(parts[index + 1] ?? "") ?? Number.POSITIVE_INFINITY;
      const end = index + 2 + more;
      // A colour that is cut short or of an unknown kind: what follows may be part of it.
      if (end > parts.length) break;
      settings.push({ opens: true, open: parts.slice(index, end).join(";"), close: extended });
      index = end - 1;
      continue;
    }
    const close = extended ?? closingOf(code);
    if (close !== undefined) settings.push({ opens: true, open: part, close });
    else if (code === 0 || CLOSES.has(code))
      settings.push({ opens: false, open: part, close: code });
  }
  return settings;
}

function closingOf(code: number): number | undefined {
  if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) return FOREGROUND;
  if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107)) return BACKGROUND;
  return CLOSING.get(code);
}

function changed(styles: readonly Style[], { opens, open, close }: Setting): Style[] {
  if (!opens) return close === 0 ? [] : styles.filter((style) => style.close !== close);
  const isColour = close === FOREGROUND || close === BACKGROUND || close === UNDERLINE;
  const others = styles.filter((style) => (isColour ? style.close !== close : style.open !== open));
  return [...others, { open, close }];
}

function sgr(parameters: number | string): string {
  return `\x1B[${parameters}m`;
}
