import { DEFAULT_LEVEL } from "../../typeset/level.ts";
import type { DefaultsOf } from "./setting.ts";
import type { SETTINGS } from "./table.ts";

/**
 * The defaults that the table gives, each checked against its row by the compiler. Reading with
 * nothing set needs no more than this, and does not load the table with its help in two languages.
 */
export const DEFAULTS: DefaultsOf<typeof SETTINGS> = {
  allPages: false,
  allowPrivate: false,
  null: false,
  explain: false,
  lineBreak: DEFAULT_LEVEL,
  ambiguous: "narrow",
  hang: false,
  justify: false,
  spacing: false,
  punctuation: "keep",
  orphans: false,
  color: "auto",
  raw: false,
  theme: "auto",
  wpm: 400,
  progress: false,
  images: true,
  mouse: true,
  state: true,
  json: false,
  markdown: false,
  ignoreCase: false,
  regexp: false,
  variants: false,
  format: "markdown",
  output: "-",
  frontMatter: false,
  restructure: false,
  toc: false,
  embedImages: false,
  wrap: false,
  headingLevel: 1,
  sanitize: false,
  force: false,
  debug: false,
};
