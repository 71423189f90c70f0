import type { Command, Help, HelpConfiguration, Option } from "commander";
import stringWidth from "string-width";
import type { Language } from "../settings/locale.ts";
import { fill } from "./fill.ts";
import { loadHelpText } from "./load.ts";
import type { CommandHelp, HelpText } from "./text.ts";

/** Columns where there is no terminal, and the most that lines of help take. */
const COLUMNS = 80;
const WIDEST = 100;
/** A description gets at least this many columns beside its term; else it stands below it. */
const NARROWEST = 24;
const ITEM_INDENT = 2;
const GAP = 2;
const BELOW_INDENT = 6;

/** The help of a command, on lines that fit into so many columns. */
export async function renderHelp(
  command: Command,
  language: Language,
  columns: number | undefined,
): Promise<string> {
  const text = await loadHelpText(language);
  const helpWidth = Math.min(columns || COLUMNS, WIDEST);
  command.configureHelp({ ...layout(helpWidth), ...wording(text, helpWidth, command) });
  const helper = command.createHelp();
  // A full-width colon brings its own blank.
  const information = command.helpInformation().replace("： ", "：");
  return `${information}\n${examples(command, text, helper)}\n`;
}

/** How help is set: commander counts characters and breaks at blanks, which does not do for Han. */
function layout(helpWidth: number): HelpConfiguration {
  return {
    helpWidth,
    displayWidth: stringWidth,
    boxWrap: (text, width) => fill(text, width).join("\n"),
    formatItem: (term, termWidth, description) => {
      const beside = helpWidth - ITEM_INDENT - termWidth - GAP;
      const head = " ".repeat(ITEM_INDENT) + term;
      if (beside < NARROWEST) {
        const below = fill(description, helpWidth - BELOW_INDENT);
        return [head, ...below.map((line) => " ".repeat(BELOW_INDENT) + line)].join("\n");
      }
      const margin = " ".repeat(helpWidth - beside);
      const padding = " ".repeat(termWidth - stringWidth(term) + GAP);
      return head + padding + fill(description, beside).join(`\n${margin}`);
    },
  };
}

/** What help says, in the language of the text. */
function wording(text: HelpText, helpWidth: number, of: Command): HelpConfiguration {
  const usageTitle = text.titles["Usage:"] ?? "";
  return {
    styleTitle: (title) => text.titles[title] ?? title,
    commandUsage: (command) => {
      const usage = `${command.parent === null ? "" : "yuedu "}${command.name()} ${command.usage()}`;
      // Filled together with its title, which formatHelp puts before it.
      const lines = fill(`${usageTitle} ${translated(usage, text)}`, helpWidth - ITEM_INDENT);
      return lines.join(`\n${" ".repeat(ITEM_INDENT)}`).slice(usageTitle.length + 1);
    },
    commandDescription: (command) => helpOf(command, text).description,
    subcommandTerm: (command) => translated(signature(command), text),
    subcommandDescription: (command) => helpOf(command, text).summary,
    visibleArguments: (command) => [...command.registeredArguments],
    argumentTerm: (argument) => text.placeholders[argument.name()] ?? argument.name(),
    optionTerm: (option) => translated(option.flags, text),
    optionDescription: (option) => describeOption(option, text),
    argumentDescription: (argument) =>
      text.arguments[`${of.name()} ${argument.name()}`] ?? text.arguments[argument.name()] ?? "",
  };
}

function helpOf(command: Command, text: HelpText): CommandHelp {
  return (
    Object.entries(text.commands).find(([name]) => name === command.name())?.[1] ?? text.program
  );
}

/** A command and its arguments, `highlight <n> [source...]`; that it has options goes without saying. */
function signature(command: Command): string {
  const terms = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...terms].join(" ");
}

function describeOption(option: Option, text: HelpText): string {
  const notes: string[] = [];
  if (option.argChoices !== undefined) notes.push(text.choices(option.argChoices.join(", ")));
  const { defaultValueDescription } = option;
  if (defaultValueDescription !== undefined) notes.push(text.byDefault(defaultValueDescription));
  const description = text.options[option.long ?? ""] ?? "";
  return notes.length === 0 ? description : description + text.notes(notes);
}

/** Names between brackets in the language of the text. */
function translated(term: string, text: HelpText): string {
  return term.replace(
    /(?<=[<[])\w+(?=(?:\.{3})?[>\]])/g,
    (name) => text.placeholders[name] ?? name,
  );
}

function examples(command: Command, text: HelpText, helper: Help): string {
  const lines = helpOf(command, text).examples;
  const width = Math.max(...lines.map(([line]) => stringWidth(line)));
  const items = lines.map(([line, does]) => helper.formatItem(line, width, does, helper));
  return [text.examples, ...items].join("\n");
}
