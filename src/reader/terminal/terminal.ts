import { writeSync } from "node:fs";
import type { WriteStream } from "node:tty";
import type { Happening, Screen, Signal } from "../session.ts";
import type { Size } from "../state/geometry.ts";
import type { CopyOutcome } from "../words/words.ts";
import { copyByCommand } from "./clipboard.ts";
import { Inbox } from "./inbox.ts";
import { Keyboard } from "./keyboard.ts";
import { ASK_BACKGROUND, ENTER, LEAVE, MOUSE, NO_MOUSE, setClipboard } from "./sequences.ts";
import { Signals } from "./signals.ts";

/** Time to wait for the background colour (ms). */
const PATIENCE = 100;
const STANDARD_OUTPUT = 1;
const USUAL: Size = { columns: 80, rows: 24 };

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
  readonly #keyboard: Keyboard;
  readonly #output: WriteStream;
  readonly #options: TerminalOptions;
  readonly #inbox = new Inbox();
  readonly #signals = new Signals({
    end: (signal) => this.#end(signal),
    stop: () => this.suspend(),
    resume: () => this.#resume(),
  });
  #onFence: () => void = () => {};
  #isOurs = false;
  /** Whether another program has the terminal. */
  #isLent = false;

  /** Takes over the terminal; null if standard output or the keyboard is not one, or it is gone. */
  static open(options: TerminalOptions): Terminal | null {
    let terminal: Terminal | null = null;
    try {
      const keyboard = process.stdout.isTTY ? Keyboard.open() : null;
      if (keyboard === null) return null;
      terminal = new Terminal(keyboard, process.stdout, options);
      terminal.#begin();
      return terminal;
    } catch {
      terminal?.close();
      return null;
    }
  }

  private constructor(keyboard: Keyboard, output: WriteStream, options: TerminalOptions) {
    this.#keyboard = keyboard;
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
    this.#inbox.listen(listener);
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
    this.#inbox.whenIdle(work);
  }

  afterPause(work: () => void): void {
    this.#inbox.afterPause(work);
  }

  async lend(work: () => Promise<unknown>): Promise<void> {
    this.#leave();
    this.#isLent = true;
    this.#keyboard.pause();
    try {
      await work();
    } finally {
      this.#isLent = false;
      this.#keyboard.resume();
      this.#enter();
      this.#resize();
    }
  }

  suspend(): void {
    this.#leave();
    this.#signals.stop();
  }

  close(): void {
    this.#leave();
    this.#signals.ignore();
    this.#inbox.close();
    process.off("exit", this.#leaveAtOnce);
    this.#output.off("resize", this.#resize);
    this.#keyboard.close();
  }

  endBy(signal: Signal): void {
    process.kill(process.pid, signal);
  }

  #begin(): void {
    this.#signals.watch();
    process.on("exit", this.#leaveAtOnce);
    this.#output.on("resize", this.#resize);
    // A terminal that is gone emits errors until the process ends, so this listener is never removed.
    this.#output.on("error", this.#hangUp);
    this.#keyboard.listen({
      event: (event) => this.#inbox.tell(event),
      fence: () => this.#onFence(),
      hangUp: this.#hangUp,
    });
    this.#enter();
  }

  #enter(): void {
    if (this.#isOurs) return;
    this.#isOurs = true;
    this.#keyboard.setRaw(true);
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
      this.#keyboard.setRaw(false);
    } catch {
      // The terminal is gone.
    }
  }

  readonly #resize = (): void => {
    this.#inbox.tell({ kind: "resize", size: this.size });
  };

  #end(signal: Signal): void {
    // Ctrl-C reaches the other program, too, which decides what it means.
    if (this.#isLent && signal === "SIGINT") return;
    this.#inbox.tell({ kind: "ended", ending: { by: "signal", name: signal } });
  }

  readonly #hangUp = (): void => {
    this.#inbox.tell({ kind: "ended", ending: { by: "signal", name: "SIGHUP" } });
  };

  #resume(): void {
    if (this.#isOurs || this.#isLent) return;
    // A change of size while the program was stopped was told to the shell. This asks for the size.
    process.emit("SIGWINCH", "SIGWINCH");
    try {
      this.#enter();
    } catch {
      this.#hangUp(); // the terminal is gone
      return;
    }
    this.#resize();
  }

  /** Restores the terminal when the process exits for any reason; synchronous for that. */
  readonly #leaveAtOnce = (): void => {
    if (!this.#isOurs) return;
    try {
      this.#keyboard.setRaw(false);
      writeSync(STANDARD_OUTPUT, NO_MOUSE + LEAVE);
    } catch {
      // The terminal is gone.
    }
  };
}
