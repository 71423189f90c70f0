import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, it } from "vitest";
import { KINDS } from "../../src/source/source.ts";
import { PROPERTIES } from "./properties.ts";
import { judgeStages, looks } from "./stages.ts";

/** Few of each; `npm run fuzz` tries many. */
const CASES = 20;
const LOOKS = 5;

describe("any source", () => {
  it.each(["stages", "commands", "sessions"] as const)("%s", async (name) => {
    const property: fc.IAsyncProperty<unknown[]> = PROPERTIES[name].property as never;
    await fc.assert(property, { numRuns: CASES });
  });
});

/** Sources that once broke a promise, as small as the fuzzer could make them. */
const FOUND = new URL("found/", import.meta.url);

describe("sources that broke something", () => {
  it.each(readdirSync(FOUND))("%s", async (name) => {
    const bytes = readFileSync(fileURLToPath(new URL(name, FOUND)));
    for (const from of [undefined, ...KINDS]) {
      for (const look of fc.sample(looks, LOOKS)) await judgeStages({ bytes, from }, look);
    }
  });
});
