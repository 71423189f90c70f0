import { COMMANDS } from "./commands/names.ts";
import { read } from "./commands/read.ts";
import type { Context } from "./context.ts";
import { ClosedPipe, type Host } from "./host/host.ts";
import { chooseLanguage } from "./settings/locale.ts";
import { resolveSettings } from "./settings/resolve.ts";

/**
 * Runs the program and resolves to its exit code: 0 done, 1 the work failed, 2 wrong usage.
 *
 * @param argv the arguments behind the program's name
 */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const context: Context = { host, language: chooseLanguage(argv, host.env) };
  try {
    await perform(argv, context);
    return 0;
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    const { report } = await import("./report.ts");
    return report(error, argv, context);
  }
}

/** The parser of the command line takes a tenth of start-up: it waits until there is work for it. */
async function perform(argv: readonly string[], context: Context): Promise<void> {
  if (isPlainReading(argv)) return read(context, argv, resolveSettings({}, context.host.env));
  const { run } = await import("./program.ts");
  return run(argv, context);
}

/** Whether there is nothing to parse: no argument, or one that is neither option nor command. */
function isPlainReading(argv: readonly string[]): boolean {
  const [first, ...rest] = argv;
  if (first === undefined) return true;
  if (rest.length > 0 || COMMANDS.some((name) => name === first)) return false;
  return first === "-" || (first !== "" && !first.startsWith("-"));
}
