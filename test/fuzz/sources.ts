import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { encode } from "../../bin/samples.ts";
import { KINDS } from "../../src/source/source.ts";
import { FAMILIES } from "./fragments.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures/", import.meta.url));
/** Fixtures that are longer are left out (bytes): the fuzzer lives on many runs. */
const LONGEST_FIXTURE = 20_000;
const MOST_FRAGMENTS = 40;
/** Bytes in a block that is moved or repeated. */
const LONGEST_BLOCK = 200;

/** A source as it arrives: bytes, and what the user says about them. */
export type Sample = {
  readonly bytes: Uint8Array;
  readonly from: (typeof KINDS)[number] | undefined;
};

const pieces = fc.oneof(
  ...FAMILIES.map(({ weight, fragments }) => ({
    weight,
    arbitrary: fc.constantFrom(...fragments),
  })),
  { weight: 1, arbitrary: fc.nat(0x10ffff).map((codePoint) => String.fromCodePoint(codePoint)) },
);

/** A fragment, or one repeated: many faults need a dozen of the same. */
const fragment = fc.oneof(
  { weight: 12, arbitrary: pieces },
  {
    weight: 1,
    arbitrary: fc.tuple(pieces, fc.integer({ min: 2, max: 60 })).map(([text, times]) => {
      return text.repeat(times);
    }),
  },
);
const made = fc.array(fragment, { maxLength: MOST_FRAGMENTS }).map((parts) => parts.join(""));

/** Articles and pages that the tests know, which fragments are put into. */
const known = ["articles", "pages"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => readFileSync(join(FIXTURES, folder, name)))
    .filter(({ length }) => length <= LONGEST_FIXTURE)
    .map((bytes) => bytes.toString()),
);
const mixed = fc
  .tuple(fc.constantFrom(...known), made, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, part, share]) => {
    const at = Math.floor(text.length * share);
    return text.slice(0, at) + part + text.slice(at);
  });

const text = fc.oneof({ weight: 5, arbitrary: made }, { weight: 1, arbitrary: mixed });

const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": (it) => Buffer.from(it),
  "utf-8 with a mark": (it) => Buffer.from(`\ufeff${it}`),
  "utf-16le": (it) => Buffer.from(it, "utf16le"),
  "utf-16le with a mark": (it) => Buffer.from(`\ufeff${it}`, "utf16le"),
  "utf-16be with a mark": (it) => Buffer.from(`\ufeff${it}`.toWellFormed(), "utf16le").swap16(),
  gb18030: (it) => encode(it.replace(/[^\n -~一-龥]/gu, ""), "gb18030"),
  big5: (it) => encode(it.replace(/[^\n -~的一是不了人在有我他這]/gu, ""), "big5"),
};
const encoding = fc.oneof(
  { weight: 12, arbitrary: fc.constant("utf-8") },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(ENCODERS)) },
);

/** A change of bytes, as transfers, disks and other programs make it. `at` is a share of the length. */
type Damage = {
  readonly kind: "flip" | "cut" | "drop" | "double";
  readonly at: number;
  readonly length: number;
};

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom("flip", "cut", "drop", "double"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: LONGEST_BLOCK }),
});
const damages = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Damage[]>([]) },
  { weight: 1, arbitrary: fc.array(damage, { minLength: 1, maxLength: 4 }) },
);

function damaged(bytes: Uint8Array, { kind, at, length }: Damage): Uint8Array {
  const start = Math.floor(bytes.length * at);
  const before = bytes.subarray(0, start);
  const after = bytes.subarray(start + (kind === "drop" ? length : 0));
  if (kind === "cut") return before;
  if (kind === "double") return Buffer.concat([before, after.subarray(0, length), after]);
  const copy = Buffer.concat([before, after]);
  if (kind === "flip" && start < copy.length)
    copy[start] = (copy[start] ?? 0) ^ (1 << (length % 8));
  return copy;
}

/** Any source. */
export const samples: fc.Arbitrary<Sample> = fc
  .record({
    text,
    encoding,
    damages,
    from: fc.oneof(fc.constant(undefined), fc.constantFrom(...KINDS)),
  })
  .map(({ from, ...made }) => ({
    from,
    bytes: made.damages.reduce(damaged, ENCODERS[made.encoding]?.(made.text) ?? new Uint8Array()),
  }));
