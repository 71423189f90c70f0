// Prints how long the typesetter's tables take to decode (ms): for the characters of a file, then
// for all of Unicode. 256 code points are decoded together, when the first of them is asked for.

import { readFileSync } from "node:fs";
import { traitId } from "../../../src/typeset/unicode/traits.ts";

function timed(codePoints: readonly number[]): number {
  const before = performance.now();
  for (const codePoint of codePoints) traitId(codePoint);
  return performance.now() - before;
}

const characters = [...new Set(readFileSync(process.argv[2] ?? "", "utf8"))];
const pages = Array.from({ length: 0x1100 }, (_, page) => page * 0x100);
const few = timed(characters.map((character) => character.codePointAt(0) ?? 0));
process.stdout.write(`${few} ${timed(pages)}`);
