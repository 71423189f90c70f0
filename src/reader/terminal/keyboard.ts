import { fstatSync, openSync } from "node:fs";
import { emitKeypressEvents, type Interface, type Key } from "node:readline";
import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { ReadStream } from "node:tty";
import type { Event } from "../state/event.ts";
import { Input, type Piece } from "./input.ts";

/** Time after which a lone ESC is the key and not the start of a sequence (ms). */
const ESCAPE_TIMEOUT = 50;

type Listener = {
  readonly event: (event: Event) => void;
  /** The answer that ends the start-up questions has come. */
  readonly fence: () => void;
  /** The terminal is gone. */
  readonly hangUp: () => void;
};

/** The keyboard, and all else that a terminal sends. */
export class Keyboard {
  readonly #stream: ReadStream;
  readonly #pieces = new Input();
  readonly #decoder = new StringDecoder("utf8");
  readonly #keys = new PassThrough();
  #listener: Listener | null = null;
  #waitForRest: NodeJS.Timeout | undefined;

  /** Opens the keyboard: standard input, or /dev/tty if standard input is the text; null if there is none. */
  static open(): Keyboard | null {
    try {
      if (process.stdin.isTTY) return new Keyboard(process.stdin);
      const descriptor = openSync("/dev/tty", "r+");
      const isTerminal = fstatSync(descriptor).isCharacterDevice();
      return isTerminal ? new Keyboard(new ReadStream(descriptor)) : null;
    } catch {
      return null; // no terminal
    }
  }

  private constructor(stream: ReadStream) {
    this.#stream = stream;
  }

  listen(listener: Listener): void {
    this.#listener = listener;
    // A terminal that is gone emits errors until the process ends, so this listener is never removed.
    this.#stream.on("error", listener.hangUp);
    this.#stream.on("end", listener.hangUp);
    this.#stream.on("data", this.#take);
    const timing = { escapeCodeTimeout: ESCAPE_TIMEOUT } as unknown as Interface;
    emitKeypressEvents(this.#keys, timing);
    this.#keys.on("keypress", (text: string | undefined, key: Key) => {
      listener.event(keyEvent(text, key));
    });
    this.#stream.ref();
    this.#stream.resume();
  }

  /** Passes each key on as it is pressed, or else lines. */
  setRaw(isRaw: boolean): void {
    this.#stream.setRawMode(isRaw);
  }

  /** Leaves what is typed to another program. */
  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }

  close(): void {
    clearTimeout(this.#waitForRest);
    this.#stream.off("data", this.#take);
    if (this.#listener !== null) this.#stream.off("end", this.#listener.hangUp);
    this.#stream.pause();
    // A paused terminal would still keep the process alive.
    this.#stream.unref();
  }

  readonly #take = (bytes: Buffer): void => {
    this.#pass(this.#pieces.push(this.#decoder.write(bytes)));
    clearTimeout(this.#waitForRest);
    this.#waitForRest = setTimeout(() => this.#pass(this.#pieces.flush()), ESCAPE_TIMEOUT);
  };

  #pass(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (piece.kind === "keys") this.#keys.write(piece.data);
      else if (piece.kind === "fence") this.#listener?.fence();
      else this.#listener?.event(piece);
    }
  }
}

/** Makes an event of a readline key. Its name is the text it types, or else readline's name. */
function keyEvent(text: string | undefined, { name, ctrl, meta }: Key): Event {
  const types = text !== undefined && !ctrl && !meta && !/^[\p{Cc}]*$/u.test(text);
  if (types) return { kind: "key", name: text, text };
  if (name === "escape" || name === undefined) return { kind: "key", name: name ?? "", text: "" };
  return { kind: "key", name: `${ctrl ? "ctrl+" : ""}${meta ? "meta+" : ""}${name}`, text: "" };
}
