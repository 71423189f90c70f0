import { describe, expect, it } from "vitest";
import type { Environment } from "../../../../src/cli/host/host.ts";
import { type ColourChoice, colourLevel } from "../../../../src/cli/settings/display/colour.ts";

type Case = [ColourChoice, Environment, isTerminal: boolean, level: number];

describe("colourLevel", () => {
  it.each<Case>([
    ["auto", {}, true, 1],
    ["auto", {}, false, 0],
    ["auto", { TERM: "xterm-256color" }, true, 2],
    ["auto", { TERM: "xterm-256color" }, false, 0],
    ["auto", { TERM: "xterm-256color", COLORTERM: "truecolor" }, true, 3],
    ["auto", { COLORTERM: "24bit" }, true, 3],
    ["auto", { TERM: "dumb" }, true, 0],
    ["auto", { TERM: "dumb", COLORTERM: "truecolor" }, true, 0],

    ["auto", { NO_COLOR: "1" }, true, 0],
    ["auto", { NO_COLOR: "0" }, true, 0],
    ["auto", { NO_COLOR: "" }, true, 1],
    ["auto", { NO_COLOR: "1", FORCE_COLOR: "3" }, true, 0],
    ["auto", { NO_COLOR: "1", CLICOLOR_FORCE: "1" }, false, 0],

    ["auto", { FORCE_COLOR: "0" }, true, 0],
    ["auto", { FORCE_COLOR: "false" }, true, 0],
    ["auto", { FORCE_COLOR: "1" }, false, 1],
    ["auto", { FORCE_COLOR: "2" }, false, 2],
    ["auto", { FORCE_COLOR: "3", TERM: "dumb" }, false, 3],
    ["auto", { FORCE_COLOR: "true" }, false, 1],
    ["auto", { FORCE_COLOR: "true", TERM: "screen-256color" }, false, 2],
    ["auto", { FORCE_COLOR: "" }, false, 0],
    ["auto", { FORCE_COLOR: "0", CLICOLOR_FORCE: "1" }, true, 0],
    ["auto", { CLICOLOR_FORCE: "1" }, false, 1],
    ["auto", { CLICOLOR_FORCE: "0" }, false, 0],
    ["auto", { CLICOLOR_FORCE: "" }, false, 0],

    ["never", { FORCE_COLOR: "3" }, true, 0],
    ["always", { NO_COLOR: "1" }, false, 1],
    ["always", { TERM: "dumb" }, false, 1],
    ["always", { FORCE_COLOR: "0", COLORTERM: "truecolor" }, false, 3],
  ])("--color %s, %j, terminal %s: %i", (choice, env, isTerminal, level) => {
    expect(colourLevel(choice, env, isTerminal)).toBe(level);
  });
});
