import xterm from "@xterm/headless";
import fc from "fast-check";
import { understand } from "../../src/article/article.ts";
import { Failure } from "../../src/failure/failure.ts";
import { makePart, wholeBook } from "../../src/reader/book/book.ts";
import { BINDINGS } from "../../src/reader/keys/table.ts";
import { draw } from "../../src/reader/screen/draw.ts";
import type { Frame } from "../../src/reader/screen/frame.ts";
import type { Event } from "../../src/reader/state/event.ts";
import type { Size } from "../../src/reader/state/geometry.ts";
import type { Preferences, State } from "../../src/reader/state/state.ts";
import { changes } from "../../src/reader/terminal/changes.ts";
import { update } from "../../src/reader/update.ts";
import { themePainter } from "../../src/render/terminal/theme.ts";
import { loadBytes } from "../../src/source/load.ts";
import { LEVELS } from "../../src/typeset/level.ts";
import { articlePage } from "../../src/view/page.ts";
import { session } from "../reader/support/session.ts";
import { FAMILIES } from "./fragments.ts";
import { ensureFits, ensureHarmless, printable, unstyled } from "./screen.ts";
import type { Sample } from "./sources.ts";
import { ensure } from "./violation.ts";

const MOST_EVENTS = 20;
/** Columns from which every row fits; the indents of lists and of the help need some. */
const LEAST_COLUMNS = 8;

const keys = BINDINGS.flatMap(({ keys, also = [] }) => [...keys, ...also]);
const keyEvent = (name: string): Event => {
  return { kind: "key", name, text: Array.from(name).length === 1 ? name : "" };
};
const fragments = FAMILIES.flatMap((family) => family.fragments);
const sizes: fc.Arbitrary<Size> = fc.record({
  columns: fc.integer({ min: 2, max: 100 }),
  rows: fc.integer({ min: 1, max: 40 }),
});

/** What the reader is told about work it asked for; names and reasons come from outside. */
function told(kind: "said" | "reloaded" | "arrived" | "copied", text: string): Event {
  switch (kind) {
    case "said":
      return { kind, text };
    case "reloaded":
      return { kind, book: text };
    case "arrived":
      return { kind, href: text, arrival: text };
    case "copied":
      return { kind, how: "nowhere", what: text };
  }
}

const clicks: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom("click", "drag", "release"),
  row: fc.nat(40),
  column: fc.nat(100),
});

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...keys).map(keyEvent) },
  { weight: 3, arbitrary: fc.constantFrom(..."0123456789甲a.*(\\ ").map(keyEvent) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...fragments).map((text): Event => ({ kind: "paste", text })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom("said", "reloaded", "arrived", "copied"),
        fc.constantFrom(...fragments),
      )
      .map(([kind, text]) => told(kind, text)),
  },
  { weight: 2, arbitrary: clicks },
  { weight: 1, arbitrary: sizes.map((size): Event => ({ kind: "resize", size })) },
  { weight: 2, arbitrary: fc.constantFrom<Event>({ kind: "idle" }, { kind: "pause" }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Event>(
      { kind: "wheel", direction: 1 },
      { kind: "wheel", direction: -1 },
      { kind: "background", theme: "light" },
    ),
  },
);

/** What happens in the reader, from a first size and look on. */
export type Happenings = {
  readonly size: Size;
  readonly preferences: Partial<Preferences>;
  readonly events: readonly Event[];
};

export const happenings: fc.Arbitrary<Happenings> = fc.record({
  size: sizes,
  preferences: fc.record({
    level: fc.constantFrom(...LEVELS),
    ambiguous: fc.constantFrom("narrow", "wide"),
    measure: fc.integer({ min: 1, max: 100 }),
    justify: fc.boolean(),
    hang: fc.boolean(),
    spacing: fc.boolean(),
    orphans: fc.boolean(),
    fullwidth: fc.boolean(),
    hasBar: fc.boolean(),
    isSpread: fc.boolean(),
  }),
  events: fc.array(events, { maxLength: MOST_EVENTS }),
});

/** Reads a sample in the reader, and ensures that each frame fits and that the last one is shown. */
export async function judgeSession(sample: Sample, happenings: Happenings): Promise<void> {
  const { size, events } = happenings;
  let state = await opened(sample, happenings);
  if (state === null) return;
  const used = new xterm.Terminal({ ...emulated(size), allowProposedApi: true });
  let shown: Frame | null = null;
  let output = SCREEN;
  for (const event of events) {
    if (event.kind === "resize") {
      shown = null;
      await write(used, output);
      output = "";
      used.resize(event.size.columns, event.size.rows);
    }
    state = update(state, event);
    const frame = draw(state);
    judgeFrame(frame, state);
    output += changes(shown, frame);
    shown = frame;
  }
  if (shown === null) return;
  await write(used, output);
  const fresh = new xterm.Terminal({ ...emulated(state.size), allowProposedApi: true });
  await write(fresh, SCREEN + changes(null, shown));
  ensure(textOn(used) === textOn(fresh), "changes add up to the screen", {
    used: textOn(used),
    fresh: textOn(fresh),
  });
}

const painter = themePainter("dark", 2);

/** Alternate screen without auto-wrap, as the reader sets it up. */
const SCREEN = "\u001b[?1049h\u001b[?7l";

const emulated = ({ columns, rows }: Size) => ({ cols: columns, rows });

const write = (terminal: xterm.Terminal, output: string) =>
  new Promise<void>((resolve) => terminal.write(output, resolve));

async function opened(
  { bytes, from }: Sample,
  { size, preferences }: Happenings,
): Promise<State | null> {
  try {
    const source = await loadBytes("样本", bytes, { from });
    const { article } = await understand(source);
    const book = wholeBook([""], [makePart(articlePage(article, "hyperlinks"), 0)]);
    return session({ book, size, preferences: { ...preferences, wrapCode: true }, painter });
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function judgeFrame({ rows }: Frame, { size, preferences }: State): void {
  ensure(rows.length === size.rows, "a frame has the rows of the screen", [rows.length, size]);
  // Code that is not wrapped ends at the edge of the screen.
  const fits = size.columns >= LEAST_COLUMNS && preferences.wrapCode === true;
  for (const row of rows) {
    ensureHarmless(row);
    if (fits) ensureFits(unstyled(row), size.columns);
  }
}

function textOn(terminal: xterm.Terminal): string {
  const buffer = terminal.buffer.active;
  return Array.from({ length: terminal.rows }, (_, y) =>
    printable(buffer.getLine(y)?.translateToString(true, 0, terminal.cols) ?? ""),
  ).join("\n");
}
