import type { Environment } from "../host/host.ts";
import { optionsIn } from "./arguments.ts";

export const LANGUAGES = ["zh", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** POSIX 8.2: the first of these that is set and not empty decides. */
const VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

/**
 * Chooses the language of the interface: by `--lang`, else by the setting, else by the locale; English
 * unless that is Chinese.
 *
 * Reads the arguments before they are parsed, because messages about parsing need a language too.
 */
export function chooseLanguage(
  argv: readonly string[],
  preferred: Language | undefined,
  env: Environment,
): Language {
  return named(argv) ?? preferred ?? ofLocale(env);
}

function named(argv: readonly string[]): Language | undefined {
  const options = optionsIn(argv);
  let language: Language | undefined;
  options.forEach((argument, index) => {
    const value = argument === "--lang" ? options[index + 1] : /^--lang=(.*)$/.exec(argument)?.[1];
    language = LANGUAGES.find((each) => each === value) ?? language;
  });
  return language;
}

function ofLocale(env: Environment): Language {
  const locale = VARIABLES.map((name) => env[name] ?? "").find((value) => value !== "") ?? "";
  // zh_CN.UTF-8, zh-Hant and zh, but not zha (Zhuang).
  return /^zh(?![a-z])/i.test(locale) ? "zh" : "en";
}
