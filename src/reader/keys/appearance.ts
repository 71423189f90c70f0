import { THEMES, type ThemeName } from "../../render/terminal/theme.ts";
import { LEVELS } from "../../typeset/level.ts";
import { WIDE, widthOf } from "../state/geometry.ts";
import { requeried } from "../state/seek.ts";
import { type Preferences, restyled, type State } from "../state/state.ts";
import type { ToolName } from "../state/tools.ts";
import type { Script } from "../words/words.ts";
import type { Command } from "./command.ts";

/** Columns of the narrowest measure that can be chosen. */
const NARROWEST = 10;
/** Columns that the measure changes by: one Han character. */
const STEP = 2;
const SCRIPTS: readonly Script[] = ["source", "simplified", "traditional"];

/** Makes the measure wider (1) or narrower (-1) by one Han character. */
export function measure(direction: 1 | -1): Command {
  return (state) => {
    const { words } = state;
    const columns = Math.max(NARROWEST, widthOf(state) + direction * STEP);
    const next = prefer(state, { measure: columns }, "");
    return { ...next, message: words.measure(next.style.setting.width) };
  };
}

export const nextLevel: Command = (state) => {
  const level = after(LEVELS, state.preferences.level);
  return prefer(state, { level }, state.words.level(level));
};

export const toggleJustify: Command = (state) => {
  const justify = state.preferences.justify !== true;
  return prefer(state, { justify }, state.words.justify(justify));
};

export const toggleHang: Command = (state) => {
  const hang = state.preferences.hang !== true;
  return prefer(state, { hang }, state.words.hang(hang));
};

/** Shows two columns of text on a wide screen, or one. */
export const toggleSpread: Command = (state) => {
  const isSpread = !state.preferences.isSpread;
  if (state.size.columns < WIDE) return { ...state, message: state.words.narrow(WIDE) };
  return prefer(state, { isSpread }, state.words.spread(isSpread));
};

export const togglePunctuation: Command = (state) => {
  const fullwidth = state.preferences.fullwidth !== true;
  return prefer(state, { fullwidth }, state.words.fullwidth(fullwidth));
};

/** Shows the characters of the source, simplified, or traditional ones; asks for what that needs. */
export const nextScript: Command = (state) => {
  const script = after(SCRIPTS, state.preferences.script);
  const next = requeried(prefer(state, { script }, state.words.script(script)));
  const needed: ToolName[] = script === "source" ? [] : [script, "withVariants"];
  const tools = needed.filter((name) => state.tools[name] === undefined);
  return tools.length === 0 ? next : { ...next, request: { kind: "load", tools } };
};

export const nextTheme: Command = (state) => {
  const themes: readonly ThemeName[] = state.hasOwnTheme ? [...THEMES, "own"] : THEMES;
  const theme = after(themes, state.preferences.theme);
  return prefer(state, { theme }, state.words.theme(theme));
};

function prefer(state: State, change: Partial<Preferences>, message: string): State {
  const next = restyled(state, { preferences: { ...state.preferences, ...change } });
  return { ...next, changed: { ...state.changed, ...change }, message };
}

/** Returns the item after the given one; after the last comes the first. */
function after<Item>(items: readonly Item[], item: Item): Item {
  return items[(items.indexOf(item) + 1) % items.length] ?? item;
}
