import type { Setting } from "./setting.ts";

/** Returns the words that a setting accepts; null if they cannot be listed. */
export function allowedValues(setting: Setting): readonly string[] | null {
  if (setting.type === "choice") return setting.values;
  if (setting.type !== "number" || setting.listed !== true) return null;
  const { least, most } = setting;
  return Array.from({ length: most - least + 1 }, (_, index) => `${least + index}`);
}
