import { constants, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { Failure } from "../../failure/failure.ts";
import { asFailure, closeRead, PIPE_BUFFER, readOpen, STANDARD_INPUT } from "../bytes.ts";
import { Gathering } from "../limits/size.ts";

/** How long to wait for the first byte of a pipe that stays open (ms). */
export const PATIENCE = 5000;

/** Reopens standard input without blocking. On Linux this leaves the pipe itself as it is. */
const SAME_INPUT = "/proc/self/fd/0";

/**
 * Major numbers of the usual terminals on Linux (Documentation/admin-guide/devices.txt): consoles,
 * /dev/tty and the ends of pseudo-terminals. Node's module for terminals takes a tenth of start-up.
 */
const TERMINAL_MAJORS = new Set([4, 5, 136, 137, 138, 139, 140, 141, 142, 143]);

/** What standard input held: bytes, perhaps none; no input to read; or no byte within `PATIENCE`. */
export type Piped = Uint8Array | "none" | "silent";

/**
 * Reads what was piped or redirected into the program. A terminal is no input to read. An empty pipe
 * or file and the null device are input, without a byte: the program that should have written
 * something failed. Gives up on a pipe that stays open without a byte, since schedulers and builds
 * may leave one open.
 *
 * @throws {Failure} not-readable, is-directory, too-long
 */
export async function readPiped(patience = PATIENCE): Promise<Piped> {
  const facts = standardInput();
  if (facts === null) return "none";
  if (isNullDevice(facts)) return new Uint8Array();
  if (await isTerminal(facts)) return "none";
  if (!facts.isFIFO() && !facts.isSocket()) return readFile();
  const ready = readReady();
  return ready.isAll ? ready.read.bytes() : drain(process.stdin, patience, ready.read);
}

function standardInput(): Stats | null {
  try {
    return fstatSync(0);
  } catch {
    return null; // closed by the parent process; Node opens the null device in its place
  }
}

/** Whether standard input is a terminal, at which somebody would have to type. */
export async function isTyped(): Promise<boolean> {
  const facts = standardInput();
  return facts !== null && isTerminal(facts);
}

/** Whether these are the facts of a terminal. Other devices may hold anything, without an end. */
async function isTerminal(facts: Stats): Promise<boolean> {
  if (!facts.isCharacterDevice()) return false;
  if (process.platform === "linux" && TERMINAL_MAJORS.has(facts.rdev >> 8)) return true;
  const { isTerminalOpen } = await import("./terminal.ts");
  return isTerminalOpen();
}

/** Whether these are the facts of the null device. */
export function isNullDevice(facts: Stats): boolean {
  try {
    return facts.isCharacterDevice() && facts.rdev === statSync("/dev/null").rdev;
  } catch {
    return false; // a system without it
  }
}

function readFile(): Uint8Array {
  try {
    return readOpen(0, STANDARD_INPUT);
  } catch (error) {
    throw asFailure(error, STANDARD_INPUT);
  }
}

type Ready = { readonly read: Gathering; readonly isAll: boolean };

/** Reads what the pipe already holds: setting up Node's stream takes longer than reading an article. */
function readReady(): Ready {
  const read = new Gathering(STANDARD_INPUT);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(SAME_INPUT, constants.O_RDONLY | constants.O_NONBLOCK);
    while (true) {
      const chunk = Buffer.allocUnsafe(PIPE_BUFFER);
      const length = readSync(descriptor, chunk);
      if (length === 0) return { read, isAll: true };
      read.add(chunk.subarray(0, length));
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { read, isAll: false }; // no such pipe, or more is to come
  } finally {
    if (descriptor !== undefined) closeRead(descriptor);
  }
}

/** Reads the rest. Patience applies to the first byte only. */
function drain(stream: NodeJS.ReadStream, patience: number, read: Gathering): Promise<Piped> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stream.destroy();
      resolve("silent");
    }, patience);
    if (read.length > 0) clearTimeout(timer);
    stream.on("data", (chunk: Uint8Array) => {
      clearTimeout(timer);
      try {
        read.add(chunk);
      } catch (error) {
        stream.destroy();
        reject(error);
      }
    });
    stream.on("error", (error) => {
      clearTimeout(timer);
      reject(asFailure(error, STANDARD_INPUT));
    });
    stream.on("end", () => {
      clearTimeout(timer);
      resolve(read.bytes());
    });
  });
}
