import { Failure, type FailureCode } from "../failure/failure.ts";
import { visible } from "../view/visible.ts";
import type { Context } from "./context.ts";
import { ClosedPipe } from "./host/host.ts";
import { loadMessages } from "./messages/load.ts";
import type { Messages, NoticeCode, NoticeData } from "./messages/messages.ts";
import { wrapProse } from "./prose.ts";

/** Writes to standard error what went wrong; resolves to the exit code for it. */
export async function report(
  error: unknown,
  argv: readonly string[],
  context: Context,
): Promise<number> {
  const messages = await loadMessages(context.language);
  await say(context, describe(error, messages));
  if (isDebugging(argv)) for (const line of stackOf(error)) await write(context, `yuedu: ${line}`);
  return error instanceof Failure ? error.exitCode : 1;
}

/** Writes to standard error what the user should know although the work goes on. */
export async function notify<Code extends NoticeCode>(
  context: Context,
  code: Code,
  data: NoticeData[Code],
): Promise<void> {
  const { notices } = await loadMessages(context.language);
  await say(context, notices[code](data));
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
  return defect(error instanceof Error ? error.message : String(error));
}

function describeFailure<Code extends FailureCode>(
  { code, data }: Failure<Code>,
  failures: Messages["failures"],
): string {
  return failures[code](data);
}

function stackOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [...(error.stack ?? "").split("\n"), ...stackOf(error.cause)];
}

function isDebugging(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).includes("--debug");
}
