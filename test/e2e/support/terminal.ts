import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { columns } from "../../../src/typeset/columns.ts";
import { wholePictures } from "../../support/inline-pictures.ts";
import { type Environment, environment, NODE, PROGRAM, ROOT } from "./program.ts";
import { readScreen, type Screen } from "./screen.ts";

export type TerminalOptions = {
  readonly columns: number;
  /** @default 24 */
  readonly rows?: number;
  readonly env?: Environment;
  readonly cwd?: string;
  /** Draws East Asian ambiguous characters two columns wide, as some terminals do. */
  readonly ambiguousWide?: boolean;
  /** Shows a character in each cell of a picture drawn by iTerm2's protocol. */
  readonly inlinePictures?: boolean;
  /** Answers no request, as some terminals do. */
  readonly silent?: boolean;
  /** A line of bash, in which `"$@"` is the program and its arguments. @default "$@" itself */
  readonly line?: string;
};

export type Ended = Screen & {
  readonly code: number;
  /** All that was sent to the terminal, with CR LF as line ends. */
  readonly raw: string;
};

export type Session = {
  /** Waits until the screen satisfies a condition; rejects with the screen after `LIMIT`. */
  until(predicate: (screen: Screen) => boolean): Promise<Screen>;
  /** Sends keys. */
  type(keys: string): void;
  /** Returns what the terminal shows now and all that it was sent. */
  readonly now: Screen & { readonly raw: string };
  /** Resizes the terminal, as a user drags a window. */
  resize(columns: number, rows: number): void;
  /** Closes the terminal, as a user closes a window. */
  hangUp(): void;
  /** The screen after the program ended and all its output arrived. */
  readonly ended: Promise<Ended>;
};

const LIMIT = 20_000;
const SCROLLBACK = 100_000;

// A pty may report the end of a process before the last of its output. So a shell outlives the
// program and writes this mark after the output: when the emulator reads it, all has arrived.
const MARK = 7777;
const AFTER = `; printf '\\033]${MARK};%d\\007' $?; read -r _`;

/** Runs the program in a pseudo-terminal whose output an emulator reads. */
export function open(args: readonly string[], options: TerminalOptions): Session {
  const { columns: cols, rows = 24, env = {}, cwd = ROOT, line = '"$@"' } = options;
  const terminal = new xterm.Terminal({
    cols,
    rows,
    scrollback: SCROLLBACK,
    allowProposedApi: true,
  });
  if (options.ambiguousWide === true) drawAmbiguousWide(terminal);
  const variables = environment(env);
  const pty = spawn("bash", ["-c", line + AFTER, "bash", NODE, PROGRAM, ...args], {
    name: variables.TERM ?? "",
    cols,
    rows,
    cwd,
    env: variables,
  });
  let raw = "";
  let held = "";
  pty.onData((data) => {
    raw += data;
    if (options.inlinePictures !== true) return terminal.write(data);
    const { whole, rest } = wholePictures(held + data);
    held = rest;
    terminal.write(whole);
  });
  terminal.onData((answer) => {
    if (options.silent !== true) pty.write(answer);
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    const timer = setTimeout(() => {
      pty.kill();
      reject(
        new Error(`still running after ${LIMIT} ms:\n${readScreen(terminal).rows.join("\n")}`),
      );
    }, LIMIT);
    terminal.parser.registerOscHandler(MARK, (code) => {
      clearTimeout(timer);
      pty.kill();
      const end = raw.lastIndexOf(`\u001b]${MARK};`);
      resolve({ ...readScreen(terminal), code: Number(code), raw: raw.slice(0, end) });
      return true;
    });
  });
  // A test that failed no longer awaits this, which must not count as an unhandled rejection.
  ended.catch(() => {});
  return {
    until: (predicate) => until(terminal, predicate),
    type: (keys) => pty.write(keys),
    get now() {
      return { ...readScreen(terminal), raw };
    },
    resize: (columns, rows) => {
      terminal.resize(columns, rows);
      pty.resize(columns, rows);
    },
    hangUp: () => pty.kill("SIGHUP"),
    ended,
  };
}

function until(terminal: xterm.Terminal, predicate: (screen: Screen) => boolean): Promise<Screen> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const screen = readScreen(terminal);
      if (!predicate(screen)) return;
      clearTimeout(timer);
      parsed.dispose();
      resolve(screen);
    };
    const timer = setTimeout(() => {
      parsed.dispose();
      reject(new Error(`not on the screen:\n${readScreen(terminal).rows.join("\n")}`));
    }, LIMIT);
    const parsed = terminal.onWriteParsed(look);
    look();
  });
}

/** Runs the program in a terminal until it ends. */
export function show(args: readonly string[], options: TerminalOptions): Promise<Ended> {
  return open(args, options).ended;
}

function drawAmbiguousWide(terminal: xterm.Terminal): void {
  const wcwidth = (codePoint: number) => {
    const width = columns(String.fromCodePoint(codePoint), "wide");
    return width === 2 ? 2 : width === 1 ? 1 : 0;
  };
  // The emulator keeps a character's width in bits 1 and 2 of its properties.
  const charProperties = (codePoint: number) => wcwidth(codePoint) << 1;
  terminal.unicode.register({ version: "ambiguous wide", wcwidth, charProperties });
  terminal.unicode.activeVersion = "ambiguous wide";
}
