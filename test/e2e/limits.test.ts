import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { run, shell } from "./support/run.ts";

const ENGLISH = { env: { LANG: "C" } };
const TOO_LONG = /^yuedu: cannot read .*larger than 100 MB.*\n$/;

describe("what has no end, or is too large to be read whole", () => {
  it.each([
    ["a device", '"$@" /dev/zero'],
    ["a device as input", '"$@" < /dev/zero'],
    ["noise as input", '"$@" outline < /dev/urandom'],
    ["noise", '"$@" outline /dev/urandom'],
    ["a pipe", 'cat /dev/zero | "$@"'],
    ["a pipe of lines", 'yes 一行 | "$@" highlights'],
    ["a pipe that is named", 'yes | "$@" export -'],
  ])("%s: one line that names the limit", async (_, line) => {
    const { code, text, stderr } = await shell(line, ENGLISH);
    expect([code, text]).toEqual([1, ""]);
    expect(stderr).toMatch(TOO_LONG);
  });

  it("wrap reads such a device as it reads a pipe", async () => {
    const { text } = await shell('"$@" wrap < /dev/zero | head -c 200000 | tr -d "\\n" | wc -c');
    expect(Number(text)).toBeGreaterThan(190_000);
  });

  it("a file of 1 GB: the same, at once", async () => {
    const path = join(folder(), "a.txt");
    writeFileSync(path, "");
    truncateSync(path, 1 << 30);
    const { code, stderr } = await run([path], ENGLISH);
    expect(code).toBe(1);
    expect(stderr).toMatch(TOO_LONG);
  });

  it("wrap passes on a line without an end in bounded memory", async () => {
    const line = 'head -c 60000000 /dev/zero | "$@" wrap | tr -d "\\n" | wc -c';
    const { code, text } = await shell(line, { env: { NODE_OPTIONS: "--max-old-space-size=100" } });
    expect([code, text.trim()]).toEqual([0, "60000000"]);
  });

  it("export writes the HTML of 300,000 short lines without a tree of them all", async () => {
    const path = join(folder(), "a.txt");
    writeFileSync(path, "甲\na\n好\n.\n1\n".repeat(60_000));
    const heap = { env: { NODE_OPTIONS: "--max-old-space-size=120" } };
    const { code, text } = await shell(`"$@" export -f html ${path} | grep -c "<p"`, heap);
    expect([code, text.trim()]).toEqual([0, "300000"]);
  });

  it("outline looks at 200,000 lines that may each be a heading", async () => {
    const path = join(folder(), "a.txt");
    writeFileSync(path, "一二三\n".repeat(200_000));
    const heap = { env: { NODE_OPTIONS: "--max-old-space-size=140" } };
    expect(await run(["outline", path], heap)).toMatchObject({ code: 0 });
  });

  it("shows a page of 65,000 lines in one paragraph", async () => {
    const path = join(folder(), "a.html");
    const line = "今天天气很好，我们一起去公园散步，看到了许多花。<br>";
    writeFileSync(path, `<h1>标题</h1><p>${line.repeat(65_000)}</p>`);
    const heap = { env: { NODE_OPTIONS: "--max-old-space-size=150" } };
    const { code, text } = await shell(`"$@" ${path} | grep -c 公园`, heap);
    expect([code, text.trim()]).toEqual([0, "65000"]);
  });
});
