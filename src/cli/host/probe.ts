import type { ReadStream, WriteStream } from "node:tty";
import type { Ambiguous } from "../../typeset/level.ts";

/** Ambiguous characters whose width is asked: two columns each where the terminal draws them wide. */
const SAMPLE = "“—·…";
/** Milliseconds that a terminal has to answer. */
const PATIENCE = 100;

const ESC = "\x1b";
/**
 * The sample at the start of the line, the cursor's position (CPR), the line wiped again; then the
 * primary device attributes (DA1), which every terminal answers: its answer comes last, so that one
 * without CPR need not be waited for, and nothing of an answer is left in the input.
 */
const QUESTION = `\r${SAMPLE}${ESC}[6n\r${ESC}[K${ESC}[c`;
const FENCE = new RegExp(`${ESC}\\[\\?[\\d;]*c`);
const POSITION = new RegExp(`${ESC}\\[\\d+;(\\d+)R`);

/**
 * Asks the terminal how wide it draws ambiguous characters; narrow where either end is no terminal
 * or no answer comes in time. Takes 100 ms at most.
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
    // A terminal that is paused still keeps the process alive.
    input.unref();
  }
}
