import type { Sink } from "../host/host.ts";

/** Time between two drawings (ms). */
const INTERVAL = 100;
/** The bar itself (columns). */
const WIDTH = 30;
const CLEAR_LINE = "\r\u001b[K";

/** Shows on a terminal how many of the sources are done. Messages go above it. */
export class ProgressBar {
  readonly #sink: Sink;
  readonly #total: number;
  #done = 0;
  #drawn = 0;

  constructor(sink: Sink, total: number) {
    this.#sink = sink;
    this.#total = total;
  }

  async advance(): Promise<void> {
    this.#done += 1;
    const now = performance.now();
    if (!this.#sink.isTerminal || now - this.#drawn < INTERVAL) return;
    this.#drawn = now;
    await this.#sink.write(`\r${this.#line()}`).catch(() => {});
  }

  /** Writes a message, which ends its line, in place of the bar. */
  async say(message: string): Promise<void> {
    await this.clear();
    await this.#sink.write(message);
  }

  async clear(): Promise<void> {
    if (this.#drawn === 0) return;
    this.#drawn = 0;
    // Where standard error is closed, nobody sees the bar.
    await this.#sink.write(CLEAR_LINE).catch(() => {});
  }

  #line(): string {
    const filled = Math.round((this.#done / this.#total) * WIDTH);
    return `[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}] ${this.#done}/${this.#total}`;
  }
}
