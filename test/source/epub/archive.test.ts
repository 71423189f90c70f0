import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ZipFile, zip } from "../../../src/cli/host/zip.ts";
import type { Failure } from "../../../src/failure/failure.ts";
import { Archive } from "../../../src/source/epub/zip/archive.ts";
import { blobOf } from "../../../src/source/epub/zip/blob.ts";

const open = (bytes: Uint8Array) => new Archive("书.epub", blobOf(bytes));
const TEXT = "文字".repeat(500);
const FILES: readonly ZipFile[] = [
  { path: "mimetype", content: "application/epub+zip", stored: true },
  { path: "a/文.txt", content: TEXT },
  { path: "empty", content: "" },
];

/** What reading fails with. */
function faultOf(read: () => unknown): Partial<Failure> {
  try {
    read();
  } catch (error) {
    return error as Failure;
  }
  throw new Error("nothing was thrown");
}

/** An archive with one number of the directory changed. */
function changed(bytes: Uint8Array, path: string, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const name = copy.lastIndexOf(path);
  copy.writeUInt32LE(value, name - 46 + offset);
  return copy;
}

describe("an archive", () => {
  it("gives the files that are in it", () => {
    const archive = open(zip(FILES));
    for (const { path, content } of FILES) expect(archive.read(path).toString()).toBe(content);
    expect([archive.has("empty"), archive.has("a")]).toEqual([true, false]);
    expect(archive.size("a/文.txt")).toBe(3000);
  });

  it("is made of any files, and the same for the same ones", () => {
    const file = fc.record({
      path: fc.string({ minLength: 1 }).map((name) => `f/${name.replaceAll("..", "")}`),
      content: fc.uint8Array(),
      stored: fc.boolean(),
    });
    const files = fc.uniqueArray(file, { selector: ({ path }) => path });
    fc.assert(
      fc.property(files, (each) => {
        const bytes = zip(each);
        const archive = open(bytes);
        for (const { path, content } of each) {
          expect(new Uint8Array(archive.read(Buffer.from(path).toString()))).toEqual(content);
        }
        expect(Buffer.compare(zip(each), bytes)).toBe(0);
      }),
    );
  });

  it("may have a comment after it and another program before it", () => {
    const bytes = Buffer.from(zip(FILES));
    bytes.writeUInt16LE(3, bytes.length - 2);
    const around = Buffer.concat([Buffer.from("#!/bin/sh\n"), bytes, Buffer.from("end")]);
    expect(open(around).read("a/文.txt").toString()).toBe(TEXT);
  });

  it("is refused wherever it is cut", () => {
    const bytes = zip(FILES);
    for (let length = 0; length < bytes.length; length += 1) {
      const fault = faultOf(() => open(bytes.subarray(0, length)));
      expect(fault).toMatchObject({ code: "broken-epub", data: { fault: "cut-short" } });
    }
  });

  it("never gives a file other than it was, whatever bit is wrong", () => {
    const bytes = zip(FILES);
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const copy = Buffer.from(bytes);
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        try {
          const archive = open(copy);
          if (archive.has("a/文.txt")) {
            expect(archive.read("a/文.txt").toString()).toBe(TEXT);
          }
        } catch (error) {
          if ((error as Failure).code === undefined) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(["../../etc/passwd", "/etc/passwd", "a/../../b", "..\\b", "C:\\b"])(
    "with a file named %s is refused",
    (path) => {
      const fault = faultOf(() => open(zip([...FILES, { path, content: "x" }])));
      const data = { part: path, fault: "outside" };
      expect(fault).toMatchObject({ code: "broken-epub", data });
    },
  );

  it("has names with two dots that lead nowhere", () => {
    expect(open(zip([{ path: "a..b/..c", content: "x" }])).has("a..b/..c")).toBe(true);
  });

  it("tells which file is not there", () => {
    const fault = faultOf(() => open(zip(FILES)).read("b"));
    expect(fault).toMatchObject({ data: { part: "b", fault: "missing" } });
  });

  it("unpacks no bomb: neither one that says its size nor one that lies", () => {
    const bomb = zip([{ path: "bomb", content: Buffer.alloc(30_000_000) }]);
    const honest = faultOf(() => open(bomb).read("bomb"));
    expect(honest).toMatchObject({ code: "swollen-epub", data: { part: "bomb", limit: 2e7 } });
    const liar = faultOf(() => open(changed(bomb, "bomb", 24, 1000)).read("bomb"));
    expect(liar).toMatchObject({ code: "broken-epub", data: { fault: "damaged" } });
    const empty = faultOf(() => open(changed(bomb, "bomb", 24, 0)).read("bomb"));
    expect(empty).toMatchObject({ code: "broken-epub", data: { fault: "damaged" } });
  });

  it("reads nothing beyond its end", () => {
    const stated = changed(zip(FILES), "a/文.txt", 20, 0x7fffffff);
    expect(faultOf(() => open(stated).read("a/文.txt"))).toMatchObject({ code: "broken-epub" });
    const placed = changed(zip(FILES), "a/文.txt", 42, 0x7fffffff);
    expect(faultOf(() => open(placed).read("a/文.txt"))).toMatchObject({ code: "broken-epub" });
  });

  it("with a password is refused", () => {
    const bytes = Buffer.from(zip(FILES));
    const name = bytes.lastIndexOf("a/文.txt");
    bytes.writeUInt16LE(1, name - 46 + 8);
    expect(faultOf(() => open(bytes).read("a/文.txt"))).toMatchObject({ code: "locked-epub" });
  });

  it("packed in another way is refused", () => {
    const bytes = Buffer.from(zip(FILES));
    bytes.writeUInt16LE(14, bytes.lastIndexOf("a/文.txt") - 46 + 10);
    const fault = faultOf(() => open(bytes).read("a/文.txt"));
    expect(fault).toMatchObject({ data: { fault: "unknown-method" } });
  });

  it("may use ZIP64", () => {
    expect(open(zip64("a", "文字")).read("a").toString()).toBe("文字");
  });
});

/** An archive of one file whose sizes and offsets are in ZIP64 records only (APPNOTE 4.3.14). */
function zip64(path: string, content: string): Uint8Array {
  const plain = Buffer.from(zip([{ path, content, stored: true }]));
  const size = Buffer.byteLength(content);
  const at = 30 + path.length + size;
  const header = Buffer.from(plain.subarray(at, at + 46));
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  field.writeBigUInt64LE(BigInt(size), 4);
  field.writeBigUInt64LE(BigInt(size), 12);
  header.fill(0xff, 20, 28);
  header.writeUInt16LE(field.length, 30);
  header.fill(0xff, 42, 46);
  const directory = Buffer.concat([header, Buffer.from(path), field]);
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(BigInt(directory.length), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + directory.length), 8);
  const last = Buffer.from(plain.subarray(plain.length - 22));
  last.fill(0xff, 12, 20);
  return Buffer.concat([plain.subarray(0, at), directory, end, locator, last]);
}

it("deflates what gets smaller only", () => {
  const noise = Uint8Array.from({ length: 64 }, (_, at) => (at * 197) & 0xff);
  expect(deflateRawSync(noise).length).toBeGreaterThan(64);
  expect(zip([{ path: "n", content: noise }])).toHaveLength(30 + 1 + 64 + 46 + 1 + 22);
});
