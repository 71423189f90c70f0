import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE } from "./support/program.ts";
import { isOpen, openTraced } from "./support/reader.ts";

const SIZE = { columns: 80, rows: 24 };
const BYTES = 50e6;

describe("a text of 50 MB", () => {
  const folder = mkdtempSync(join(tmpdir(), "yuedu-"));
  const path = join(folder, "large.txt");
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    const article = readFileSync(ARTICLE, "utf8");
    writeFileSync(path, `${article}\n`.repeat(Math.ceil(BYTES / Buffer.byteLength(article))));
  });

  // test/bench/process/reader.ts measures how fast that is.
  it("opens, jumps to its end, resizes and searches in bounded memory", async () => {
    const session = openTraced(["--no-state", path], SIZE);
    await session.until((screen) => isOpen(screen) && screen.rows.length === SIZE.rows);
    session.type("G");
    await session.until(({ rows }) => rows.at(-1)?.endsWith("100%") === true);
    session.resize(100, 30);
    await session.until((screen) => isOpen(screen) && screen.rows.length === 30);
    // The status line shows the title of the text's first article, whichever is on the screen.
    session.type("g/七大亮点\r");
    await session.until(({ rows }) => rows.at(-1)?.includes("1/") === true);
    const memory = /VmHWM:\s+(\d+) kB/.exec(
      readFileSync(`/proc/${session.traces.pid()}/status`, "utf8"),
    )?.[1];
    expect(Number(memory)).toBeLessThan(300_000);
    session.type("q");
    expect((await session.ended).code).toBe(0);
  });
});
