import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE } from "./support/program.ts";
import { isOpen, openTraced } from "./support/reader.ts";
import { open } from "./support/terminal.ts";

const SIZE = { columns: 80, rows: 24 };
const BYTES = 50e6;
/** A machine that does other things as well is slow at times: the best of some tries counts. */
const TRIES = 5;

describe("a text of 50 MB", () => {
  const folder = mkdtempSync(join(tmpdir(), "yuedu-"));
  const path = join(folder, "large.txt");
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    const article = readFileSync(ARTICLE, "utf8");
    writeFileSync(path, `${article}\n`.repeat(Math.ceil(BYTES / Buffer.byteLength(article))));
  });

  const milliseconds = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };

  async function firstScreen(args: readonly string[]): Promise<number> {
    let best = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const start = performance.now();
      const session = open(["read", "--no-state", ...args], SIZE);
      await session.until((screen) => isOpen(screen) && screen.rows.length === SIZE.rows);
      best = Math.min(best, performance.now() - start);
      session.type("q");
      await session.ended;
    }
    return best;
  }

  it("shows its first screen within twice the time of the bundled article", async () => {
    expect(await firstScreen([path])).toBeLessThan(2 * (await firstScreen([])));
  });

  it("is gone through at once: its end within a second, a new size within 50 ms", async () => {
    const session = openTraced(["--no-state", path], SIZE);
    await session.until(isOpen);
    const toEnd = await milliseconds(async () => {
      session.type("G");
      await session.until(({ rows }) => rows.at(-1)?.endsWith("100%") === true);
    });
    expect(toEnd).toBeLessThan(1000);
    const times: number[] = [];
    for (let tries = 0; tries < TRIES; tries += 1) {
      const rows = 30 + tries;
      times.push(
        await milliseconds(async () => {
          session.resize(100, rows);
          await session.until((screen) => isOpen(screen) && screen.rows.length === rows);
        }),
      );
    }
    expect(Math.min(...times)).toBeLessThan(50);
    // The title of the text's first article stands in the status line of all.
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
