import { COMMANDS } from "./commands/names.ts";
import { read } from "./commands/read.ts";
import type { Topic } from "./commands/table.ts";
import type { Preferences } from "./config/origin.ts";
import { hasPreferences } from "./config/place.ts";
import type { Context } from "./context.ts";
import { ClosedPipe, type Host } from "./host/host.ts";
import { chooseLanguage } from "./settings/locale.ts";
import { resolveSettings } from "./settings/resolve.ts";

const HELP: ReadonlySet<string> = new Set(["-h", "--help"]);

/**
 * Runs the program and resolves to its exit code: 0 done, 1 failed, also in part, or found nothing, 2 wrong usage.
 *
 * @param argv the arguments after the program's name
 */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const preferences = await preferencesFrom(host);
  const language = chooseLanguage(argv, preferences.values.lang, host.env);
  const progress = { hasFailed: false };
  const context: Context = { host, language, argv, preferences, progress };
  try {
    if (preferences.ignored.length > 0) await notifyOfIgnored(context);
    await perform(context);
    return context.progress.hasFailed ? 1 : 0;
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    const { report } = await import("./report.ts");
    return report(error, context);
  }
}

async function preferencesFrom({ env }: Host): Promise<Preferences> {
  if (!hasPreferences(env)) return { values: {}, origins: {}, ignored: [] };
  const { loadPreferences } = await import("./config/preferences.ts");
  return loadPreferences(env);
}

async function notifyOfIgnored(context: Context): Promise<void> {
  const { notifyOfIgnored: notify } = await import("./report.ts");
  for (const each of context.preferences.ignored) await notify(context, each);
}

/** The parser of the command line takes a tenth of start-up: it is loaded if it has work to do. */
async function perform(context: Context): Promise<void> {
  const { host, language, argv, preferences } = context;
  if (isPlainReading(argv)) return read(context, argv, resolveSettings(preferences.values));
  const topic = helpTopic(argv);
  if (topic !== null) {
    const { renderHelp } = await import("./help/help.ts");
    return host.stdout.write(await renderHelp(topic, language, host.stdout.columns));
  }
  const { run } = await import("./program.ts");
  return run(context);
}

/** Whether there is nothing to parse: no argument, or one that is neither option nor command. */
function isPlainReading(argv: readonly string[]): boolean {
  const [first, ...rest] = argv;
  if (first === undefined) return true;
  if (rest.length > 0 || COMMANDS.some((name) => name === first)) return false;
  return first === "-" || (first !== "" && !first.startsWith("-"));
}

/** Returns what `--help`, `COMMAND --help`, `help` or `help COMMAND` asks about; null for all else. */
function helpTopic([first = "", second, ...rest]: readonly string[]): Topic | null {
  if (rest.length > 0) return null;
  if (second === undefined) return first === "help" || HELP.has(first) ? "yuedu" : null;
  const name = HELP.has(second) ? first : second;
  const isAsked = HELP.has(second) !== (first === "help");
  return (isAsked && COMMANDS.find((each) => each === name)) || null;
}
