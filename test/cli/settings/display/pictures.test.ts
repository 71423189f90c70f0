import { describe, expect, it } from "vitest";
import { pictureProtocol } from "../../../../src/cli/settings/display/pictures.ts";

const stdout = (isTerminal: boolean) => ({
  isTerminal,
  columns: 80,
  rows: 24,
  write: async () => {},
});
const SETTINGS = { images: true, color: "auto" } as const;

describe("pictureProtocol", () => {
  it.each([
    [{ TERM: "xterm-kitty" }, "kitty"],
    [{ TERM: "xterm-ghostty" }, "kitty"],
    [{ TERM: "xterm-256color", TERM_PROGRAM: "ghostty" }, "kitty"],
    [{ TERM: "xterm-256color", KITTY_WINDOW_ID: "1" }, "kitty"],
    [{ TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" }, "iterm2"],
    [{ TERM: "xterm-256color", TERM_PROGRAM: "WezTerm" }, "iterm2"],
    [{ TERM: "xterm-256color", LC_TERMINAL: "iTerm2" }, "iterm2"],
    [{ TERM: "xterm-256color", TERM_PROGRAM: "vscode", KITTY_WINDOW_ID: "1" }, null],
    [{ TERM: "xterm-256color" }, null],
    [{ TERM: "dumb", KITTY_WINDOW_ID: "1" }, null],
    [{ TERM: "tmux-256color", KITTY_WINDOW_ID: "1" }, null],
    [{ TERM: "xterm-kitty", TMUX: "/tmp/tmux" }, null],
    [{}, null],
  ])("%o has %s", (env, expected) => {
    expect(pictureProtocol({ env, stdout: stdout(true) }, SETTINGS)).toBe(expected);
  });

  it("is none off a terminal, with --no-images and with --color never", () => {
    const env = { TERM: "xterm-kitty" };
    expect(pictureProtocol({ env, stdout: stdout(false) }, SETTINGS)).toBeNull();
    expect(
      pictureProtocol({ env, stdout: stdout(true) }, { ...SETTINGS, images: false }),
    ).toBeNull();
    expect(
      pictureProtocol({ env, stdout: stdout(true) }, { ...SETTINGS, color: "never" }),
    ).toBeNull();
  });
});
