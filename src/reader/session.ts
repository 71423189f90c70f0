import type { Book } from "./book/book.ts";
import type { Place } from "./book/place.ts";
import type { Arrival } from "./follow/commands.ts";
import { SentPictures } from "./pictures.ts";
import { draw } from "./screen/draw.ts";
import type { Frame } from "./screen/frame.ts";
import { blocksWithoutPictures, type PartBlock } from "./screen/pictures.ts";
import { arrive } from "./state/arrive.ts";
import type { Event } from "./state/event.ts";
import { type Beginning, begin, hereIn, pictureDrawingOf, type State } from "./state/state.ts";
import type { ToolName, Tools } from "./state/tools.ts";
import { changes } from "./terminal/changes.ts";
import { hasWork, update } from "./update.ts";
import type { CopyOutcome } from "./words/words.ts";

/** What ends a session: the user, or a signal. */
type Ending = { readonly by: "user" } | { readonly by: "signal"; readonly name: Signal };

export type Signal = "SIGINT" | "SIGTERM" | "SIGHUP" | "SIGQUIT";

/** What the terminal reports: events for the state, or the end of the session. */
export type Happening = Event | { readonly kind: "ended"; readonly ending: Ending };

/** The part of a terminal that a session uses. */
export type Screen = {
  write(text: string): void;
  /** Registers the listener; what was reported before is delivered to it first. */
  listen(listener: (happening: Happening) => void): void;
  /** Stops the program as ctrl+z does, and gives the terminal back for that time. */
  suspend(): void;
  /** Copies a text to the clipboard, and calls back when that is done. */
  copy(text: string, done: (how: CopyOutcome) => void): void;
  /** Calls back after half a second without input; never, if input comes before. */
  afterPause(work: () => void): void;
  /** Calls back once no input is pending. */
  whenIdle(work: () => void): void;
};

/** What a session needs of the program beside the terminal. */
export type Services = {
  /** Loads what plain reading does without. */
  load(tools: readonly ToolName[]): Promise<Tools>;
  /** Reads the sources of a book again; resolves to a text that says why not, or null if that cannot be. */
  reload(book: Book): Promise<Book | string | null>;
  /** Lets the user edit the source at a place, and reads it again. */
  edit(book: Book, place: Place): Promise<Book | string | null>;
  /** Calls back when a source changes, until the function returned is called; null if none can. */
  watch(book: Book, changed: () => void): (() => void) | null;
  /** Opens a link at a place of a book; resolves to a text that says why not. */
  open(href: string, book: Book, place: Place): Promise<Arrival | string>;
  /** Opens a link by the system's program; resolves to a text that says what became of it. */
  launch(href: string, book: Book, place: Place): Promise<string>;
  /** Loads the pictures that blocks of a book name, if they can be shown. */
  illustrate(book: Book, blocks: readonly PartBlock[]): Promise<State["pictures"]>;
  /** Is told the state in which a book was left for another one. */
  leave(state: State): void;
};

/** How a session ended, and its last state. */
type Outcome = { readonly ending: Ending; readonly state: State };

/** Runs a session to its end. Rejects with any error of the state machine or the terminal. */
export function runSession(
  screen: Screen,
  beginning: Beginning,
  services: Services,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    new Session(screen, beginning, services, resolve, reject).start();
  });
}

class Session {
  readonly #screen: Screen;
  readonly #services: Services;
  readonly #resolve: (outcome: Outcome) => void;
  readonly #reject: (error: unknown) => void;
  #state: State;
  /** What the screen shows; null if unknown. */
  #shown: Frame | null = null;
  #hasWorkWaiting = false;
  #unwatch: (() => void) | null = null;
  #isOver = false;
  readonly #pictures = new SentPictures();

  constructor(
    screen: Screen,
    beginning: Beginning,
    services: Services,
    resolve: (outcome: Outcome) => void,
    reject: (error: unknown) => void,
  ) {
    this.#screen = screen;
    this.#services = services;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#state = arrive(begin(beginning));
  }

  start(): void {
    this.#take({ kind: "resize", size: this.#state.size });
    this.#screen.listen((happening) => this.#take(happening));
  }

  #take(happening: Happening): void {
    if (this.#isOver) return;
    try {
      if (happening.kind === "ended") this.#end(happening.ending);
      else this.#step(happening);
    } catch (error) {
      this.#fail(error);
    }
  }

  readonly #fail = (error: unknown): void => {
    this.#isOver = true;
    this.#reject(error);
  };

  #step(event: Event): void {
    // Terminals reflow rows in their own ways, and after a stop another program may have written.
    if (event.kind === "resize") this.#shown = null;
    const before = this.#state;
    this.#state = update(before, event);
    const hasMovedOn = this.#state.past.length !== before.past.length;
    if (hasMovedOn && this.#state.book !== before.book) this.#services.leave(before);
    if (this.#state.mode.kind !== "follow") this.#endFollowing();
    this.#obey();
    if (this.#isOver || this.#state.request?.kind === "suspend") return;
    this.#show();
    if (pictureDrawingOf(this.#state) !== null) this.#seekPictures();
    if (event.kind !== "idle" && this.#state.count !== "")
      this.#screen.afterPause(() => this.#take({ kind: "pause" }));
    if (this.#hasWorkWaiting || !hasWork(this.#state)) return;
    this.#hasWorkWaiting = true;
    this.#screen.whenIdle(() => {
      this.#hasWorkWaiting = false;
      if (hasWork(this.#state)) this.#take({ kind: "idle" });
    });
  }

  #obey(): void {
    const { request } = this.#state;
    if (request?.kind === "quit") this.#end({ by: "user" });
    else if (request?.kind === "interrupt") this.#end({ by: "signal", name: "SIGINT" });
    else if (request?.kind === "suspend") this.#screen.suspend();
    else if (request?.kind === "copy") this.#copy(request.text, request.what);
    else if (request?.kind === "load") this.#load(request.tools);
    else if (request?.kind === "reload") this.#reopen(this.#services.reload(this.#state.book));
    else if (request?.kind === "edit")
      this.#reopen(this.#services.edit(this.#state.book, hereIn(this.#state)));
    else if (request?.kind === "follow") this.#follow();
    else if (request?.kind === "open") this.#openLink(request.href);
    else if (request?.kind === "launch") this.#launch(request.href);
    else if (request?.kind === "repaint") this.#shown = null;
  }

  #reopen(opened: Promise<Book | string | null>): void {
    opened.then((book) => this.#take({ kind: "reloaded", book }), this.#fail);
  }

  #openLink(href: string): void {
    const { book } = this.#state;
    this.#services.open(href, book, hereIn(this.#state)).then((arrival) => {
      if (this.#state.book === book) this.#take({ kind: "arrived", href, arrival });
    }, this.#fail);
  }

  #launch(href: string): void {
    this.#services.launch(href, this.#state.book, hereIn(this.#state)).then((text) => {
      this.#take({ kind: "said", text });
    }, this.#fail);
  }

  #follow(): void {
    this.#unwatch ??= this.#services.watch(this.#state.book, () =>
      this.#reopen(this.#services.reload(this.#state.book)),
    );
    if (this.#unwatch === null) this.#take({ kind: "reloaded", book: null });
  }

  #load(names: readonly ToolName[]): void {
    this.#services.load(names).then((tools) => this.#take({ kind: "loaded", tools }), this.#fail);
  }

  #copy(text: string, what: string): void {
    this.#screen.copy(text, (how) => this.#take({ kind: "copied", how, what }));
  }

  #show(): void {
    const frame = draw(this.#state);
    const output = this.#pictures.show(frame.pictures ?? []) + changes(this.#shown, frame);
    this.#shown = frame;
    if (output !== "") this.#screen.write(output);
  }

  #seekPictures(): void {
    const { book } = this.#state;
    const { asked } = this.#pictures;
    const wanted = blocksWithoutPictures(this.#state).filter(({ block }) => !asked.has(block));
    if (wanted.length === 0) return;
    for (const { block } of wanted) asked.add(block);
    this.#services.illustrate(book, wanted).then((pictures) => {
      if (this.#state.book === book) this.#take({ kind: "illustrated", pictures });
      else for (const { block } of wanted) asked.delete(block);
    }, this.#fail);
  }

  #endFollowing(): void {
    this.#unwatch?.();
    this.#unwatch = null;
  }

  #end(ending: Ending): void {
    this.#isOver = true;
    this.#endFollowing();
    const removal = this.#pictures.removeAll();
    if (removal !== "") this.#screen.write(removal);
    this.#resolve({ ending, state: this.#state });
  }
}
