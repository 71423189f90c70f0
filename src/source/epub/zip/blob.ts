import { fstatSync, openSync, readSync } from "node:fs";

import { asFailure, closeRead } from "../../bytes.ts";

/** Bytes that are read where they are needed. */
export type Blob = {
  readonly size: number;
  /** Returns the bytes from `start` to `end`; fewer at the end of the blob. */
  read(start: number, end: number): Buffer;
  close(): void;
};

export function blobOf(bytes: Uint8Array): Blob {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    read: (start, end) => buffer.subarray(start, end),
    close: () => {},
  };
}

function opened(path: string): number {
  try {
    return openSync(path, "r");
  } catch (error) {
    throw asFailure(error, path);
  }
}

/** Opens a file, of which only the parts that are asked for are read. @throws {Failure} as `openBytes` */
export function blobOfFile(path: string): Blob {
  const file = opened(path);
  const { size } = fstatSync(file);
  return {
    size,
    read: (start, end) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const count = readSync(file, bytes, filled, bytes.length - filled, start + filled);
        if (count === 0) break;
        filled += count;
      }
      return bytes.subarray(0, filled);
    },
    close: () => closeRead(file),
  };
}
