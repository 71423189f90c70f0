import { Failure, type FailureCode } from "../failure/failure.ts";
import { visible } from "../view/visible.ts";
import type { Context } from "./context.ts";
import { ClosedPipe } from "./host/host.ts";
import { loadMessages } from "./messages/load.ts";
import type { Messages, NoticeCode, NoticeData } from "./messages/messages.ts";

/** Says on standard error what went wrong, in one line, and resolves to the exit code for it. */
export async function report(
  error: unknown,
  argv: readonly string[],
  context: Context,
): Promise<number> {
  const messages = await loadMessages(context.language);
  await say(context, describe(error, messages));
  if (isDebugging(argv)) for (const line of stackOf(error)) await say(context, line);
  return error instanceof Failure ? error.exitCode : 1;
}

/** Says on standard error what is worth knowing although the work goes on. */
export async function notify<Code extends NoticeCode>(
  context: Context,
  code: Code,
  data: NoticeData[Code],
): Promise<void> {
  const { notices } = await loadMessages(context.language);
  await say(context, notices[code](data));
}

/** Names and values in a message come from outside: none of them steers the terminal. */
async function say({ host }: Context, line: string): Promise<void> {
  try {
    await host.stderr.write(`yuedu: ${visible(line)}\n`);
  } catch (error) {
    // There is nowhere left to say that nobody listens.
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
