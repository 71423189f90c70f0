import type { SettingName } from "../settings/table.ts";
import type { CommandName } from "./names.ts";

/** `yuedu` is the program without the name of a command. */
export type Topic = CommandName | "yuedu";

/** What a command takes: arguments and settings. */
type CommandLine = {
  /** `<name>` is required, `[name]` optional, and `...` allows several. */
  readonly arguments: readonly string[];
  /** In the order in which help lists their options. */
  readonly settings: readonly SettingName[];
};

export const LAYOUT: readonly SettingName[] = [
  "width",
  "lineBreak",
  "ambiguous",
  "hang",
  "justify",
  "spacing",
  "punctuation",
];
export const SOURCE: readonly SettingName[] = [
  "encoding",
  "from",
  "allPages",
  "allowPrivate",
  "filesFrom",
  "null",
];
const PAGE: readonly SettingName[] = [
  ...SOURCE,
  ...LAYOUT,
  "paragraphs",
  "indent",
  "color",
  "pager",
];
const SCREEN: readonly SettingName[] = ["theme", "wpm", "progress", "mouse", "state"];
const READER: readonly SettingName[] = [...PAGE, "images", "raw", "explain", "at", ...SCREEN];
const LIST: readonly SettingName[] = ["json", ...PAGE];
const SEARCH: readonly SettingName[] = ["ignoreCase", "regexp", "variants", ...LIST];
export const EXPORT: readonly SettingName[] = [
  "format",
  "output",
  "jobs",
  "highlight",
  "frontMatter",
  "restructure",
  "toc",
  "headingLevel",
  "wrap",
  "width",
  "embedImages",
  "downloadImages",
  "sanitize",
  "force",
];
export const COMMON: readonly SettingName[] = ["lang", "debug"];

const SOURCES = "[source...]";

/** What each command takes; commander's program and help are made from it. */
export const COMMAND_LINES: Readonly<Record<Topic, CommandLine>> = {
  yuedu: { arguments: [SOURCES], settings: [...READER, ...COMMON] },
  read: { arguments: [SOURCES], settings: [...READER, ...COMMON] },
  highlights: { arguments: [SOURCES], settings: [...LIST, ...COMMON] },
  highlight: { arguments: ["<n>", SOURCES], settings: [...LIST, "images", ...SCREEN, ...COMMON] },
  outline: { arguments: [SOURCES], settings: [...LIST, ...COMMON] },
  search: { arguments: ["<text>", SOURCES], settings: [...SEARCH, ...COMMON] },
  export: { arguments: [SOURCES], settings: [...EXPORT, ...SOURCE, ...COMMON] },
  wrap: {
    arguments: ["[source]"],
    settings: [...LAYOUT, "orphans", "encoding", "sanitize", ...COMMON],
  },
  recent: {
    arguments: ["[number]"],
    settings: ["forget", "json", ...LAYOUT, "color", "pager", "images", ...SCREEN, ...COMMON],
  },
  marks: {
    arguments: [SOURCES],
    settings: ["markdown", "json", ...LAYOUT, "color", "pager", ...COMMON],
  },
  themes: { arguments: [], settings: ["theme", ...LAYOUT, "color", "pager", ...COMMON] },
  config: { arguments: ["[action]"], settings: ["json", "force", ...COMMON] },
  completion: { arguments: ["<shell>", "[source]"], settings: COMMON },
  mcp: { arguments: [], settings: ["allowPrivate", ...COMMON] },
  help: { arguments: ["[command]"], settings: COMMON },
};
