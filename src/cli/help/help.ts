import { GROUPS, type Group, groupOf } from "../commands/groups.ts";
import { COMMANDS } from "../commands/names.ts";
import { COMMAND_LINES, type Topic } from "../commands/table.ts";
import { wrapProse } from "../prose.ts";
import { flagsOf, writtenFlag } from "../settings/flags.ts";
import type { Language } from "../settings/locale.ts";
import { allowedValues, type Setting } from "../settings/setting.ts";
import { SETTINGS, type SettingName } from "../settings/table.ts";
import { type Item, indented, renderItems, widthOfTerms } from "./layout.ts";
import { loadHelpText } from "./load.ts";
import type { CommandHelp, HelpText } from "./text.ts";

/** Columns of a line: without a terminal, and at most. */
const DEFAULT_WIDTH = 80;
const MAXIMUM_WIDTH = 100;
const USAGE_INDENT = 2;

/**
 * Renders the help of a command in lines that fit into a terminal of `columns` columns; only lines
 * of examples, which stay whole, may be longer.
 */
export async function renderHelp(
  topic: Topic,
  language: Language,
  terminalColumns: number | undefined,
): Promise<string> {
  const text = await loadHelpText(language);
  const width = Math.min(terminalColumns || DEFAULT_WIDTH, MAXIMUM_WIDTH);
  const { description, examples } = helpOf(topic, text);
  const lists = [
    { title: text.titles.commands, items: topic === "yuedu" ? commandItems(text) : [] },
    { title: text.titles.arguments, items: argumentItems(topic, text) },
    ...GROUPS.map((group) => ({
      title: text.groups[group],
      items: optionItems(topic, group, text, language),
    })),
  ].filter(({ items }) => items.length > 0);
  const termWidth = widthOfTerms(lists.flatMap(({ items }) => items));
  const exampleItems = examples.map(([term, does]) => ({ term, description: does }));
  return [
    indented(wrapProse(usage(topic, text), width - USAGE_INDENT), USAGE_INDENT),
    wrapProse(description, width).join("\n"),
    `${text.titles.examples}\n${renderItems(exampleItems, widthOfTerms(exampleItems), width)}`,
    ...lists.map(({ title, items }) => `${title}\n${renderItems(items, termWidth, width)}`),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

/** Returns the short help for wrong usage: the line of usage. */
export async function renderUsage(topic: Topic, language: Language): Promise<string> {
  return usage(topic, await loadHelpText(language));
}

function helpOf(topic: Topic, text: HelpText): CommandHelp {
  return topic === "yuedu" ? text.program : text.commands[topic];
}

function usage(topic: Topic, text: HelpText): string {
  const command = topic === "yuedu" ? "yuedu" : `yuedu ${topic}`;
  const terms = ["[options]", ...(topic === "yuedu" ? ["[command]"] : [])];
  const line = [...terms, ...COMMAND_LINES[topic].arguments].map((term) => translated(term, text));
  return text.usage([command, ...line].join(" "));
}

function argumentItems(topic: Topic, text: HelpText): Item[] {
  return COMMAND_LINES[topic].arguments.map((term) => {
    const name = term.replace(/\W/g, "");
    const description = text.arguments[`${topic} ${name}`] ?? text.arguments[name] ?? "";
    return { term: text.placeholders[name] ?? name, description };
  });
}

function optionItems(topic: Topic, group: Group, text: HelpText, language: Language): Item[] {
  const names = COMMAND_LINES[topic].settings.filter((name) => groupOf(name) === group);
  const items = names.flatMap((name) => settingItems(name, text, language));
  if (group !== "general") return items;
  const version = { term: "-v, --version", description: text.version };
  const help = { term: "-h, --help", description: text.help };
  return topic === "yuedu" ? [...items, version, help] : [...items, help];
}

/** Returns the options of a setting; the one with a value lists allowed values and the default. */
function settingItems(name: SettingName, text: HelpText, language: Language): Item[] {
  return flagsOf(name).map((flag) => {
    const notes = flag.placeholder === undefined ? [] : notesOn(SETTINGS[name], text);
    const description = flag.help[language] + (notes.length === 0 ? "" : text.notes(notes));
    return { term: writtenFlag(flag, language), description };
  });
}

function notesOn(setting: Setting, text: HelpText): string[] {
  const notes: string[] = [];
  const values = allowedValues(setting);
  if (values !== null) notes.push(text.choices(values.join(", ")));
  if (setting.type === "choice" && setting.default !== undefined) {
    notes.push(text.byDefault(setting.default));
  }
  return notes;
}

function commandItems(text: HelpText): Item[] {
  return COMMANDS.map((name) => {
    const terms = COMMAND_LINES[name].arguments.map((term) => translated(term, text));
    return { term: [name, ...terms].join(" "), description: text.commands[name].summary };
  });
}

/** Translates the name of an argument between its brackets. */
function translated(term: string, text: HelpText): string {
  return term.replace(/\w+/, (name) => text.placeholders[name] ?? name);
}
