import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasHyperlinks } from "../../../../src/cli/settings/display/hyperlinks.ts";
import { folder } from "../../support/folder.ts";
import { run } from "../../support/host.ts";

describe("hasHyperlinks", () => {
  it.each([
    [{}, false],
    [{ TERM: "xterm-256color" }, false],
    [{ TERM: "xterm-kitty" }, true],
    [{ TERM: "xterm-ghostty" }, true],
    [{ TERM_PROGRAM: "iTerm.app", TERM_PROGRAM_VERSION: "3.0.9" }, false],
    [{ TERM_PROGRAM: "iTerm.app", TERM_PROGRAM_VERSION: "3.1.0" }, true],
    [{ TERM_PROGRAM: "WezTerm", TERM_PROGRAM_VERSION: "20240203-110809" }, true],
    [{ TERM_PROGRAM: "vscode", TERM_PROGRAM_VERSION: "1.71.2" }, false],
    [{ TERM_PROGRAM: "vscode", TERM_PROGRAM_VERSION: "1.90.0" }, true],
    [{ TERM_PROGRAM: "Apple_Terminal", TERM_PROGRAM_VERSION: "450" }, false],
    [{ VTE_VERSION: "5000" }, false],
    [{ VTE_VERSION: "7600" }, true],
    [{ KONSOLE_VERSION: "210400" }, true],
    [{ WT_SESSION: "guid" }, true],
    [{ WT_SESSION: "guid", CI: "true" }, false],
    [{ TERM: "dumb", VTE_VERSION: "7600" }, false],
    [{ VTE_VERSION: "7600", FORCE_HYPERLINK: "0" }, false],
    [{ FORCE_HYPERLINK: "1" }, true],
    [{ FORCE_HYPERLINK: "" }, false],
  ])("%j: %s", (env, expected) => {
    expect(hasHyperlinks(env, true)).toBe(expected);
  });

  it("is false without a terminal unless forced", () => {
    expect(hasHyperlinks({ TERM: "xterm-kitty" }, false)).toBe(false);
    expect(hasHyperlinks({ FORCE_HYPERLINK: "1" }, false)).toBe(true);
  });
});

describe("links on the page", () => {
  const path = () => {
    const name = join(folder(), "a.md");
    writeFileSync(
      name,
      `# 题\n\n见[此处](https://example.cn/文)。\n\n~~~\n${"x".repeat(100)}\n~~~\n`,
    );
    return name;
  };
  const LINK = "\u001b]8;;https://example.cn/%E6%96%87\u001b\\";

  it("are hyperlinks on a terminal that supports them", async () => {
    const terminal = { isTerminal: true, columns: 80, rows: 24, env: { TERM: "xterm-kitty" } };
    const { out } = await run([path()], terminal);
    const [, styled = ""] = out.split(LINK);
    // The words in between have the style of links, whatever the theme gives them.
    const [words = ""] = styled.split("\u001b]8;;\u001b\\。");
    expect(words.startsWith("\u001b[4m") && words.endsWith("\u001b[24m")).toBe(true);
    expect(words).toContain("此处");
    expect(out).not.toContain("[1]");
    expect((await run([path(), "--color", "never"], terminal)).out).not.toContain("\u001b");
  });

  it("are notes elsewhere", async () => {
    const { out } = await run([path()]);
    expect(out).toContain("此处[1]。");
    expect(out).toContain("[1] https://example.cn/文");
  });

  it("wraps code on a terminal only", async () => {
    const terminal = { isTerminal: true, columns: 40, rows: 24 };
    expect((await run([path()], terminal)).out).toMatch(/x{36}.*\n.*↳.*x{35}/);
    expect((await run([path(), "-w", "40"])).out).toContain(`    ${"x".repeat(100)}\n`);
  });
});
