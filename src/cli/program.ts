import { Command, type CommanderError, type Option } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { Failure } from "../failure/failure.ts";
import { COMMANDS, type CommandName } from "./command-names.ts";
import { exportArticle } from "./commands/export.ts";
import { highlight } from "./commands/highlight.ts";
import { highlights } from "./commands/highlights.ts";
import { outline } from "./commands/outline.ts";
import { read, readOnScreen } from "./commands/read.ts";
import { search } from "./commands/search.ts";
import { wrap } from "./commands/wrap.ts";
import type { Context } from "./context.ts";
import * as options from "./settings/options.ts";
import { parseRange } from "./settings/range.ts";
import { suggest } from "./suggest.ts";

/** Parsing ended at a wish for help with this command. */
class HelpWish {
  readonly command: Command;
  constructor(command: Command) {
    this.command = command;
  }
}

/** Parsing ended at a wish for the version. */
class VersionWish {}

/**
 * Parses the arguments and runs the command that they name.
 *
 * @throws {Failure} of the command, or with exit code 2 where the arguments are wrong
 */
export async function run(argv: readonly string[], context: Context): Promise<void> {
  const { stdout } = context.host;
  const program = createProgram(context);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof VersionWish) return stdout.write(`${manifest.version}\n`);
    if (error instanceof HelpWish) {
      const { renderHelp } = await import("./help/help.ts");
      return stdout.write(await renderHelp(error.command, context.language, stdout.columns));
    }
    throw error;
  }
}

/** The whole command line: commands, their arguments and options. Words for help are elsewhere. */
function createProgram(context: Context): Command {
  const program = define(new Command("yuedu"), options.readerOptions())
    .version(manifest.version, "-V, --version")
    .enablePositionalOptions()
    .helpCommand(false)
    .argument("[source...]")
    .action((sources, _, command) => read(context, sources, chosen(command)));
  const add = (name: CommandName, own: Option[]) => define(program.command(name), own);

  add("read", options.readerOptions())
    .argument("[source...]")
    .action((sources, _, command) => readOnScreen(context, sources, chosen(command)));
  add("highlights", options.listOptions())
    .argument("[source...]")
    .action((sources, _, command) => highlights(context, sources, chosen(command)));
  add("highlight", options.listOptions())
    .argument("<n>", "", parseRange)
    .argument("[source...]")
    .action((numbers, sources, _, command) =>
      highlight(context, numbers, sources, chosen(command)),
    );
  add("outline", options.listOptions())
    .argument("[source...]")
    .action((sources, _, command) => outline(context, sources, chosen(command)));
  add("search", options.searchOptions())
    .argument("<text>")
    .argument("[source...]")
    .action((text, sources, _, command) => search(context, text, sources, chosen(command)));
  add("export", options.exportOptions())
    .argument("[source...]")
    .action((sources, _, command) => exportArticle(context, sources, chosen(command)));
  add("wrap", options.wrapOptions())
    .argument("[source]")
    .action((source, _, command) => wrap(context, source, chosen(command)));
  add("help", [])
    .argument("[command]")
    .action((name) => help(program, name));
  return program;
}

function define(command: Command, own: readonly Option[]): Command {
  for (const option of [...own, ...options.commonOptions()]) command.addOption(option);
  const ignore = () => {};
  return command.configureOutput({ writeOut: ignore, writeErr: ignore }).exitOverride((error) => {
    throw translated(error, command);
  });
}

function help(program: Command, name: string | undefined): never {
  if (name === undefined) throw new HelpWish(program);
  const command = findCommand(program, name);
  if (command === undefined) {
    const suggestion = suggest(name, COMMANDS);
    throw new Failure("unknown-command", { name, suggestion });
  }
  throw new HelpWish(command);
}

function findCommand(program: Command, name: string): Command | undefined {
  return program.commands.find((command) => command.name() === name);
}

/** The options of a command, those written before its name included. */
function chosen<Options>(command: Command): Options {
  const program = command.parent;
  if (program === null) return command.opts() as Options;
  const isTaken = (name: string) => command.options.some((own) => own.attributeName() === name);
  for (const option of program.options) {
    const name = option.attributeName();
    const isWritten =
      program.getOptionValueSource(name) === "cli" &&
      option.negate === (program.getOptionValue(name) === false);
    if (isWritten && !isTaken(name)) {
      throw new Failure("misplaced-option", { option: option.long ?? "", command: command.name() });
    }
  }
  return { ...program.opts(), ...command.opts() } as Options;
}

/** Commander's reasons to stop, as our own. Its messages hold the culprit between quotation marks. */
function translated(error: CommanderError, command: Command): unknown {
  const culprit = /'(.*)'/s.exec(error.message)?.[1] ?? "";
  const name = commandPath(command);
  switch (error.code) {
    case "commander.helpDisplayed":
      return new HelpWish(command);
    case "commander.version":
      return new VersionWish();
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

function commandPath(command: Command): string {
  return command.parent === null ? command.name() : `yuedu ${command.name()}`;
}
