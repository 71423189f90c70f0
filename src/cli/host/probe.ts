import type { ReadStream, WriteStream } from "node:tty";
import type { Ambiguous } from "../../typeset/level.ts";

/** Ambiguous characters whose width is measured: one column each, or two if drawn wide. */
const SAMPLE = "“—·…";
/** How long to wait for an answer (ms). */
const PATIENCE = 100;

const ESC = "\x1b";
/**
 * Prints the sample at the start of the line, requests the cursor position (CPR), erases the line,
 * and requests the primary device attributes (DA1). Every terminal answers DA1, and its answer comes
 * last: so a terminal without CPR costs no waiting, and no answer is left in the input.
 */
const QUESTION = `\r${SAMPLE}${ESC}[6n\r${ESC}[K${ESC}[c`;
const FENCE = new RegExp(`${ESC}\\[\\?[\\d;]*c`);
const POSITION = new RegExp(`${ESC}\\[\\d+;(\\d+)R`);

/**
 * Asks the terminal how wide it draws ambiguous characters. Narrow if input or output is no terminal
 * or no answer comes within 100 ms.
 */
export async function probeAmbiguous(input: ReadStream, output: WriteStream): Promise<Ambiguous> {
  if (!input.isTTY || !output.isTTY) return "narrow";
  const answer = await ask(input, output);
  const column = Number(POSITION.exec(answer)?.[1] ?? 1);
  return column - 1 > SAMPLE.length * 1.5 ? "wide" : "narrow";
}

async function ask(input: ReadStream, output: WriteStream): Promise<string> {
  const wasRaw = input.isRaw;
  input.setRawMode(true);
  try {
    return await new Promise<string>((resolve) => {
      let answer = "";
      const end = () => {
        clearTimeout(timer);
        input.off("data", take);
        resolve(answer);
      };
      const take = (bytes: Buffer) => {
        answer += bytes.toString("latin1");
        if (FENCE.test(answer)) end();
      };
      const timer = setTimeout(end, PATIENCE);
      input.on("data", take);
      output.write(QUESTION);
    });
  } finally {
    input.pause();
    input.setRawMode(wasRaw);
    // Even a paused terminal keeps the process alive.
    input.unref();
  }
}
