import { fstatSync, openSync, writeSync } from "node:fs";
import { emitKeypressEvents, type Interface, type Key } from "node:readline";
import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { ReadStream, type WriteStream } from "node:tty";
import type { Happening, Screen, Signal } from "../session.ts";
import type { Event } from "../state/event.ts";
import type { Size } from "../state/state.ts";
import { Input, type Piece } from "./input.ts";

const ESC = "\u001b";
/** Alternate screen (1049), no wrapping at the margin (7), bracketed paste (2004), no cursor (25). */
const ENTER = `${ESC}[?1049h${ESC}[?7l${ESC}[?2004h${ESC}[?25l`;
const LEAVE = `${ESC}[?2026l${ESC}[?2004l${ESC}[?7h${ESC}[m${ESC}[?25h${ESC}[?1049l`;
/** Presses of buttons (1000), reported in decimal (1006). */
const MOUSE = `${ESC}[?1000h${ESC}[?1006h`;
const NO_MOUSE = `${ESC}[?1006l${ESC}[?1000l`;
/** What colour is the background (OSC 11)? And, to be answered in any case, DA1. */
const ASK_BACKGROUND = `${ESC}]11;?${ESC}\\${ESC}[c`;

/** Milliseconds that a terminal has to say what its background is. */
const PATIENCE = 100;
/** Milliseconds without a key or a new size that make a moment idle. */
const QUIET = 50;
/** Milliseconds after which an ESC is the key of that name and begins nothing. */
const ESCAPE_TIMEOUT = 50;
/** Milliseconds after which a program that asked to be stopped was not. */
const STOP_TIMEOUT = 100;
const STANDARD_OUTPUT = 1;
const USUAL: Size = { columns: 80, rows: 24 };
const SIGNALS: readonly Signal[] = ["SIGINT", "SIGTERM", "SIGHUP"];

export type TerminalOptions = { readonly mouse: boolean; readonly asksBackground: boolean };

/** A terminal that is taken over, until it is closed. */
export type FullScreen = Screen & {
  readonly size: Size;
  /** Waits until the terminal has said what its background is, where it was asked, and not for long. */
  settle(): Promise<void>;
  /** Gives the terminal back for good. */
  close(): void;
  /** Ends the program as the signal does, once the terminal is closed. */
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
  #waitForStop: NodeJS.Timeout | undefined;
  #onFence: () => void = () => {};
  #isOurs = false;
  /** When, in milliseconds, something was last told. */
  #lastInput = 0;

  /** Takes the terminal over; null where either end is none. */
  static open(options: TerminalOptions): Terminal | null {
    const input = process.stdout.isTTY ? openKeyboard() : null;
    if (input === null) return null;
    const terminal = new Terminal(input, process.stdout, options);
    terminal.#begin();
    return terminal;
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

  /** Operating System Command 52: the terminal sets the clipboard. */
  copy(text: string): void {
    this.write(`${ESC}]52;c;${Buffer.from(text).toString("base64")}${ESC}\\`);
  }

  whenIdle(work: () => void): void {
    const wait = this.#lastInput + QUIET - performance.now();
    if (wait > 0) setTimeout(work, wait);
    else setImmediate(work);
  }

  suspend(): void {
    this.#leave();
    // With no listener of ours, the signal does what it does to any program.
    process.off("SIGTSTP", this.#stop);
    process.kill(process.pid, "SIGTSTP");
    // Where there is no shell to come back to, the system does not stop programs.
    this.#waitForStop = setTimeout(this.#resume, STOP_TIMEOUT);
  }

  close(): void {
    this.#leave();
    clearTimeout(this.#waitForStop);
    clearTimeout(this.#waitForRest);
    for (const signal of SIGNALS) process.off(signal, this.#end);
    process.off("SIGTSTP", this.#stop);
    process.off("SIGCONT", this.#resume);
    process.off("exit", this.#leaveAtOnce);
    this.#output.off("resize", this.#resize);
    this.#input.off("data", this.#take);
    this.#input.off("end", this.#hangUp);
    this.#input.pause();
    // A terminal that is paused still keeps the process alive.
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
    // Errors of a terminal that is gone must find a listener to the very end of the process.
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
    this.write((this.#options.mouse ? NO_MOUSE : "") + LEAVE);
    this.#isOurs = false;
    try {
      this.#input.setRawMode(false);
    } catch {
      // The terminal is gone.
    }
  }

  #tell(happening: Happening): void {
    this.#lastInput = performance.now();
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
    const signal = SIGNALS.find((each) => each === name) ?? "SIGTERM";
    this.#tell({ kind: "ended", ending: { by: "signal", name: signal } });
  };

  readonly #hangUp = (): void => {
    this.#tell({ kind: "ended", ending: { by: "signal", name: "SIGHUP" } });
  };

  readonly #stop = (): void => this.suspend();

  readonly #resume = (): void => {
    clearTimeout(this.#waitForStop);
    if (this.#isOurs) return;
    process.on("SIGTSTP", this.#stop);
    this.#enter();
    this.#tell({ kind: "resize", size: this.size });
  };

  /** Whatever ends the process, the terminal is given back: here without waiting for anything. */
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

/** The terminal's keyboard: standard input, or where a text came from there, the terminal itself. */
function openKeyboard(): ReadStream | null {
  if (process.stdin.isTTY) return process.stdin;
  try {
    const descriptor = openSync("/dev/tty", "r+");
    return fstatSync(descriptor).isCharacterDevice() ? new ReadStream(descriptor) : null;
  } catch {
    return null; // no terminal
  }
}

/** A key as readline tells it: what it types where it types something, else its name. */
function keyEvent(text: string | undefined, { name, ctrl, meta }: Key): Event {
  const types = text !== undefined && !ctrl && !meta && !/^[\p{Cc}]*$/u.test(text);
  if (types) return { kind: "key", name: text, text };
  if (name === "escape" || name === undefined) return { kind: "key", name: name ?? "", text: "" };
  return { kind: "key", name: `${ctrl ? "ctrl+" : ""}${meta ? "meta+" : ""}${name}`, text: "" };
}
