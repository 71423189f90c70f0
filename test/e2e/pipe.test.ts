import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HIGHLIGHTS, PARAGRAPHS } from "./support/article.ts";
import { folder } from "./support/folder.ts";
import { environment, NODE, PROGRAM, ROOT } from "./support/program.ts";
import { run, shell } from "./support/run.ts";

const LONG = PARAGRAPHS.join("\n").repeat(500);

describe("a pipe that is closed early", () => {
  it.each([
    "",
    "highlights",
    "outline",
    "export",
    "highlight 3",
    "wrap data/article.txt",
    "--help",
  ])("yuedu %s | head -1 ends quietly", async (command) => {
    const line = `set -o pipefail; "$@" ${command} | head -1`;
    const { code, stderr } = await shell(line, { cwd: ROOT });
    expect([code, stderr]).toEqual([0, ""]);
  });

  it.each(["", "wrap", "export -f text"])("yuedu %s of a long text too", async (command) => {
    const file = join(folder(), "long.txt");
    writeFileSync(file, LONG);
    const line = `set -o pipefail; "$@" ${command} ${file} | head -1`;
    const { code, stderr, text } = await shell(line);
    expect([code, stderr]).toEqual([0, ""]);
    expect(text.split("\n").filter((row) => row !== "")).toHaveLength(1);
  });
});

describe("export and read again", () => {
  it("gives the same Markdown", async () => {
    const once = await run(["export", "-f", "markdown"]);
    const twice = await run(["export", "-f", "markdown", "-"], { input: once.stdout });
    expect([once.code, twice.code]).toEqual([0, 0]);
    expect(twice.text).toBe(once.text);
    for (const line of [...PARAGRAPHS, ...HIGHLIGHTS]) expect(once.text).toContain(line);
  });

  it("gives the same metadata", async () => {
    const args = ["export", "-f", "markdown", "--front-matter"];
    const once = await run(args);
    const twice = await run([...args, "-"], { input: once.stdout });
    expect(once.text).toMatch(/^---\n.*邵磊.*\n---\n/s);
    expect(twice.text).toBe(once.text);
  });

  it("gives the same highlights except for the source's name", async () => {
    type Listed = { number: number; marker: string; title: string; characters: number };
    const markdown = await run(["export"]);
    const read = (text: string): { highlights: Listed[] } => JSON.parse(text);
    const first = read((await run(["highlights", "--json"])).text);
    const again = await run(["highlights", "--json", "-"], { input: markdown.stdout });
    expect({ ...read(again.text), source: null }).toEqual({ ...first, source: null });
    expect(first.highlights.map(({ title }) => title)).toEqual(HIGHLIGHTS);
  });

  it("the text form holds every paragraph on a line of its own", async () => {
    const { text } = await run(["export", "-f", "text"]);
    const lines = text.split("\n");
    for (const paragraph of PARAGRAPHS) expect(lines).toContain(paragraph);
  });
});

describe("yuedu wrap", () => {
  it("loses and gains nothing but line breaks", async () => {
    const { code, text } = await run(["wrap", "-w", "40", "-"], { input: PARAGRAPHS.join("\n") });
    expect(code).toBe(0);
    expect(text.replaceAll("\n", "")).toBe(PARAGRAPHS.join(""));
  });

  it("reads files and standard input alike, and keeps blank lines", async () => {
    const file = join(folder(), "a.txt");
    const input = "第一段。\n\n\n第二段。\n";
    writeFileSync(file, input);
    const named = await run(["wrap", file]);
    const piped = await run(["wrap", "-"], { input });
    expect([named.text, piped.text]).toEqual([input, input]);
  });

  it("writes a line before its input has ended", async () => {
    const child = spawn(NODE, [PROGRAM, "wrap", "-w", "8", "-"], { env: environment() });
    child.stdin.write("一二三四五六七八九十\n");
    let seen = "";
    while (!seen.includes("五六七八\n")) {
      const [chunk] = await once(child.stdout, "data");
      seen += String(chunk);
    }
    expect(seen.startsWith("一二三四\n五六七八\n")).toBe(true);
    child.stdin.end("尾");
    const [code] = await once(child, "close");
    expect(code).toBe(0);
  });

  it("joins a character that arrives in two pieces", async () => {
    const child = spawn(NODE, [PROGRAM, "wrap", "-"], { env: environment() });
    const bytes = Buffer.from("文\n");
    let seen = "";
    child.stdout.on("data", (chunk) => {
      seen += String(chunk);
    });
    for (const byte of bytes) {
      await new Promise((resolve) => child.stdin.write(Uint8Array.of(byte), resolve));
    }
    child.stdin.end();
    await once(child, "close");
    expect(seen).toBe("文\n");
  });
});
