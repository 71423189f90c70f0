import { Failure } from "../../failure/failure.ts";
import { type OwnTheme, STYLES, type TextLook } from "../../render/terminal/own-theme.ts";
import type { Role } from "../../view/block.ts";
import type { Ignored } from "../config/origin.ts";
import { readRows, type TomlRow } from "../config/toml.ts";
import { parseChoice } from "../settings/parse.ts";
import { suggest } from "../suggest.ts";
import { contrast, LEAST_CONTRAST } from "./contrast.ts";
import { ROLE_OF } from "./roles.ts";
import { colourFrom, lookFrom } from "./text-look.ts";

const BASES = ["light", "dark"] as const;
/** The background that a terminal is taken to have if the file does not say, and its text. */
const ASSUMED = {
  light: { background: "#ffffff", text: "#000000" },
  dark: { background: "#000000", text: "#ffffff" },
};
const BACKGROUND = "#rrggbb";
const LOOKS = ["#rrggbb", "on #rrggbb", ...STYLES];

/** A role whose text is hard to read: its contrast, rounded down to a tenth. */
export type Faint = { readonly role: string; readonly line: number; readonly contrast: number };

export type ThemeFile = {
  /** Null if the file cannot be read at all. */
  readonly theme: OwnTheme | null;
  readonly background: string;
  readonly ignored: readonly Ignored[];
  readonly faint: readonly Faint[];
};

/** Reads a theme from a TOML file; what is wrong in it is left out and reported. */
export function readTheme(file: string): ThemeFile {
  const { rows, ignored: unread } = readRows(file);
  const ignored: Ignored[] = [...unread];
  const given = { base: "dark" as OwnTheme["base"], background: null as string | null };
  const looks = new Map<Role, TextLook>();
  const lines = new Map<Role, TomlRow>();
  for (const row of rows) {
    try {
      if (row.key === "base")
        given.base = parseChoice(BASES, row.key, row.text) as typeof given.base;
      else if (row.key === "background") given.background = backgroundIn(row);
      else {
        const role = roleIn(row);
        looks.set(role, lookIn(row));
        lines.set(role, row);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      ignored.push({ file, line: row.line, failure: error });
    }
  }
  const { base } = given;
  const background = given.background ?? ASSUMED[base].background;
  const faint = [...lines].flatMap(([role, { key, line }]) => {
    const look = looks.get(role);
    const ratio = look === undefined ? null : contrastOf(look, background, ASSUMED[base].text);
    return ratio === null || ratio >= LEAST_CONTRAST
      ? []
      : [{ role: key, line, contrast: Math.floor(ratio * 10) / 10 }];
  });
  return { theme: unread.length > 0 ? null : { base, looks }, background, ignored, faint };
}

function backgroundIn({ key, text }: TomlRow): string {
  const colour = colourFrom(text);
  if (colour !== null) return colour;
  throw new Failure("bad-choice", { option: key, value: text, choices: [BACKGROUND] });
}

function roleIn({ key }: TomlRow): Role {
  const role = ROLE_OF.get(key);
  if (role !== undefined) return role;
  const choices = ["base", "background", ...ROLE_OF.keys()];
  throw new Failure("unknown-role", { name: key, choices, suggestion: suggest(key, choices) });
}

function lookIn({ key, text }: TomlRow): TextLook {
  const look = lookFrom(text);
  if (look !== null) return look;
  throw new Failure("bad-look", { name: key, value: text, choices: LOOKS });
}

/** Returns the contrast of a look's text to what is under it; null if neither colour is given. */
function contrastOf(look: TextLook, background: string, text: string): number | null {
  if (look.colour === null && look.background === null) return null;
  return contrast(look.colour ?? text, look.background ?? background);
}
