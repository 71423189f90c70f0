import { fstatSync, readFileSync, type Stats } from "node:fs";
import { asFailure, STANDARD_INPUT } from "./bytes.ts";

/** How long to wait for the first byte from a pipe that stays open and silent, in milliseconds. */
const PATIENCE = 5000;

/** What standard input held: bytes; nothing to read; or nothing yet, when patience ran out. */
export type Piped = Uint8Array | "nothing" | "silent";

/**
 * Reads what was piped or redirected into the program. Only a pipe, a socket or a file counts, and
 * only with something in it: a terminal, the null device and a closed input hold nothing. A pipe
 * that stays open without a byte is given up, so that no scheduler or build that leaves one open can
 * hang the program.
 *
 * @throws {Failure} not-readable
 */
export async function readPiped(patience = PATIENCE): Promise<Piped> {
  const facts = standardInput();
  if (facts?.isFile() === true) return facts.size === 0 ? "nothing" : readFile();
  if (facts?.isFIFO() !== true && facts?.isSocket() !== true) return "nothing";
  return drain(process.stdin, patience);
}

function standardInput(): Stats | null {
  try {
    return fstatSync(0);
  } catch {
    return null; // closed by whoever started us
  }
}

function readFile(): Uint8Array | "nothing" {
  try {
    const bytes = readFileSync(0);
    return bytes.length === 0 ? "nothing" : bytes;
  } catch (error) {
    throw asFailure(error, STANDARD_INPUT);
  }
}

function drain(stream: NodeJS.ReadStream, patience: number): Promise<Piped> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const timer = setTimeout(() => {
      stream.destroy();
      resolve("silent");
    }, patience);
    stream.on("data", (chunk: Uint8Array) => {
      clearTimeout(timer);
      chunks.push(chunk);
    });
    stream.on("error", (error) => {
      clearTimeout(timer);
      reject(asFailure(error, STANDARD_INPUT));
    });
    stream.on("end", () => {
      clearTimeout(timer);
      resolve(chunks.length === 0 ? "nothing" : Buffer.concat(chunks));
    });
  });
}
