import { stringify } from "smol-toml";
import { wrapProse } from "../prose.ts";
import { hyphenated } from "../settings/flags.ts";
import type { Language } from "../settings/locale.ts";
import { allowedValues, type Setting } from "../settings/setting.ts";
import { SETTINGS } from "../settings/table.ts";
import { KEPT } from "./values.ts";

/** Columns of a comment, its mark included. */
const WIDTH = 78;
const MARK = "# ";

const WIDTH_EXAMPLE = 60;
const PROGRAM_EXAMPLE = "less";

const INTRODUCTION = {
  zh: "yuedu 的设置。要改哪一项，就去掉那一行开头的 #。命令行选项优先，其次是环境变量（YUEDU_LINE_BREAK 等），再次是这个文件。",
  en: "Settings of yuedu. To change one, remove the # before it. Options of the command line win, then environment variables (YUEDU_LINE_BREAK and so on), then this file.",
};

/** Returns a configuration file in which every setting stands in a comment, described, with its default. */
export function template(language: Language): string {
  const parts = KEPT.map((name) => {
    const help = comment(describe(SETTINGS[name], language));
    return `${help}${MARK}${stringify({ [hyphenated(name)]: exampleOf(SETTINGS[name]) })}`;
  });
  return [comment(INTRODUCTION[language]), ...parts].join("\n");
}

function comment(text: string): string {
  return wrapProse(text, WIDTH - MARK.length)
    .map((line) => `${MARK}${line}\n`)
    .join("");
}

/** Says what the values mean; the help of a switch that is on by default is that of its `--no-name`. */
function describe(setting: Setting, language: Language): string {
  const isZh = language === "zh";
  const colon = isZh ? "：" : ": ";
  const help = setting.help[language];
  if (setting.type === "switch") return setting.default ? `false${colon}${help}` : help;
  if (setting.type === "program")
    return `${help}${isZh ? "；" : "; "}false${colon}${setting.off[language]}`;
  const values = allowedValues(setting);
  if (values === null) return help;
  return isZh ? `${help}（${values.join("、")}）` : `${help} (${values.join(", ")})`;
}

/** Returns the default, or for a setting without one a value that it could have. */
function exampleOf(setting: Setting): string | number | boolean {
  if ("default" in setting && setting.default !== undefined) return setting.default;
  switch (setting.type) {
    case "number":
      return Math.min(setting.most, WIDTH_EXAMPLE);
    case "choice":
      return setting.values[0] ?? "";
    default:
      return PROGRAM_EXAMPLE;
  }
}
