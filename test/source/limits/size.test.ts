import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readOpen, readWhole } from "../../../src/source/bytes.ts";
import { Gathering, MOST_BYTES } from "../../../src/source/limits/size.ts";
import { failureOf } from "../support/failure.ts";

const folder = mkdtempSync(join(tmpdir(), "yuedu-size-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TOO_LONG = { code: "too-long", data: { limit: MOST_BYTES }, exitCode: 1 };

describe("Gathering", () => {
  it("joins its chunks, up to its limit", () => {
    const gathering = new Gathering("-", 4);
    gathering.add(Buffer.from("ab"));
    gathering.add(Buffer.from("cd"));
    expect(Buffer.from(gathering.bytes()).toString()).toBe("abcd");
    expect(() => gathering.add(Buffer.from("e"))).toThrow(
      expect.objectContaining({ code: "too-long", data: { name: "-", limit: 4 } }),
    );
  });
});

describe("readWhole", () => {
  it("refuses a file above the limit without reading it", async () => {
    const path = join(folder, "large.txt");
    writeFileSync(path, "");
    truncateSync(path, MOST_BYTES + 1);
    expect(await failureOf(readWhole(path))).toMatchObject(TOO_LONG);
  });

  it.skipIf(process.platform === "win32")("gives up on a device without an end", async () => {
    expect(await failureOf(readWhole("/dev/zero"))).toMatchObject(TOO_LONG);
  });

  it.skipIf(process.platform !== "linux")("reads files that have no size", () => {
    const descriptor = openSync("/proc/self/status", "r");
    expect(Buffer.from(readOpen(descriptor, "status")).toString()).toContain("Name:");
    closeSync(descriptor);
  });
});
