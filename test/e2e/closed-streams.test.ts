import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands/names.ts";
import { folder } from "./support/folder.ts";
import { shell } from "./support/run.ts";

const STORY =
  "小城的桥\n\n亮点1　修桥\n\n　　桥在城东，河水从下面流过。\n\n亮点2　过河\n\n　　人在桥上走。\n\n";
/** More than a pipe holds, so that writing is cut off in the middle. */
const LONG = STORY + "　　一座桥，一条河，一个人。\n\n".repeat(1600);
const CALL =
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}';

/** Command lines, of which each command has one at least; "$P" is the program. */
const LINES = [
  '"$@" a.txt',
  '"$@" long.txt',
  '"$@" --explain a.txt',
  '"$@" read long.txt',
  '"$@" highlights a.txt',
  '"$@" highlights --json a.txt',
  '"$@" highlight 1 a.txt',
  '"$@" outline a.txt',
  '"$@" search 桥 long.txt',
  '"$@" search --json 桥 long.txt',
  '"$@" export long.txt',
  '"$@" export -f html long.txt',
  '"$@" export -f json long.txt',
  '"$@" export -f text long.txt',
  '"$@" export -f svg --highlight 1 a.txt',
  '"$@" wrap long.txt',
  '"$@" recent',
  '"$@" recent --json',
  '"$@" marks',
  '"$@" marks --markdown',
  '"$@" themes',
  '"$@" config',
  '"$@" config path',
  '"$@" completion bash',
  `echo '${CALL}' | "$@" mcp`,
  '"$@" help',
  '"$@" export --help',
  '"$@" --version',
];

/** A home with two texts, and a record of one with a mark. */
function home() {
  const cwd = folder();
  writeFileSync(join(cwd, "a.txt"), STORY);
  writeFileSync(join(cwd, "long.txt"), LONG);
  const place = { part: 0, offset: 0, before: "", after: "小城的桥" };
  const mark = { ...place, name: "a", section: "", quote: null };
  const record = { version: 1, sources: ["/a.txt"], title: "小城的桥", share: 0.5 };
  const remembered = { ...record, read: "2026-01-01T00:00:00.000Z", place, marks: [mark] };
  const articles = join(cwd, "state", "yuedu", "articles");
  mkdirSync(articles, { recursive: true });
  const name = `${"a".repeat(16)}-${"b".repeat(16)}.json`;
  writeFileSync(join(articles, name), JSON.stringify(remembered));
  return { cwd, env: { XDG_STATE_HOME: join(cwd, "state"), HOME: cwd } };
}

it("every command is tried", () => {
  for (const command of COMMANDS) {
    expect(LINES.some((line) => line.includes(`"$@" ${command}`))).toBe(true);
  }
});

describe.each(LINES)("%s", (line) => {
  it("ends quietly if its output is a pipe that closes after some bytes", async () => {
    const options = home();
    for (const bytes of line.includes("long") ? [1, 66_000] : [0]) {
      const piped = `${line} | head -c ${bytes} > /dev/null; exit \${PIPESTATUS[-2]}`;
      const { code, stderr } = await shell(piped, options);
      expect([bytes, code, stderr]).toEqual([bytes, 0, ""]);
    }
  });

  it("fails in one line without standard output, and does without the other two", async () => {
    const options = home();
    const usual = await shell(line, options);
    expect([usual.code, usual.stderr]).toEqual([0, ""]);
    const full = await shell(`${line} > /dev/full`, options);
    expect([full.code, full.stderr]).toEqual([1, expect.stringMatching(oneLine("ENOSPC"))]);
    // A server ends when its input does.
    if (line.includes("mcp")) return;
    const closed = await shell(`${line} >&-`, options);
    expect([closed.code, closed.stderr]).toEqual([1, expect.stringMatching(oneLine("EBADF"))]);
    const alone = await shell(`${line} <&- 2>&-`, options);
    expect([alone.code, alone.text]).toEqual([0, usual.text]);
  });
});

const oneLine = (reason: string) => new RegExp(`^(?:yuedu: |{"error":)[^\\n]*${reason}[^\\n]*\\n$`);
