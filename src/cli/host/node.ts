import { constants, fstatSync, readFileSync, writeSync } from "node:fs";
import { Failure } from "../../failure/failure.ts";
import { isNullDevice, isTyped, readPiped } from "../../source/stdin/stdin.ts";
import { codeOf } from "./files/code.ts";
import { type Host, outputFailure, type Sink } from "./host.ts";
import { pagerEnvironment } from "./pager.ts";

/** Pause before writing again to a full pipe that does not block (ms). */
const PATIENCE = 2;
const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;
/** The bits of a descriptor's flags that say whether it reads, writes or both (POSIX O_ACCMODE). */
const ACCESS_MODE = 3;

/** Returns the host that is the running process. */
export function nodeHost(): Host {
  return {
    env: process.env,
    stdout: sink(STANDARD_OUTPUT, () => process.stdout),
    stderr: sink(STANDARD_ERROR, () => process.stderr),
    isTyped,
    readPiped,
    probeAmbiguous: async () => {
      const { probeAmbiguous } = await import("./probe.ts");
      return probeAmbiguous(process.stdin, process.stdout);
    },
    page: async (command, text) => {
      const { runPager } = await import("./run-pager.ts");
      return runPager(command, text, pagerEnvironment(process.env));
    },
    edit: async (command, path, line) => {
      const { runEditor } = await import("./run-editor.ts");
      return runEditor(command, path, line);
    },
    openTerminal: async (options) => {
      const { Terminal } = await import("../../reader/terminal/terminal.ts");
      return Terminal.open(options);
    },
  };
}

/** Sets up Node's stream for a terminal only: that takes longer than printing an article. */
function sink(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Sink {
  let known: NodeJS.WriteStream | null | undefined;
  const terminal = () => {
    if (known === undefined) known = isDevice(descriptor) ? terminalOf(stream) : null;
    return known;
  };
  return {
    get isTerminal() {
      return terminal() !== null;
    },
    get columns() {
      return terminal()?.columns ?? statedColumns();
    },
    get rows() {
      return terminal()?.rows;
    },
    write: (text) => writeWhole(descriptor, text),
  };
}

/** Null for a stream that is no terminal, or one that is gone (ERR_TTY_INIT_FAILED). */
function terminalOf(stream: () => NodeJS.WriteStream): NodeJS.WriteStream | null {
  try {
    return stream().isTTY ? stream() : null;
  } catch {
    return null;
  }
}

/** COLUMNS (POSIX 8.3), which decides where there is no terminal. */
function statedColumns(): number | undefined {
  const { COLUMNS = "" } = process.env;
  return /^[1-9]\d{0,4}$/.test(COLUMNS) ? Number(COLUMNS) : undefined;
}

/** Whether a descriptor may be a terminal: a character device other than the null device. */
function isDevice(descriptor: number): boolean {
  try {
    const facts = fstatSync(descriptor);
    return facts.isCharacterDevice() && !isNullDevice(facts);
  } catch {
    return false; // closed by whoever started us
  }
}

/**
 * Whether standard output was closed by whoever started us. Node opens the null device in its place,
 * for reading and writing, which `> /dev/null` does not. A parent that silences all output may open it
 * so, too; one that silences this alone is taken to have closed it. Known only where there is /proc.
 */
function wasClosed(descriptor: number): boolean {
  if (descriptor !== STANDARD_OUTPUT || !isReadWriteNull(descriptor)) return false;
  return !isNullDevice(fstatSync(STANDARD_ERROR));
}

function isReadWriteNull(descriptor: number): boolean {
  try {
    if (!isNullDevice(fstatSync(descriptor))) return false;
    const facts = readFileSync(`/proc/self/fdinfo/${descriptor}`, "latin1");
    const flags = Number.parseInt(/^flags:\s*(\d+)/m.exec(facts)?.[1] ?? "0", 8);
    return (flags & ACCESS_MODE) === constants.O_RDWR;
  } catch {
    return false;
  }
}

async function writeWhole(descriptor: number, text: string): Promise<void> {
  if (wasClosed(descriptor)) throw new Failure("not-writable", { name: "-", reason: "EBADF" });
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw outputFailure(error);
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }
}
