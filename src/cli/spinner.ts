import { visible } from "../view/visible.ts";
import type { Context } from "./context.ts";
import { loadMessages } from "./messages/load.ts";

/** Work that ends sooner shows no spinner (ms). */
const PATIENCE = 500;
/** Time between two frames (ms). */
const INTERVAL = 100;
const FRAMES = ["|", "/", "-", "\\"];
const CLEAR_LINE = "\r\u001b[K";

/** Does the work; if it takes long, shows a spinner if standard error is a terminal. */
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
    // If standard error is closed, nobody sees the spinner.
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
