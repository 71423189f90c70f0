import { writeSync } from "node:fs";
import { emitKeypressEvents, type Interface, type Key } from "node:readline";
import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { ReadStream, WriteStream } from "node:tty";
import type { Happening, Screen, Signal } from "../session.ts";
import type { Size } from "../state/geometry.ts";
import type { CopyOutcome } from "../words/words.ts";
import { copyByCommand } from "./clipboard.ts";
import { Input, type Piece } from "./input.ts";
import { keyEvent, openKeyboard } from "./keyboard.ts";
import { ASK_BACKGROUND, ENTER, LEAVE, MOUSE, NO_MOUSE, setClipboard } from "./sequences.ts";

/** Time to wait for the background colour (ms). */
const PATIENCE = 100;
/** Time without input after which background work may start (ms). */
const QUIET = 50;
/** Time without input that ends a number (ms). */
const PAUSE = 500;
/** Time after which a lone ESC is the key and not the start of a sequence (ms). */
const ESCAPE_TIMEOUT = 50;
/** Time after SIGTSTP at which a program that still runs was not stopped (ms). */
const STOP_TIMEOUT = 100;
const STANDARD_OUTPUT = 1;
const USUAL: Size = { columns: 80, rows: 24 };
const SIGNALS: readonly Signal[] = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];

export type TerminalOptions = { readonly mouse: boolean; readonly asksBackground: boolean };

/** A terminal in full-screen mode, until it is closed. */
export type FullScreen = Screen & {
  readonly size: Size;
  /** Waits for the answer about the background, if that was asked, for at most `PATIENCE`. */
  settle(): Promise<void>;
  /** Gives the terminal to another program while `work` runs. */
  lend(work: () => Promise<unknown>): Promise<void>;
  /** Restores the terminal for good. May be called twice. */
  close(): void;
  /** Ends the program by the signal. Call it after `close`. */
  endBy(signal: Signal): void;
};

/** The terminal of this process. */
export class Terminal implements FullScreen {
  readonly #input: ReadStream;
  readonly #output: WriteStream;
  readonly #options: TerminalOptions;
  readonly #pieces = new Input();
  readonly #decoder = new StringDecoder("utf8");
  readonly #keys = new PassThrough();
  readonly #waiting: Happening[] = [];
  #listener: ((happening: Happening) => void) | null = null;
  #waitForRest: NodeJS.Timeout | undefined;
  #waitForPause: NodeJS.Timeout | undefined;
  #waitForStop: NodeJS.Timeout | undefined;
  #onFence: () => void = () => {};
  #isOurs = false;
  /** Whether another program has the terminal. */
  #isLent = false;
  /** Time of the last event (ms). */
  #lastInput = 0;

  /** Takes over the terminal; null if standard output or the keyboard is not one, or it is gone. */
  static open(options: TerminalOptions): Terminal | null {
    let terminal: Terminal | null = null;
    try {
      const input = process.stdout.isTTY ? openKeyboard() : null;
      if (input === null) return null;
      terminal = new Terminal(input, process.stdout, options);
      terminal.#begin();
      return terminal;
    } catch {
      terminal?.close();
      return null;
    }
  }

  private constructor(input: ReadStream, output: WriteStream, options: TerminalOptions) {
    this.#input = input;
    this.#output = output;
    this.#options = options;
  }

  get size(): Size {
    const { columns, rows } = this.#output;
    return columns > 0 && rows > 0 ? { columns, rows } : USUAL;
  }

  async settle(): Promise<void> {
    if (!this.#options.asksBackground) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.#onFence = () => {
        clearTimeout(timer);
        resolve();
      };
      this.write(ASK_BACKGROUND);
    });
  }

  write(text: string): void {
    if (this.#isOurs) this.#output.write(text);
  }

  listen(listener: (happening: Happening) => void): void {
    this.#listener = listener;
    for (const happening of this.#waiting.splice(0)) listener(happening);
  }

  /** Asks the terminal by OSC 52, which it may ignore, and runs the platform's command, if any. */
  copy(text: string, done: (how: CopyOutcome) => void): void {
    const request = setClipboard(text);
    if (request !== null) this.write(request);
    copyByCommand(text).then((isCopied) => {
      done(isCopied ? "clipboard" : request !== null ? "terminal" : "nowhere");
    });
  }

  whenIdle(work: () => void): void {
    const wait = this.#lastInput + QUIET - performance.now();
    if (wait > 0) setTimeout(work, wait);
    else setImmediate(work);
  }

  afterPause(work: () => void): void {
    clearTimeout(this.#waitForPause);
    this.#waitForPause = setTimeout(work, PAUSE);
  }

  async lend(work: () => Promise<unknown>): Promise<void> {
    this.#leave();
    this.#isLent = true;
    this.#input.pause();
    try {
      await work();
    } finally {
      this.#isLent = false;
      this.#input.resume();
      this.#enter();
      this.#tell({ kind: "resize", size: this.size });
    }
  }

  suspend(): void {
    this.#leave();
    // Without a listener, the signal has its default effect.
    process.off("SIGTSTP", this.#stop);
    process.kill(process.pid, "SIGTSTP");
    // The kernel does not stop a program in an orphaned process group (no shell to return to).
    this.#waitForStop = setTimeout(this.#resume, STOP_TIMEOUT);
  }

  close(): void {
    this.#leave();
    clearTimeout(this.#waitForStop);
    clearTimeout(this.#waitForRest);
    clearTimeout(this.#waitForPause);
    for (const signal of SIGNALS) process.off(signal, this.#end);
    process.off("SIGTSTP", this.#stop);
    process.off("SIGCONT", this.#resume);
    process.off("exit", this.#leaveAtOnce);
    this.#output.off("resize", this.#resize);
    this.#input.off("data", this.#take);
    this.#input.off("end", this.#hangUp);
    this.#input.pause();
    // A paused terminal would still keep the process alive.
    this.#input.unref();
  }

  endBy(signal: Signal): void {
    process.kill(process.pid, signal);
  }

  #begin(): void {
    for (const signal of SIGNALS) process.on(signal, this.#end);
    process.on("SIGTSTP", this.#stop);
    process.on("SIGCONT", this.#resume);
    process.on("exit", this.#leaveAtOnce);
    this.#output.on("resize", this.#resize);
    // A terminal that is gone emits errors until the process ends, so this listener is never removed.
    this.#output.on("error", this.#hangUp);
    this.#input.on("error", this.#hangUp);
    this.#input.on("end", this.#hangUp);
    this.#input.on("data", this.#take);
    const timing = { escapeCodeTimeout: ESCAPE_TIMEOUT } as unknown as Interface;
    emitKeypressEvents(this.#keys, timing);
    this.#keys.on("keypress", (text: string | undefined, key: Key) => {
      this.#tell(keyEvent(text, key));
    });
    this.#enter();
    this.#input.ref();
    this.#input.resume();
  }

  #enter(): void {
    if (this.#isOurs) return;
    this.#isOurs = true;
    this.#input.setRawMode(true);
    this.write(ENTER + (this.#options.mouse ? MOUSE : ""));
  }

  #leave(): void {
    if (!this.#isOurs) return;
    const restoring = (this.#options.mouse ? NO_MOUSE : "") + LEAVE;
    if (this.#output.writable) this.write(restoring);
    this.#isOurs = false;
    try {
      // A stream that had an error writes no more, but the terminal may still be there.
      if (!this.#output.writable) writeSync(STANDARD_OUTPUT, restoring);
      this.#input.setRawMode(false);
    } catch {
      // The terminal is gone.
    }
  }

  #tell(happening: Happening): void {
    this.#lastInput = performance.now();
    clearTimeout(this.#waitForPause);
    if (this.#listener === null) this.#waiting.push(happening);
    else this.#listener(happening);
  }

  readonly #take = (bytes: Buffer): void => {
    this.#pass(this.#pieces.push(this.#decoder.write(bytes)));
    clearTimeout(this.#waitForRest);
    this.#waitForRest = setTimeout(() => this.#pass(this.#pieces.flush()), ESCAPE_TIMEOUT);
  };

  #pass(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (piece.kind === "keys") this.#keys.write(piece.data);
      else if (piece.kind === "fence") this.#onFence();
      else this.#tell(piece);
    }
  }

  readonly #resize = (): void => {
    this.#tell({ kind: "resize", size: this.size });
  };

  readonly #end = (name: NodeJS.Signals): void => {
    // Ctrl-C reaches the other program, too, which decides what it means.
    if (this.#isLent && name === "SIGINT") return;
    const signal = SIGNALS.find((each) => each === name) ?? "SIGTERM";
    this.#tell({ kind: "ended", ending: { by: "signal", name: signal } });
  };

  readonly #hangUp = (): void => {
    this.#tell({ kind: "ended", ending: { by: "signal", name: "SIGHUP" } });
  };

  readonly #stop = (): void => this.suspend();

  readonly #resume = (): void => {
    clearTimeout(this.#waitForStop);
    if (this.#isOurs || this.#isLent) return;
    process.on("SIGTSTP", this.#stop);
    // A change of size while the program was stopped was told to the shell. This asks for the size.
    process.emit("SIGWINCH", "SIGWINCH");
    try {
      this.#enter();
    } catch {
      this.#hangUp(); // the terminal is gone
      return;
    }
    this.#tell({ kind: "resize", size: this.size });
  };

  /** Restores the terminal when the process exits for any reason; synchronous for that. */
  readonly #leaveAtOnce = (): void => {
    if (!this.#isOurs) return;
    try {
      this.#input.setRawMode(false);
      writeSync(STANDARD_OUTPUT, NO_MOUSE + LEAVE);
    } catch {
      // The terminal is gone.
    }
  };
}
