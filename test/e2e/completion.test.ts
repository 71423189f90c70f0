import { writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { COMMANDS } from "../../src/cli/commands/names.ts";
import { SHELLS } from "../../src/cli/completion/shells.ts";
import { flagsOf } from "../../src/cli/settings/flags.ts";
import { SETTINGS, type SettingName } from "../../src/cli/settings/table.ts";
import { describeWith } from "./support/describe-with.ts";
import { folder } from "./support/folder.ts";
import { environment, NODE, PROGRAM } from "./support/program.ts";
import { execute, run } from "./support/run.ts";
import { open } from "./support/terminal.ts";

const ARTICLE =
  "小城的桥\n\n亮点1 石头的桥\n\n　　桥在城东。\n\n亮点2 木头的桥\n\n　　桥在城西。\n";

/** A folder with an article and a program named yuedu, and an environment that finds it. */
function place() {
  const cwd = folder();
  writeFileSync(join(cwd, "my story.txt"), ARTICLE);
  writeFileSync(join(cwd, "mine.toml"), "");
  const program = `#!/bin/sh\nexec "${NODE}" "${PROGRAM}" "$@"\n`;
  writeFileSync(join(cwd, "yuedu"), program, { mode: 0o755 });
  const { PATH = "" } = environment();
  // When its terminal closes, bash would write its history into the folder while that is removed.
  return { cwd, env: { PATH: `${cwd}${delimiter}${PATH}`, HOME: cwd, HISTFILE: "" } };
}

/** Starts a shell in a terminal, with the script loaded. */
async function shellWith(start: string, setUp: string) {
  const session = open([], { ...place(), columns: 80, line: start });
  onTestFinished(() => session.hangUp());
  session.type(`${setUp}; PS1='ready> '\n`);
  await session.until(({ rows }) => rows.some((row) => row.startsWith("ready>")));
  return session;
}

/** Keys that a shell turns into a command line, by which all of them are tried. */
const TYPED: readonly (readonly [keys: string, line: string])[] = [
  ["yuedu exp\t", "yuedu export"],
  ["yuedu --line-break clreq-g\t", "yuedu --line-break clreq-gb"],
  ["yuedu export --form\t", "yuedu export --format"],
  ["yuedu export -f ht\t", "yuedu export -f html"],
  ["yuedu export --format=ht\t", "yuedu export --format=html"],
  ["yuedu --encoding gb18\t", "yuedu --encoding gb18030"],
  ["yuedu --theme li\t", "yuedu --theme light"],
  ["yuedu --theme mi\t", "yuedu --theme mine.toml"],
  ["yuedu outline my\t", "yuedu outline my\\ story.txt"],
  ["yuedu my\t", "yuedu my\\ story.txt"],
  ["yuedu config ed\t", "yuedu config edit"],
  ["yuedu completion fi\t", "yuedu completion fish"],
  ["yuedu help sea\t", "yuedu help search"],
];

const CLEAR_LINE = "\u0005\u0015";

async function expectTyped(session: Awaited<ReturnType<typeof shellWith>>): Promise<void> {
  for (const [keys, line] of TYPED) {
    session.type(keys);
    await session.until(({ rows }) => rows.some((row) => row.trimEnd() === `ready> ${line}`));
    session.type(CLEAR_LINE);
    await session.until(({ rows }) => rows.some((row) => row.trimEnd() === "ready>"));
  }
}

describe("completion in bash", () => {
  it("completes commands, options, values and files", async () => {
    const setUp = "bind 'set enable-bracketed-paste off'; source <(yuedu completion bash)";
    await expectTyped(await shellWith("bash --norc --noprofile -i", setUp));
  });

  it("offers the numbers of the source on the line, wherever that stands", async () => {
    const { cwd, env } = place();
    // Outside the line editor there is no completion whose options could be changed.
    const line = `source <(yuedu completion bash); compopt() { :; }
      try() { COMP_WORDS=("$@"); _yuedu; echo "\${COMPREPLY[@]}"; }
      COMP_CWORD=2; try yuedu highlight "" 'my\\ story.txt'; try yuedu highlight ""
      COMP_CWORD=4; try yuedu export 'my\\ story.txt' --highlight ""
      COMP_CWORD=2; try yuedu highlight "" https://example.invalid/`;
    const { text, stderr } = await execute("bash", ["-c", line], { cwd, env });
    expect(stderr).toBe("");
    expect(text.trimEnd().split("\n")).toEqual(["1 2", "1 2 3 4 5 6 7", "1 2"]);
  });
});

describeWith("zsh", "completion in zsh", () => {
  const setUp =
    "autoload -U compinit; compinit -u -D; unsetopt prompt_sp; source <(yuedu completion zsh)";

  it("completes commands, options, values and files", async () => {
    await expectTyped(await shellWith("zsh -f -i", setUp));
  });

  it("offers the numbers of the source on the line, with their titles", async () => {
    const session = await shellWith("zsh -f -i", setUp);
    session.type("yuedu export my\\ story.txt --highlight \t\t");
    const { rows } = await session.until(({ rows }) =>
      rows.some((row) => row.includes("木头的桥")),
    );
    expect(rows.filter((row) => /^[12] +-- .*的桥/.test(row))).toHaveLength(2);
  });
});

describeWith("fish", "completion in fish", () => {
  const offered = async (line: string) => {
    const script = "source (yuedu completion fish | psub); complete -C $argv[1]";
    const { text, stderr } = await execute("fish", ["--no-config", "-c", script, line], place());
    expect(stderr).toBe("");
    return text.trimEnd().split("\n");
  };
  const words = async (line: string) => (await offered(line)).map((each) => each.split("\t")[0]);

  it.each(TYPED.filter(([keys]) => !keys.includes("=")))("completes %j", async (keys, line) => {
    expect(await words(keys.trimEnd())).toContain(
      line.replace(/^.*(?<!\\) /, "").replace("\\", ""),
    );
  });

  it("offers only what the command takes", async () => {
    expect(await words("yuedu config ")).toEqual(["path", "edit", "init"]);
    expect(await words("yuedu wrap --jso")).toEqual([""]);
    expect(await words("yuedu --line-break ")).toEqual([...SETTINGS.lineBreak.values].sort());
  });

  it("offers the numbers of the source on the line, with their titles", async () => {
    const expected = ["1\t石头的桥", "2\t木头的桥"];
    expect(await offered("yuedu export my\\ story.txt --highlight ")).toEqual(expected);
    expect(await offered("yuedu highlight ")).toHaveLength(7);
  });
});

describe("a completion script", () => {
  it.each(SHELLS)("for %s offers every option and command, in either language", async (shell) => {
    for (const lang of ["zh", "en"]) {
      const { code, text, stderr } = await run(["completion", shell, "--lang", lang]);
      expect([code, stderr]).toEqual([0, ""]);
      for (const name of COMMANDS) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
      for (const name of Object.keys(SETTINGS) as SettingName[]) {
        for (const { long } of flagsOf(name)) {
          expect(text).toContain(shell === "fish" ? `-l ${long.slice(2)} ` : long);
        }
      }
    }
  });

  it("of another shell is wrong usage", async () => {
    const { code, stderr } = await run(["completion", "tcsh"]);
    expect(code).toBe(2);
    expect(stderr).toContain("bash, zsh, fish, powershell");
  });
});
