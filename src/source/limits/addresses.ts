import type { Syntax } from "./stretches.ts";

type Constructs = NonNullable<Syntax["text"]>[string];
type Construct = Extract<Constructs, { readonly tokenize: unknown }>;
type Context = ThisParameterType<Construct["tokenize"]>;
type State = Exclude<ReturnType<Construct["tokenize"]>, undefined>;
type Event = Context["events"][number];

const ADDRESSES = new Set(["emailAutolink", "protocolAutolink", "wwwAutolink"]);

/** What is known of the brackets of a paragraph. */
type Known = {
  /** Index of an event that opened a bracket, and the event. */
  open: readonly [number, Event] | null;
  /** The last event before which no bracket was open. */
  clear: Event | null;
  /** Bare addresses that were found. */
  addresses: number;
};

/** Bare addresses of a paragraph that are links; others are text. The parser keeps 4 kB for each. */
const MOST_ADDRESSES = 20_000;

/**
 * Makes the search for bare addresses linear. No address begins inside a bracket that is open, and the
 * extension looks for that bracket anew from each word that may begin one. Here the bracket that was
 * found last is tried first, and the extension sees that event only.
 */
export function boundAddresses(github: Syntax): Syntax {
  const paragraphs = new WeakMap<Context["events"], Known>();
  const knownOf = (events: Context["events"]) => {
    const known = paragraphs.get(events) ?? { open: null, clear: null, addresses: 0 };
    paragraphs.set(events, known);
    return known;
  };
  const bounded = (construct: Construct): Construct =>
    ADDRESSES.has(construct.name ?? "") ? boundAddress(construct, knownOf) : construct;
  const text = Object.entries(github.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().map(bounded),
  ]);
  return { ...github, text: Object.fromEntries(text) };
}

/** Shows a construct the event of an open bracket only, and stops it at the limit. */
function boundAddress(
  construct: Construct,
  knownOf: (events: Context["events"]) => Known,
): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const known = knownOf(this.events);
      if (known.addresses >= MOST_ADDRESSES) return nok;
      const counted: State = (code) => {
        known.addresses += 1;
        return ok(code);
      };
      const events = { value: openBracket(this.events, known) };
      return construct.tokenize.call(Object.create(this, { events }), effects, counted, nok);
    },
  };
}

/** Returns the event of a bracket that is open, alone, or nothing. */
function openBracket(events: Context["events"], known: Known): Event[] {
  if (known.open !== null) {
    const [index, event] = known.open;
    if (events[index] === event && isOpen(event)) return [event];
    known.open = null;
  }
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event === undefined || event === known.clear) break;
    if (!isOpen(event)) continue;
    known.open = [index, event];
    return [event];
  }
  known.clear = events.at(-1) ?? null;
  return [];
}

function isOpen([, { type, _balanced }]: Event): boolean {
  return (type === "labelLink" || type === "labelImage") && _balanced !== true;
}
