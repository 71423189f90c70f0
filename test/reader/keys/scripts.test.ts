import { describe, expect, it } from "vitest";
import { ANY, type Binding, DIGIT, TEXT } from "../../../src/reader/keys/binding.ts";
import { BINDINGS } from "../../../src/reader/keys/table.ts";
import type { State } from "../../../src/reader/state/state.ts";
import { bundledBook } from "../../e2e/support/reader.ts";
import { type Keys, LINKED, LINKED_SCRIPT, SCRIPTS } from "../support/scripts.ts";
import { markdownBook, press, session } from "../support/session.ts";

/** The end-to-end tests of keys that reach beyond the screen, by mode. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  read: {
    "reader-source.test.ts": ["e", "R", "F", "S"],
    "reader-return.test.ts": ["q", "Q", "ctrl+c", "ctrl+z"],
  },
  select: { "reader-return.test.ts": ["ctrl+z"] },
  prompt: { "reader-source.test.ts": ["ctrl+t"] },
  follow: { "reader-source.test.ts": [ANY] },
  links: { "reader-links.test.ts": ["x", "y"] },
};

const modeOf = ({ mode }: State) => (mode.kind === "list" ? mode.of : mode.kind);

/** Returns each key with the mode in which it is pressed. */
function pressed(start: State, keys: readonly Keys[]): string[] {
  let state = start;
  return keys.flat().map((name) => {
    const mode = modeOf(state);
    state = press(state, name);
    return `${mode} ${name}`;
  });
}

const entries = [1, 2, 3].map((level) => ({ text: `文章${level}`, level: 0, url: `${level}` }));
const size = { columns: 80, rows: 24 };
const choosing: State = {
  ...session({ book: bundledBook(), size }),
  mode: { kind: "list", of: "recent", entries, filter: "", selected: 0 },
};

/** Keys in the list of articles, and the index of the article that Enter opens then. */
const CHOICES: readonly (readonly [keys: readonly string[], index: number])[] = [
  [["down"], 1],
  [["ctrl+n", "ctrl+n", "ctrl+p"], 1],
  [["end", "up"], 1],
  [["pagedown", "home"], 0],
  [["end", "pageup"], 0],
  [["2"], 1],
  [["篇", "backspace", "down", "down"], 2],
  [["2", "ctrl+u", "down", "down"], 2],
  [["2", "ctrl+w", "end"], 2],
];

const used = new Set([
  ...SCRIPTS.flatMap(({ keys }) => pressed(session({ book: bundledBook(), size }), keys)),
  ...pressed(session({ book: markdownBook(LINKED), size }), LINKED_SCRIPT.keys),
  ...CHOICES.flatMap(([keys]) => [
    ...pressed(choosing, [...keys, "return"]),
    ...pressed(choosing, [...keys, "enter"]),
  ]),
  ...["escape", "ctrl+c"].flatMap((key) => pressed(choosing, [key])),
  ...Object.entries(ELSEWHERE).flatMap(([mode, files]) =>
    Object.values(files).flatMap((names) => names.map((name) => `${mode} ${name}`)),
  ),
]);

/** Returns the keys of a binding that no session presses in a mode. */
function missing({ keys, also = [] }: Binding, mode: string): string[] {
  const inMode = [...used].flatMap((each) =>
    each.startsWith(`${mode} `) ? [each.slice(mode.length + 1)] : [],
  );
  const isPressed = (name: string) => {
    if (name === DIGIT) return inMode.some((each) => /^\d$/.test(each));
    if (name === TEXT) return inMode.some((each) => /^[\p{L}]$/u.test(each));
    if (name === ANY) return inMode.includes(ANY) || inMode.some((each) => each.length > 1);
    return inMode.includes(name);
  };
  return [...keys, ...also].filter((name) => !isPressed(name)).map((name) => `${mode} ${name}`);
}

describe("the sessions in a terminal", () => {
  it("press every key in every mode", () => {
    const unpressed = BINDINGS.flatMap((binding) =>
      binding.in.flatMap((mode) => missing(binding, mode)),
    );
    expect(unpressed).toEqual([]);
  });
});

describe("the list of articles", () => {
  it.each(CHOICES)("after %j opens the right one", (keys, index) => {
    expect(press(choosing, ...keys, "return").picked).toBe(entries[index]);
    expect(press(choosing, ...keys, "enter").picked).toBe(entries[index]);
  });

  it("is left by Esc and Ctrl-C", () => {
    expect(press(choosing, "escape").request).toEqual({ kind: "quit" });
    expect(press(choosing, "ctrl+c").request).toEqual({ kind: "interrupt" });
  });
});
