import { GROUPS, groupOf } from "../commands/groups.ts";
import { COMMANDS } from "../commands/names.ts";
import { COMMAND_LINES } from "../commands/table.ts";
import { KEPT } from "../config/values.ts";
import { en as helpEn } from "../help/en.ts";
import type { HelpText } from "../help/text.ts";
import { zh as helpZh } from "../help/zh.ts";
import { type Flag, flagsOf, hyphenated, writtenFlag } from "../settings/flags.ts";
import type { Language } from "../settings/locale.ts";
import { allowedValues, type Setting } from "../settings/setting.ts";
import { SETTINGS, type SettingName } from "../settings/table.ts";
import { ROLE_OF } from "../themes/roles.ts";
import { entry, escaped, heading, paragraphs, prose, section } from "./roff.ts";
import { en, type ManualWords, zh } from "./words.ts";

/** The version of the program, and the date of its last release. */
export type Release = { readonly version: string; readonly date: string };

const NAMES = Object.keys(SETTINGS) as SettingName[];

/** Returns the manual pages in one language, by the name of their files. */
export function manualPages(language: Language, release: Release): Record<string, string> {
  const text = language === "zh" ? helpZh : helpEn;
  const words = language === "zh" ? zh : en;
  const infix = language === "zh" ? ".zh" : "";
  return {
    [`yuedu${infix}.1`]: programPage(text, words, language, release),
    [`yuedu-config${infix}.5`]: configPage(text, words, language, release),
  };
}

function programPage(
  text: HelpText,
  words: ManualWords,
  language: Language,
  { version, date }: Release,
): string {
  const { sections } = words;
  const groups = GROUPS.map((group) => {
    const names = NAMES.filter((name) => groupOf(name) === group);
    const title = text.groups[group].replace(/[:：]$/, "");
    return section(title.toUpperCase(), ...names.flatMap((name) => options(name, text, language)));
  });
  return [
    heading("YUEDU", 1, date, version),
    section(sections.name, `yuedu \\- ${prose(words.about)}\n`),
    section(sections.synopsis, synopsis(text)),
    section(sections.description, paragraphs(text.program.description)),
    section(sections.examples, ...examples(text)),
    section(sections.commands, ...commands(text)),
    ...groups,
    entry("-v, --version", text.version),
    entry("-h, --help", text.help),
    section(sections.environment, ...words.environment.map(([name, does]) => entry(name, does))),
    section(sections.files, entry("~/.config/yuedu/config.toml", words.file)),
    section(sections.exit, ...words.exit.map(([code, means]) => entry(code, means))),
    section(sections.see, "yuedu\\-config(5), less(1)\n"),
  ].join("");
}

function configPage(
  text: HelpText,
  words: ManualWords,
  language: Language,
  { version, date }: Release,
): string {
  const { sections } = words;
  const settings = KEPT.map((name) => {
    const setting: Setting = SETTINGS[name];
    const off = setting.type === "switch" && setting.default;
    const help = `${off ? "false: " : ""}${setting.help[language]}`;
    return entry(hyphenated(name), help + notes(setting, text));
  });
  return [
    heading("YUEDU-CONFIG", 5, date, version),
    section(sections.name, `yuedu\\-config \\- ${prose(words.aboutConfig)}\n`),
    section(sections.synopsis, "~/.config/yuedu/config.toml\n"),
    section(sections.description, paragraphs(words.keys, words.precedence)),
    section(sections.settings, ...settings),
    section(
      sections.themes,
      paragraphs(`${words.themes[0]} ${[...ROLE_OF.keys()].join(", ")}.`, words.themes[1]),
      ".PP\n.nf\n",
      escaped('background = "#1e1e2e"\nmarker = "bold #f9e2af"\nhit = "#000000 on #f9e2af"\n'),
      ".fi\n",
    ),
    section(
      sections.examples,
      ".nf\n",
      'line\\-break = "strict"\nwidth = 60\nhang = true\n',
      ".fi\n",
    ),
    section(sections.see, "yuedu(1)\n"),
  ].join("");
}

function synopsis(text: HelpText): string {
  const terms = ["[options]", "[command]", "[source...]"];
  return `\\fByuedu\\fR ${escaped(terms.map((term) => translated(term, text)).join(" "))}\n`;
}

function examples(text: HelpText): string[] {
  return text.program.examples.map(([line, does]) => entry(line, does));
}

/** Returns the commands with all that their help says. */
function commands(text: HelpText): string[] {
  return COMMANDS.map((name) => {
    const terms = COMMAND_LINES[name].arguments.map((term) => translated(term, text));
    const { description, examples } = text.commands[name];
    const lines = examples.map(
      ([line, does]) => `.IP "" 4\n${escaped(line)}\n.br\n${prose(does)}\n`,
    );
    return `${entry([name, ...terms].join(" "), description)}.RS\n${lines.join("")}.RE\n`;
  });
}

function options(name: SettingName, text: HelpText, language: Language): string[] {
  return flagsOf(name).map((flag: Flag) => {
    const own = flag.placeholder === undefined ? "" : notes(SETTINGS[name], text);
    return entry(writtenFlag(flag, language), flag.help[language] + own);
  });
}

function notes(setting: Setting, text: HelpText): string {
  const values = allowedValues(setting);
  const own: string[] = [];
  if (values !== null) own.push(text.choices(values.join(", ")));
  if ("default" in setting && setting.default !== undefined && setting.type !== "switch") {
    own.push(text.byDefault(String(setting.default)));
  }
  return own.length === 0 ? "" : text.notes(own);
}

function translated(term: string, text: HelpText): string {
  return term.replace(/\w+/, (name) => text.placeholders[name] ?? name);
}
