import { describe, expect, it } from "vitest";
import { quoted, shortened } from "../../../src/cli/messages/quoted.ts";
import { run } from "../support/host.ts";

describe("shortened", () => {
  it("keeps both ends of a long text, and whole characters", () => {
    expect(shortened("甲".repeat(200))).toBe("甲".repeat(200));
    expect(shortened(`${"甲".repeat(200)}乙`)).toBe(`${"甲".repeat(120)}…${"甲".repeat(59)}乙`);
    expect(shortened(`a${"😀".repeat(200)}b`)).toBe(`a${"😀".repeat(59)}…${"😀".repeat(29)}b`);
  });

  it("leaves what is no text as it is", () => {
    expect(quoted({ limit: 3, choices: ["a"], name: "b" })).toEqual({
      ...{ limit: 3, choices: ["a"], name: "b" },
    });
  });
});

describe("messages", () => {
  it.each([
    ["a range", ["highlight", "http://me:geheim@host/"]],
    ["a format", ["export", "-f", "http://me:geheim@host/"]],
    ["a command", ["help", "http://me:geheim@host/"]],
    ["a width", ["--width", "http://me:geheim@host/"]],
    ["a width in JSON", ["outline", "--json", "--width", "http://me:geheim@host/"]],
    ["an option", ["--http://me:geheim@host/"]],
    ["an address of two", ["wrap", "http://me:geheim@host/", "http://me:geheim@host/"]],
  ])("never show the password of an address given for %s", async (_, argv) => {
    const { code, error } = await run(argv);
    expect(code).toBeGreaterThan(0);
    expect(error).not.toContain("geheim");
  });

  it.each([
    ["a name", ["甲".repeat(5000)]],
    ["a pattern", ["search", "-E", "(".repeat(100_000)]],
    ["a range", ["highlight", "x".repeat(5000)]],
    ["an option", [`--${"x".repeat(5000)}`]],
    ["a width", ["--width", "9".repeat(5000)]],
  ])("quote no more than the ends of %s", async (_, argv) => {
    const { code, error } = await run(argv);
    expect(code).toBeGreaterThan(0);
    expect(error.length).toBeLessThan(700);
  });

  it("escape what steers a terminal in JSON, so that nothing is lost", async () => {
    const name = "\u001b[31m\u202e\u{e0041}没有.txt";
    const { error } = await run([name, "--json"]);
    for (const character of "\u001b\u202e\u{e0041}␛␦") expect(error).not.toContain(character);
    expect(JSON.parse(error).error.data.name ?? name).toBe(name);
  });
});
