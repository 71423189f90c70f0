import type { Happening } from "../session.ts";

/** Time without input after which background work may start (ms). */
const QUIET = 50;
/** Time without input that ends a number (ms). */
const PAUSE = 500;

/** Passes on what happens, in order, and tells for how long nothing has. */
export class Inbox {
  readonly #waiting: Happening[] = [];
  #listener: ((happening: Happening) => void) | null = null;
  #waitForPause: NodeJS.Timeout | undefined;
  /** Time of the last happening (ms). */
  #last = 0;

  /** Registers the listener; what happened before is passed on first. */
  listen(listener: (happening: Happening) => void): void {
    this.#listener = listener;
    for (const happening of this.#waiting.splice(0)) listener(happening);
  }

  tell(happening: Happening): void {
    this.#last = performance.now();
    clearTimeout(this.#waitForPause);
    if (this.#listener === null) this.#waiting.push(happening);
    else this.#listener(happening);
  }

  whenIdle(work: () => void): void {
    const wait = this.#last + QUIET - performance.now();
    if (wait > 0) setTimeout(work, wait);
    else setImmediate(work);
  }

  afterPause(work: () => void): void {
    clearTimeout(this.#waitForPause);
    this.#waitForPause = setTimeout(work, PAUSE);
  }

  close(): void {
    clearTimeout(this.#waitForPause);
  }
}
