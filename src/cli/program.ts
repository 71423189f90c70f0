import { Command, type CommanderError, Option } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { Failure } from "../failure/failure.ts";
import { exportArticle } from "./commands/export.ts";
import { highlight } from "./commands/highlight.ts";
import { highlights } from "./commands/highlights.ts";
import { COMMANDS, type CommandName } from "./commands/names.ts";
import { outline } from "./commands/outline.ts";
import { read, readOnScreen } from "./commands/read.ts";
import { search } from "./commands/search.ts";
import { COMMAND_LINES, type Topic } from "./commands/table.ts";
import { wrap } from "./commands/wrap.ts";
import type { Context } from "./context.ts";
import { optionsOf } from "./settings/options.ts";
import { parseRange } from "./settings/range.ts";
import { type Chosen, resolveSettings } from "./settings/resolve.ts";
import type { Settings } from "./settings/table.ts";
import { allSources } from "./sources.ts";
import { suggest } from "./suggest.ts";

/** Parsing ended because help was asked for. */
class HelpRequest {
  readonly topic: Topic;
  constructor(topic: Topic) {
    this.topic = topic;
  }
}

/** Parsing ended because the version was asked for. */
class VersionRequest {}

/** A command on any number of sources. */
type OnSources = (
  context: Context,
  sources: readonly string[],
  settings: Settings,
) => Promise<void>;

/** Performs a command on the sources that are named, or listed in a file. */
type WithSources = (
  perform: OnSources,
  sources: readonly string[],
  command: Command,
) => Promise<void>;

/**
 * Parses the arguments and runs the command that they name.
 *
 * @throws {Failure} what the command throws, or a usage failure for wrong arguments
 */
export async function run(context: Context): Promise<void> {
  const { argv, host } = context;
  const { stdout } = host;
  const program = createProgram(context);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof VersionRequest) return stdout.write(`${manifest.version}\n`);
    if (error instanceof HelpRequest) {
      const { renderHelp } = await import("./help/help.ts");
      return stdout.write(await renderHelp(error.topic, context.language, stdout.columns));
    }
    throw error;
  }
}

/** Builds commander's program: what each command takes comes from the table, what it does from here. */
function createProgram(context: Context): Command {
  const settings = (command: Command) =>
    resolveSettings(context.preferences.values, chosen(command));
  const withSources: WithSources = async (perform, sources, command) => {
    const own = settings(command);
    return perform(context, await allSources(sources, own), own);
  };
  const program = define(new Command("yuedu"), "yuedu")
    .version(manifest.version, "-v, --version")
    .addOption(new Option("-V"))
    .on("option:V", () => {
      throw new VersionRequest();
    })
    .enablePositionalOptions()
    .helpCommand(false)
    .action((sources, _, command) => withSources(read, sources, command));
  const add = (name: CommandName) => define(program.command(name), name);

  add("read").action((sources, _, command) => withSources(readOnScreen, sources, command));
  add("highlights").action((sources, _, command) => withSources(highlights, sources, command));
  add("highlight").action((numbers, sources, _, command) => {
    const range = parseRange(numbers);
    return withSources((...rest) => highlight(range, ...rest), sources, command);
  });
  add("outline").action((sources, _, command) => withSources(outline, sources, command));
  add("search").action((text, sources, _, command) =>
    withSources((...rest) => search(text, ...rest), sources, command),
  );
  add("export").action((sources, _, command) => withSources(exportArticle, sources, command));
  add("wrap").action((source, _, command) => wrap(context, source, settings(command)));
  add("recent").action(async (number, _, command) => {
    const { recent } = await import("./memory/recent.ts");
    return recent(context, number, settings(command));
  });
  add("marks").action(async (sources, _, command) => {
    const { marks } = await import("./memory/marks.ts");
    return marks(context, sources, settings(command));
  });
  add("themes").action(async (_, command) => {
    const { themes } = await import("./commands/themes.ts");
    return themes(context, settings(command));
  });
  add("config").action(async (action, _, command) => {
    const { config } = await import("./config/config.ts");
    return config(context, action, settings(command));
  });
  add("completion").action(async (shell, source, _, command) => {
    const { completion } = await import("./completion/completion.ts");
    return completion(context, shell, source, settings(command));
  });
  add("mcp").action(async (_, command) => {
    const { mcp } = await import("./mcp/server.ts");
    return mcp(context, settings(command));
  });
  add("help").action((name) => help(name));
  return program;
}

function define(command: Command, name: Topic): Command {
  const line = COMMAND_LINES[name];
  for (const argument of line.arguments) command.argument(argument);
  for (const option of line.settings.flatMap(optionsOf)) command.addOption(option);
  const ignore = () => {};
  return command.configureOutput({ writeOut: ignore, writeErr: ignore }).exitOverride((error) => {
    throw translated(error, command, name);
  });
}

function help(name: string | undefined): never {
  const topic = name === undefined ? "yuedu" : COMMANDS.find((each) => each === name);
  if (topic !== undefined) throw new HelpRequest(topic);
  const suggestion = suggest(name ?? "", COMMANDS);
  throw new Failure("unknown-command", { name: name ?? "", suggestion });
}

/**
 * Returns the settings given for a command. Options may also stand before its name; those after it
 * win.
 *
 * @throws {Failure} misplaced-option if one before the name is not an option of the command
 */
function chosen(command: Command): Chosen {
  const program = command.parent;
  if (program === null) return givenTo(command);
  const own = new Set(command.options.map((option) => option.attributeName()));
  const early = givenTo(program);
  const misplaced = program.options.find((option) => {
    const name = option.attributeName();
    return name in early && option.negate === (early[name] === false) && !own.has(name);
  });
  if (misplaced !== undefined) {
    const option = misplaced.long ?? "";
    throw new Failure("misplaced-option", { option, command: command.name() });
  }
  return { ...early, ...givenTo(command) };
}

/** Returns the values that were written on the command line, without commander's defaults. */
function givenTo(command: Command): Record<string, unknown> {
  const values = Object.entries(command.opts());
  return Object.fromEntries(
    values.filter(([name]) => command.getOptionValueSource(name) === "cli"),
  );
}

/** Turns an error of commander into one of ours. Its messages quote the offending word. */
function translated(error: CommanderError, command: Command, topic: Topic): unknown {
  const culprit = /'(.*)'/s.exec(error.message)?.[1] ?? "";
  const name = topic === "yuedu" ? topic : `yuedu ${topic}`;
  switch (error.code) {
    case "commander.helpDisplayed":
      return new HelpRequest(topic);
    case "commander.version":
      return new VersionRequest();
    case "commander.unknownOption": {
      const flags = [...command.options.map((option) => option.long ?? ""), "--help"];
      const suggestion = suggest(culprit, flags);
      return new Failure("unknown-option", { option: culprit, suggestion, command: name });
    }
    case "commander.missingArgument":
      return new Failure("missing-argument", { argument: culprit, command: name });
    case "commander.optionMissingArgument":
      return new Failure("missing-value", {
        option: /--[\w-]+/.exec(culprit)?.[0] ?? culprit,
        command: name,
      });
    case "commander.excessArguments": {
      const argument = command.args[command.registeredArguments.length] ?? "";
      const suggestion =
        command.parent === null ? suggest(command.args[0] ?? "", COMMANDS) : undefined;
      return new Failure("excess-argument", { argument, suggestion, command: name });
    }
    default:
      return error;
  }
}
