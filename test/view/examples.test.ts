import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const src = new URL("../../src/", import.meta.url);

type Example = { readonly path: string; readonly code: string; readonly value: string };

/** The lines `code // value` below an `@example` in a file. */
function examplesIn(path: string): Example[] {
  const text = readFileSync(new URL(path, src), "utf8");
  const blocks = [...text.matchAll(/^ \* @example\n((?: \* .+\n)+)/gm)].map(
    ([, block = ""]) => block,
  );
  return blocks.flatMap((block) =>
    [...block.matchAll(/^ \* (.+) \/\/ (.+)$/gm)].map(([, code = "", value = ""]) => {
      return { path, code, value };
    }),
  );
}

const examples = ["view", "reader"].flatMap((room) =>
  readdirSync(new URL(room, src), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => examplesIn(`${room}/${path}`)),
);

describe("examples in comments", () => {
  it("are found", () => {
    expect(examples.length).toBeGreaterThan(2);
  });

  it.each(examples)("are true: $code", async ({ path, code, value }) => {
    const scope: Record<string, unknown> = await import(new URL(path, src).href);
    const evaluate = (source: string): unknown =>
      new Function(...Object.keys(scope), `return (${source});`)(...Object.values(scope));
    expect(evaluate(code)).toEqual(evaluate(value));
  });
});
