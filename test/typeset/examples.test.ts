import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wrapAnsi } from "../../src/typeset/ansi/index.ts";
import * as typeset from "../../src/typeset/index.ts";
import { fullwidthPunctuation } from "../../src/typeset/punctuation.ts";

const src = new URL("../../src/typeset/", import.meta.url);
const names: Readonly<Record<string, unknown>> = { ...typeset, fullwidthPunctuation, wrapAnsi };

type Example = { readonly file: string; readonly lines: readonly string[] };

/** Returns the @example blocks of the doc comments in a file. */
function examplesOf(file: string): Example[] {
  const code = readFileSync(new URL(file, src), "utf8");
  return [...code.matchAll(/^ \* @example\n((?: \* .+\n)+)/gm)].map(([, block = ""]) => ({
    file,
    lines: block
      .trimEnd()
      .split("\n")
      .map((line) => line.slice(" * ".length)),
  }));
}

/** Runs an example; returns its expressions with what they give and the comment says. */
function run({ lines }: Example): { given: unknown; expected: unknown }[] {
  const statements = lines.map((line) => {
    const [, expression, expected] = /^(.+); \/\/ (.+)$/.exec(line) ?? [];
    return expected === undefined
      ? line
      : `results.push({ given: ${expression}, expected: ${expected} });`;
  });
  const code = ["const results = [];", ...statements, "return results;"].join("\n");
  return new Function(...Object.keys(names), code)(...Object.values(names));
}

describe("examples in doc comments", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" });
  const examples = files.filter((file) => /(?<!generate)\.ts$/.test(file)).flatMap(examplesOf);

  it.each(examples)("$file gives what its example says", (example) => {
    const results = run(example);
    expect(results.length).toBeGreaterThan(0);
    for (const { given, expected } of results) expect(given).toEqual(expected);
  });

  it("cover every public function and constant", () => {
    const shown = examples.flatMap(({ lines }) => lines).join("\n");
    for (const name of Object.keys(typeset)) expect(shown).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
