import { changes } from "./changes.ts";
import { draw, type Frame } from "./draw.ts";
import type { Event } from "./event.ts";
import type { Place } from "./place.ts";
import { type Beginning, begin, type State } from "./state.ts";
import { hasWork, update } from "./update.ts";

/** What ends a session: the user, or a signal. */
export type Ending = { readonly by: "user" } | { readonly by: "signal"; readonly name: Signal };

export type Signal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** What happens at the terminal, beside events for the state. */
export type Happening =
  | Event
  | { readonly kind: "ended"; readonly ending: Ending }
  | { readonly kind: "failed"; readonly error: unknown };

/** The terminal as a session needs it. */
export type Screen = {
  write(text: string): void;
  /** Calls back for everything that happens, from now on. */
  listen(listener: (happening: Happening) => void): void;
  /** Gives the terminal back until the program is continued. */
  suspend(): void;
  /** Puts a text into the clipboard. */
  copy(text: string): void;
  /** Calls back when nothing else waits to happen. */
  whenIdle(work: () => void): void;
};

export type Outcome = { readonly ending: Ending; readonly place: Place };

/** Runs a session to its end. @throws what the state machine or the terminal does */
export function runSession(screen: Screen, beginning: Beginning): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let state: State = begin(beginning);
    let shown: Frame | null = null;
    let isWorking = false;
    let isOver = false;

    const show = () => {
      const frame = draw(state);
      const output = changes(shown, frame);
      shown = frame;
      if (output !== "") screen.write(output);
    };
    const end = (ending: Ending) => {
      isOver = true;
      resolve({ ending, place: state.place });
    };
    const obey = () => {
      const { request } = state;
      if (request?.kind === "quit") end({ by: "user" });
      else if (request?.kind === "interrupt") end({ by: "signal", name: "SIGINT" });
      else if (request?.kind === "suspend") screen.suspend();
      else if (request?.kind === "copy") screen.copy(request.text);
      else if (request?.kind === "repaint") shown = null;
    };
    const work = () => {
      isWorking = false;
      if (!isOver && hasWork(state)) take({ kind: "idle" });
    };
    const step = (happening: Happening) => {
      if (happening.kind === "ended") return end(happening.ending);
      if (happening.kind === "failed") throw happening.error;
      // What a terminal makes of its rows when it is resized, or by whoever had it meanwhile, is unknown.
      if (happening.kind === "resize") shown = null;
      state = update(state, happening);
      obey();
      if (isOver || state.request?.kind === "suspend") return;
      show();
      if (isWorking || !hasWork(state)) return;
      isWorking = true;
      screen.whenIdle(work);
    };
    const take = (happening: Happening) => {
      if (isOver) return;
      try {
        step(happening);
      } catch (error) {
        isOver = true;
        reject(error);
      }
    };
    screen.listen(take);
    take({ kind: "resize", size: beginning.size });
  });
}
