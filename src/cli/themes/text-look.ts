import { STYLES, type TextLook } from "../../render/terminal/own-theme.ts";

/** #rgb or #rrggbb. */
const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Returns a colour as #rrggbb; null if it is not written as one. */
export function colourFrom(text: string): string | null {
  if (!COLOUR.test(text)) return null;
  const digits = text.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/**
 * Reads how text of a role looks: words in any order, each a style, a colour, or "on" and the colour of
 * the background. Returns null if it is anything else.
 *
 * @example lookFrom("bold #fd6 on #222") // { colour: "#ffdd66", background: "#222222", styles: ["bold"] }
 */
export function lookFrom(text: string): TextLook | null {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = { colour: null, background: null } as Record<
    "colour" | "background",
    string | null
  >;
  const styles: (typeof STYLES)[number][] = [];
  for (let index = 0; index < words.length; index += 1) {
    const style = STYLES.find((name) => name === words[index]);
    if (style !== undefined) {
      styles.push(style);
      continue;
    }
    const kind = words[index] === "on" ? "background" : "colour";
    if (kind === "background") index += 1;
    const colour = colourFrom(words[index] ?? "");
    if (colour === null || found[kind] !== null) return null;
    found[kind] = colour;
  }
  return { ...found, styles };
}
