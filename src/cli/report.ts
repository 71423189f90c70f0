import { Failure } from "../failure/failure.ts";
import { visible } from "../view/visible.ts";
import type { Context } from "./context.ts";
import { ClosedPipe } from "./host/host.ts";
import { loadMessages } from "./messages/load.ts";
import type { Data, Messages, NoticeCode } from "./messages/messages.ts";

/** Says on standard error what went wrong, in one line, and resolves to the exit code for it. */
export async function report(
  error: unknown,
  argv: readonly string[],
  context: Context,
): Promise<number> {
  const messages = await loadMessages(context.language);
  await say(context, wording(error, messages));
  if (isDebugging(argv)) for (const line of stackOf(error)) await say(context, line);
  return error instanceof Failure ? error.exitCode : 1;
}

/** Says on standard error what is worth knowing although the work goes on. */
export async function notify(context: Context, code: NoticeCode, data: Data): Promise<void> {
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

function wording(error: unknown, messages: Messages): string {
  if (error instanceof Failure) return messages.failures[error.code](error.data);
  return messages.defect({ message: error instanceof Error ? error.message : String(error) });
}

function stackOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [...(error.stack ?? "").split("\n"), ...stackOf(error.cause)];
}

function isDebugging(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).includes("--debug");
}
