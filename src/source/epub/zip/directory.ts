import type { Blob } from "./blob.ts";

/** A file in an archive, as the central directory describes it. Offsets and sizes are bytes. */
export type ZipEntry = {
  readonly name: string;
  /** Of its local header. */
  readonly at: number;
  /** As stored. */
  readonly packed: number;
  /** As unpacked. */
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  /** Whether it needs a password. */
  readonly isLocked: boolean;
};

/** Signatures and lengths of the fixed parts of records (APPNOTE 4.3.12 to 4.3.16). */
const END = { signature: 0x06054b50, length: 22 };
const END_64 = { signature: 0x06064b50, length: 56 };
const LOCATOR_64 = { signature: 0x07064b50, length: 20 };
const HEADER = { signature: 0x02014b50, length: 46 };
/** Stands for a value that is in the ZIP64 record instead. */
const ELSEWHERE = 0xffffffff;
const ZIP64_FIELD = 0x0001;
/** Most bytes of a comment after the end record: its length has 16 bits. */
const LONGEST_COMMENT = 0xffff;
/** A book has some hundred files; a directory of this size names more than 100,000 (bytes). */
const LARGEST_DIRECTORY = 16_000_000;

/** What the end of an archive says about its directory (offsets and sizes in bytes). */
type End = { readonly from: number; readonly length: number; readonly at: number };

/**
 * Reads the central directory of an archive, which alone says what is in it; null if there is none,
 * or it is not whole.
 */
export function readDirectory(blob: Blob): ZipEntry[] | null {
  const end = findEnd(blob);
  if (end === null || end.length > LARGEST_DIRECTORY) return null;
  // Bytes before the archive, such as a program that unpacks it, are in no offset.
  const shift = end.at - end.length - end.from;
  if (shift < 0) return null;
  const bytes = blob.read(end.from + shift, end.at);
  const entries: ZipEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const entry = entryAt(bytes, at, shift);
    if (entry === null) return null;
    entries.push(entry.entry);
    at = entry.next;
  }
  return entries;
}

function findEnd(blob: Blob): End | null {
  const start = Math.max(0, blob.size - END.length - LONGEST_COMMENT);
  const bytes = blob.read(start, blob.size);
  for (let at = bytes.length - END.length; at >= 0; at -= 1) {
    if (bytes.readUInt32LE(at) !== END.signature) continue;
    if (at + END.length + bytes.readUInt16LE(at + 20) > bytes.length) continue;
    const length = bytes.readUInt32LE(at + 12);
    const from = bytes.readUInt32LE(at + 16);
    const isIn64 = length === ELSEWHERE || from === ELSEWHERE;
    return isIn64 ? findEnd64(blob, start + at) : { from, length, at: start + at };
  }
  return null;
}

function findEnd64(blob: Blob, before: number): End | null {
  const locator = blob.read(Math.max(0, before - LOCATOR_64.length), before);
  if (locator.length < LOCATOR_64.length) return null;
  if (locator.readUInt32LE(0) !== LOCATOR_64.signature) return null;
  const at = Number(locator.readBigUInt64LE(8));
  const end = blob.read(at, at + END_64.length);
  if (end.length < END_64.length || end.readUInt32LE(0) !== END_64.signature) return null;
  return { length: Number(end.readBigUInt64LE(40)), from: Number(end.readBigUInt64LE(48)), at };
}

function entryAt(bytes: Buffer, at: number, shift: number) {
  if (at + HEADER.length > bytes.length || bytes.readUInt32LE(at) !== HEADER.signature) return null;
  const nameEnd = at + HEADER.length + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) return null;
  const fields = [24, 20, 42].map((offset) => bytes.readUInt32LE(at + offset));
  if (fields.includes(ELSEWHERE)) {
    // The record holds only the values that are missing here, in this order.
    const values = zip64Values(bytes.subarray(nameEnd, extraEnd));
    for (const [index, value] of fields.entries()) {
      if (value === ELSEWHERE) fields[index] = values.shift() ?? value;
    }
  }
  const [size = 0, packed = 0, header = 0] = fields;
  const entry: ZipEntry = {
    name: bytes.toString("utf8", at + HEADER.length, nameEnd),
    at: header + shift,
    packed,
    size,
    crc: bytes.readUInt32LE(at + 16),
    method: bytes.readUInt16LE(at + 10),
    isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
  };
  return { entry, next };
}

function zip64Values(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) {
      const values: number[] = [];
      for (let value = at + 4; value + 8 <= Math.min(end, extra.length); value += 8) {
        values.push(Number(extra.readBigUInt64LE(value)));
      }
      return values;
    }
    at = end;
  }
  return [];
}
