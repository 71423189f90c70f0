import type { Signal } from "../session.ts";

/** Time after SIGTSTP at which a program that still runs was not stopped (ms). */
const STOP_TIMEOUT = 100;
const SIGNALS: readonly Signal[] = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];

type Listener = {
  /** The program is to end. */
  readonly end: (signal: Signal) => void;
  /** The program is to stop: calls `Signals.stop` when the terminal is given back. */
  readonly stop: () => void;
  /** The program runs again. */
  readonly resume: () => void;
};

/** The signals that end, stop and resume this process. */
export class Signals {
  readonly #listener: Listener;
  #waitForStop: NodeJS.Timeout | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  watch(): void {
    for (const signal of SIGNALS) process.on(signal, this.#end);
    process.on("SIGTSTP", this.#listener.stop);
    process.on("SIGCONT", this.#resume);
  }

  ignore(): void {
    clearTimeout(this.#waitForStop);
    for (const signal of SIGNALS) process.off(signal, this.#end);
    process.off("SIGTSTP", this.#listener.stop);
    process.off("SIGCONT", this.#resume);
  }

  /** Stops the program. */
  stop(): void {
    // Without a listener, the signal has its default effect.
    process.off("SIGTSTP", this.#listener.stop);
    process.kill(process.pid, "SIGTSTP");
    // The kernel does not stop a program in an orphaned process group (no shell to return to).
    this.#waitForStop = setTimeout(this.#resume, STOP_TIMEOUT);
  }

  readonly #end = (name: NodeJS.Signals): void => {
    this.#listener.end(SIGNALS.find((each) => each === name) ?? "SIGTERM");
  };

  readonly #resume = (): void => {
    clearTimeout(this.#waitForStop);
    process.off("SIGTSTP", this.#listener.stop);
    process.on("SIGTSTP", this.#listener.stop);
    this.#listener.resume();
  };
}
