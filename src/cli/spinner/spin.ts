import { visible } from "../../view/visible.ts";
import type { Context } from "../context.ts";
import { loadMessages } from "../messages/load.ts";

/** Time between two frames (ms). */
const INTERVAL = 100;
const FRAMES = ["|", "/", "-", "\\"];
const CLEAR_LINE = "\r\u001b[K";

/** Shows a spinner on standard error if that is a terminal; resolves to what removes it. */
export async function spin(
  { host, language }: Context,
  name: string,
): Promise<() => Promise<void>> {
  const { stderr } = host;
  if (!stderr.isTerminal) return async () => {};
  const { reading } = await loadMessages(language);
  const text = visible(reading(name)).slice(0, Math.floor((stderr.columns ?? 80) / 2) - 2);
  let turns = 0;
  // If standard error is closed, nobody sees the spinner.
  const write = (line: string) => stderr.write(line).catch(() => {});
  const turn = () => {
    const frame = FRAMES[turns % FRAMES.length] ?? "";
    turns += 1;
    write(`\r${frame} ${text}`);
  };
  turn();
  const timer = setInterval(turn, INTERVAL);
  return () => {
    clearInterval(timer);
    return write(CLEAR_LINE);
  };
}
