import type { Environment } from "../host/host.ts";
import { type Look, loadLook } from "../memory/look.ts";
import type { SettingName, Settings } from "../settings/table.ts";

/** The setting that decides each part of the look if it is given. */
const SETTING_OF: { readonly [Name in keyof Look]-?: SettingName } = {
  measure: "width",
  theme: "theme",
  level: "lineBreak",
  justify: "justify",
  hang: "hang",
  fullwidth: "punctuation",
};

/** Returns the remembered look, without what a setting was given for. */
export async function rememberedLook(env: Environment, settings: Settings): Promise<Look> {
  if (!settings.state) return {};
  const look = await loadLook(env);
  const isFree = (name: string) =>
    Object.entries(SETTING_OF).some(
      ([each, setting]) => each === name && settings.given?.has(setting) !== true,
    );
  return Object.fromEntries(Object.entries(look).filter(([name]) => isFree(name)));
}
