import { beforeEach, describe, expect, it, vi } from "vitest";

const flags: string[] = [];

vi.mock("node:v8", () => ({ setFlagsFromString: (flag: string) => flags.push(flag) }));

const OFF_AND_ON = ["--no-opt", "--opt"];

beforeEach(() => {
  vi.resetModules();
  flags.length = 0;
});

const fresh = async () => (await import("../../../src/cli/host/briefly.ts")).briefly;

describe("briefly", () => {
  it("works without V8's optimizing compiler, and only meanwhile", async () => {
    const briefly = await fresh();
    expect(briefly(1, () => [...flags])).toEqual(["--no-opt"]);
    expect(flags).toEqual(OFF_AND_ON);
  });

  it("resets the flag after work that fails", async () => {
    const briefly = await fresh();
    const fail = () => {
      throw new Error("no");
    };
    expect(() => briefly(1, fail)).toThrow("no");
    expect(flags).toEqual(OFF_AND_ON);
  });

  it("leaves V8 alone once the process has done a lot of work", async () => {
    const briefly = await fresh();
    for (let at = 0; at < 4; at += 1) briefly(1 << 20, () => 0);
    flags.length = 0;
    expect(briefly(1, () => 7)).toBe(7);
    expect(flags).toEqual([]);
  });
});
