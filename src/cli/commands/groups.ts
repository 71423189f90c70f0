import type { SettingName } from "../settings/table.ts";
import { COMMON, EXPORT, LAYOUT, SOURCE } from "./table.ts";

/** Groups of options, in the order in which help lists them. */
export const GROUPS = ["reading", "layout", "source", "output", "general"] as const;

export type Group = (typeof GROUPS)[number];

const LAYOUT_ONLY: readonly SettingName[] = [...LAYOUT, "paragraphs", "indent", "orphans"];
const OUTPUT: readonly SettingName[] = [...EXPORT, "json", "markdown", "color", "pager"];

/** Returns what a setting is about. */
export function groupOf(name: SettingName): Group {
  if (LAYOUT_ONLY.includes(name)) return "layout";
  if (SOURCE.includes(name)) return "source";
  if (OUTPUT.includes(name)) return "output";
  return COMMON.includes(name) ? "general" : "reading";
}
