import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRows } from "../../../src/cli/config/toml.ts";

describe("readRows", () => {
  it("reads a table of any depth as one value", () => {
    const file = join(mkdtempSync(join(tmpdir(), "yuedu-")), "a.toml");
    writeFileSync(file, `width = 40\nx.${"a.".repeat(20_000)}b = 1\n`);
    const { rows, ignored } = readRows(file);
    expect(ignored).toEqual([]);
    expect(rows.map(({ key, text }) => [key, text])).toEqual([
      ["width", "40"],
      ["x", "{…}"],
    ]);
  });

  it("does not read a device, which may have no end", () => {
    const { rows, ignored } = readRows("/dev/zero");
    expect(rows).toEqual([]);
    expect(ignored[0]?.failure).toMatchObject({
      code: "not-readable",
      data: { reason: "ENOTFILE" },
    });
  });
});
