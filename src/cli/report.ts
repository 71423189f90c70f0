import { Failure, type FailureCode } from "../failure/failure.ts";
import { jsonLine } from "../render/json.ts";
import { visible } from "../view/visible.ts";
import { COMMANDS } from "./commands/names.ts";
import type { Ignored } from "./config/origin.ts";
import type { Context } from "./context.ts";
import { ClosedPipe } from "./host/host.ts";
import { loadMessages } from "./messages/load.ts";
import type { Messages, NoticeCode, NoticeData } from "./messages/messages.ts";
import { quoted, shortened, withoutPasswords } from "./messages/quoted.ts";
import { wrapProse } from "./prose.ts";
import { optionsIn } from "./settings/arguments.ts";

/** Failures that the line of usage explains. */
const MISFITS: readonly FailureCode[] = [
  "missing-argument",
  "excess-argument",
  "unknown-option",
  "no-input",
];

/** Writes to standard error what went wrong; resolves to the exit code for it. */
export async function report(error: unknown, context: Context): Promise<number> {
  const message = describe(error, await loadMessages(context.language));
  const exitCode = error instanceof Failure ? error.exitCode : 1;
  const wantsStack = isGiven(context, "--debug") || context.preferences.values.debug === true;
  const stack = wantsStack ? stackOf(error) : [];
  if (isGiven(context, "--json")) {
    await write(context, jsonLine({ error: errorShape(error, message, exitCode, stack) }));
  } else {
    await say(context, message);
    await showUsage(error, context);
    for (const line of stack) await write(context, `yuedu: ${line}`);
  }
  return exitCode;
}

/** Shows the line of usage after a message that the words of a command line do not fit it. */
async function showUsage(error: unknown, context: Context): Promise<void> {
  if (!(error instanceof Failure) || !MISFITS.includes(error.code)) return;
  const { command = "" } = error.data as { command?: string };
  const topic = COMMANDS.find((name) => command.endsWith(` ${name}`)) ?? "yuedu";
  const { renderUsage } = await import("./help/help.ts");
  await say(context, await renderUsage(topic, context.language));
}

/** Reports a failure after which the work goes on with the other sources. */
export async function reportAndGoOn(failure: Failure, context: Context): Promise<void> {
  context.progress.hasFailed = true;
  await report(failure, context);
}

/** Writes to standard error what the user should know although the work goes on. */
export async function notify<Code extends NoticeCode>(
  context: Context,
  code: Code,
  data: NoticeData[Code],
): Promise<void> {
  const { notices } = await loadMessages(context.language);
  const message = notices[code](quoted(data));
  if (!isGiven(context, "--json")) return say(context, message);
  await write(context, jsonLine({ notice: { code, message, data: withoutPasswords(data) } }));
}

/** Notifies the user of a setting that is not used. */
export async function notifyOfIgnored(
  context: Context,
  { file, line, failure }: Ignored,
): Promise<void> {
  const reason = describe(failure, await loadMessages(context.language));
  await notify(context, "ignored-setting", { file, line, reason });
}

/** Notifies the user of a picture that was not written to a file. */
export async function notifyOfKept(context: Context, failure: Failure): Promise<void> {
  const reason = describe(failure, await loadMessages(context.language));
  await notify(context, "kept-picture", { reason });
}

/** The JSON shape of an error. `code` is that of the failure, or `defect`; it does not change. */
function errorShape(error: unknown, message: string, exitCode: number, stack: readonly string[]) {
  const isExpected = error instanceof Failure;
  return {
    code: isExpected ? error.code : "defect",
    message,
    exitCode,
    data: isExpected ? withoutPasswords(error.data) : {},
    ...(stack.length > 0 ? { stack } : {}),
  };
}

/** Writes one message: one line, which is wrapped on a terminal. */
async function say(context: Context, message: string): Promise<void> {
  const { isTerminal, columns } = context.host.stderr;
  const line = `yuedu: ${message}`;
  const lines = isTerminal && columns ? wrapProse(visible(line), columns) : [line];
  for (const each of lines) await write(context, each);
}

/** Names and values in a message come from outside: none of them may steer the terminal. */
async function write({ host }: Context, line: string): Promise<void> {
  try {
    await host.stderr.write(`${visible(line)}\n`);
  } catch (error) {
    // Nobody reads standard error any more, so there is nowhere left to say so.
    if (!(error instanceof ClosedPipe || error instanceof Failure)) throw error;
  }
}

function describe(error: unknown, { failures, defect }: Messages): string {
  if (error instanceof Failure) return describeFailure(error, failures);
  return defect(shortened(error instanceof Error ? error.message : String(error)));
}

/** Returns the line that says what failed. */
export function describeFailure<Code extends FailureCode>(
  { code, data }: Failure<Code>,
  failures: Messages["failures"],
): string {
  return failures[code](quoted(data));
}

function stackOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [...(error.stack ?? "").split("\n").map(shortened), ...stackOf(error.cause)];
}

function isGiven({ argv }: Context, option: string): boolean {
  return optionsIn(argv).includes(option);
}
