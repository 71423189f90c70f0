import type { Command, Help, HelpConfiguration, Option } from "commander";
import { columns } from "../../typeset/columns.ts";
import { wrapProse } from "../prose.ts";
import { allowedValues } from "../settings/allowed-values.ts";
import type { Language } from "../settings/locale.ts";
import type { Setting } from "../settings/setting.ts";
import { SETTINGS } from "../settings/table.ts";
import { loadHelpText } from "./load.ts";
import type { CommandHelp, HelpText } from "./text.ts";

/** Columns of a line: without a terminal, and at most. */
const DEFAULT_WIDTH = 80;
const MAXIMUM_WIDTH = 100;
/** A description stands beside its term if it gets at least this many columns; else below it. */
const MINIMUM_BESIDE = 24;
const ITEM_INDENT = 2;
const GAP = 2;
const BELOW_INDENT = 6;

/** Renders the help of a command in lines that fit into a terminal of `width` columns. */
export async function renderHelp(
  command: Command,
  language: Language,
  width: number | undefined,
): Promise<string> {
  const text = await loadHelpText(language);
  const helpWidth = Math.min(width || DEFAULT_WIDTH, MAXIMUM_WIDTH);
  command.configureHelp({ ...layout(helpWidth), ...wording(text, language, helpWidth, command) });
  const helper = command.createHelp();
  // A full-width colon needs no space after it.
  const information = command.helpInformation().replace("： ", "：");
  return `${information}\n${examples(command, text, helper)}\n`;
}

/** Lays help out. Commander by itself counts characters and breaks lines at spaces only. */
function layout(helpWidth: number): HelpConfiguration {
  return {
    helpWidth,
    displayWidth: columns,
    boxWrap: (text, width) => wrapProse(text, width).join("\n"),
    formatItem: (term, termWidth, description) => {
      const beside = helpWidth - ITEM_INDENT - termWidth - GAP;
      const head = " ".repeat(ITEM_INDENT) + term;
      if (beside < MINIMUM_BESIDE) {
        const below = wrapProse(description, helpWidth - BELOW_INDENT);
        return [head, ...below.map((line) => " ".repeat(BELOW_INDENT) + line)].join("\n");
      }
      const margin = " ".repeat(helpWidth - beside);
      const padding = " ".repeat(termWidth - columns(term) + GAP);
      return head + padding + wrapProse(description, beside).join(`\n${margin}`);
    },
  };
}

/** Supplies the words of help in one language. */
function wording(
  text: HelpText,
  language: Language,
  helpWidth: number,
  of: Command,
): HelpConfiguration {
  const usageTitle = text.titles["Usage:"] ?? "";
  return {
    styleTitle: (title) => text.titles[title] ?? title,
    commandUsage: (command) => {
      const usage = `${command.parent === null ? "" : "yuedu "}${command.name()} ${command.usage()}`;
      // formatHelp puts the title before it, so both are wrapped together.
      const lines = wrapProse(`${usageTitle} ${translated(usage, text)}`, helpWidth - ITEM_INDENT);
      return lines.join(`\n${" ".repeat(ITEM_INDENT)}`).slice(usageTitle.length + 1);
    },
    commandDescription: (command) => helpOf(command, text).description,
    subcommandTerm: (command) => translated(signature(command), text),
    subcommandDescription: (command) => helpOf(command, text).summary,
    visibleArguments: (command) => [...command.registeredArguments],
    argumentTerm: (argument) => text.placeholders[argument.name()] ?? argument.name(),
    optionTerm: (option) => optionTerm(option, language),
    optionDescription: (option) => describeOption(option, text, language),
    argumentDescription: (argument) =>
      text.arguments[`${of.name()} ${argument.name()}`] ?? text.arguments[argument.name()] ?? "",
  };
}

function helpOf(command: Command, text: HelpText): CommandHelp {
  return (
    Object.entries(text.commands).find(([name]) => name === command.name())?.[1] ?? text.program
  );
}

/** Returns a command with its arguments, without mentioning options: `highlight <n> [source...]`. */
function signature(command: Command): string {
  const terms = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...terms].join(" ");
}

/** Returns the setting that an option sets; undefined for `--help` and `--version`. */
function settingOf(option: Option): Setting | undefined {
  return Object.entries(SETTINGS).find(([name]) => name === option.attributeName())?.[1];
}

function optionTerm(option: Option, language: Language): string {
  const setting = settingOf(option);
  if (setting === undefined || setting.type === "switch") return option.flags;
  return option.flags.replace(/<.*>/, `<${setting.placeholder[language]}>`);
}

function describeOption(option: Option, text: HelpText, language: Language): string {
  const setting = settingOf(option);
  if (setting === undefined) return text.options[option.long ?? ""] ?? "";
  if (setting.type === "program" && option.negate) return setting.off[language];
  const notes: string[] = [];
  const values = allowedValues(setting);
  if (values !== null) notes.push(text.choices(values.join(", ")));
  if (setting.type === "choice" && setting.default !== undefined) {
    notes.push(text.byDefault(setting.default));
  }
  const description = setting.help[language];
  return notes.length === 0 ? description : description + text.notes(notes);
}

/** Translates the names of arguments between brackets. */
function translated(term: string, text: HelpText): string {
  return term.replace(
    /(?<=[<[])\w+(?=(?:\.{3})?[>\]])/g,
    (name) => text.placeholders[name] ?? name,
  );
}

function examples(command: Command, text: HelpText, helper: Help): string {
  const lines = helpOf(command, text).examples;
  const width = Math.max(...lines.map(([line]) => columns(line)));
  const items = lines.map(([line, does]) => helper.formatItem(line, width, does, helper));
  return [text.examples, ...items].join("\n");
}
