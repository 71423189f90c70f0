import type { Syntax } from "./stretches.ts";

type Text = NonNullable<Syntax["text"]>;
type Construct = Extract<Text[string], { readonly tokenize: unknown }>;
type Context = ThisParameterType<Construct["tokenize"]>;
type State = Exclude<ReturnType<Construct["tokenize"]>, undefined>;
type Code = Parameters<State>[0];

/** Runs of `*`, `_` or `~` in a paragraph that may be emphasis. */
const MOST_RUNS = 1000;
/** Brackets that may be open at once. */
const MOST_OPEN = 100;
/** Brackets in a paragraph that close none counted as open; calls of footnotes are not counted. */
const MOST_CLOSED = 1000;
/** Calls of footnotes in a paragraph. */
const MOST_CALLS = 1000;
/** Comments, declarations and instructions in a paragraph: each is searched for its end. */
const MOST_MARKUP = 100;

/**
 * Marks in a paragraph; what follows is text. The parser keeps up to 11 kB for each mark until the
 * paragraph ends: 0.2 GB for 10,000 pictures.
 */
const MOST_MARKS = 20_000;

/** Runs of `$` in a paragraph: each is searched for its end. */
const MOST_DOLLARS = 200;

const MARKS = "*_~[]!<$&`\\";
/** Marks of which only the number in all is bounded. */
const COUNTED = "&`\\";
const GRAVE = "`".charCodeAt(0);
const RUNS: ReadonlySet<Code> = new Set(["*", "_", "~", "$"].map((mark) => mark.charCodeAt(0)));

/** What a paragraph holds up to here. */
class Counts {
  #runs = 0;
  #open = 0;
  #closed = 0;
  #calls = 0;
  #markup = 0;
  #dollars = 0;
  #marks = 0;

  /** Counts a mark. Returns whether it is over the limit, so that the rest of the paragraph is plain text. */
  isFull(): boolean {
    this.#marks += 1;
    return this.#marks > MOST_MARKS;
  }

  /** Counts a mark; true if it is beyond a limit. `next` is the character after it. */
  exceeds(mark: string, next: string): boolean {
    if (mark === "]") return this.#closes();
    if (mark === "$") return this.#prices();
    if (COUNTED.includes(mark)) return false;
    if (mark === "!") return next === "[" && this.#opens();
    if (mark === "[" && next !== "^") return this.#opens();
    if (mark === "[") this.#calls += 1;
    else if (mark !== "<") this.#runs += 1;
    else if (next === "!" || next === "?") this.#markup += 1;
    else return false;
    return this.#runs > MOST_RUNS || this.#calls > MOST_CALLS || this.#markup > MOST_MARKUP;
  }

  #prices(): boolean {
    this.#dollars += 1;
    return this.#dollars > MOST_DOLLARS;
  }

  #opens(): boolean {
    if (this.#open === MOST_OPEN) return true;
    this.#open += 1;
    return false;
  }

  #closes(): boolean {
    if (this.#open > 0) this.#open -= 1;
    else this.#closed += 1;
    return this.#closed > MOST_CLOSED;
  }
}

/**
 * Bounds what the parser matches with each other in a paragraph, which takes it quadratic time: marks
 * beyond the limits are text. Must come after the extensions whose marks it bounds.
 */
export function inlineLimits(): Syntax {
  const paragraphs = new WeakMap<Context, Counts>();
  const countsOf = (context: Context): Counts => {
    const counts = paragraphs.get(context) ?? new Counts();
    paragraphs.set(context, counts);
    return counts;
  };
  const text = [...MARKS].map((mark) => [mark.charCodeAt(0), guard(mark, countsOf)]);
  return { text: Object.fromEntries(text) };
}

/**
 * Takes a mark that exceeds a limit for text, and after too many marks the rest of the line; leaves
 * any other to the parser.
 */
function guard(mark: string, countsOf: (context: Context) => Counts): Construct {
  return {
    // In a run that is no code, the parser must not look at the second mark, as its own construct says.
    previous(code) {
      const isRun = mark === "`" && code === GRAVE;
      return !isRun || this.events.at(-1)?.[1].type === "characterEscape";
    },
    tokenize(effects, ok, nok) {
      const counts = countsOf(this);
      const unit = mark.charCodeAt(0);
      const restOfLine: State = (code) => {
        // Codes below -2 are line ends, -1 and -2 parts of tabs.
        if (code === null || code < -2) {
          effects.exit("data");
          return ok(code);
        }
        effects.consume(code);
        return restOfLine;
      };
      const afterMark: State = (code) => {
        if (code === unit && RUNS.has(unit)) {
          effects.consume(code);
          return afterMark;
        }
        effects.exit("data");
        const next = code !== null && code > 0 ? String.fromCharCode(code) : "";
        return counts.exceeds(mark, next) ? ok(code) : nok(code);
      };
      return (code) => {
        effects.enter("data");
        effects.consume(code);
        return counts.isFull() ? restOfLine : afterMark;
      };
    },
  };
}
