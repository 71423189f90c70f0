import { visible } from "../view/visible.ts";
import type { Context } from "./context.ts";
import { loadMessages } from "./messages/load.ts";

/** What is done sooner needs no sign that it goes on (milliseconds). */
const PATIENCE = 500;
const INTERVAL = 100;
const FRAMES = ["|", "/", "-", "\\"];
const CLEAR_LINE = "\r\u001b[K";

/** Does the work, and where it takes long turns a spinner on the terminal behind standard error. */
export async function withSpinner<Result>(
  { host, language }: Context,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { stderr } = host;
  if (!stderr.isTerminal) return work();
  const { fetching } = await loadMessages(language);
  const text = visible(fetching(name)).slice(0, Math.floor((stderr.columns ?? 80) / 2) - 2);
  const start = performance.now();
  let turns = 0;
  const turn = () => {
    if (performance.now() - start < PATIENCE) return;
    const frame = FRAMES[turns % FRAMES.length] ?? "";
    turns += 1;
    // Whoever closed standard error wants no spinner.
    stderr.write(`\r${frame} ${text}`).catch(() => {});
  };
  const timer = setInterval(turn, INTERVAL);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (turns > 0) await stderr.write(CLEAR_LINE).catch(() => {});
  }
}
