import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../source/epub/zip/crc32.ts";

/** A file to put into an archive. */
export type ZipFile = {
  /** In the archive, with `/` between folders. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Pictures are compressed already, and the first file of an EPUB has to be readable as it is. */
  readonly stored?: boolean;
};

/** Version 2.0 of the format, which has folders and Deflate (APPNOTE 4.4.3). */
const VERSION = 20;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF_8 = 1 << 11;
const DEFLATED = 8;
/** Midnight of 1 January 1980, the first day that zip knows: the same files make the same archive. */
const DAY = (1 << 5) | 1;
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END = 0x06054b50;

/** Makes a zip archive of files, in this order. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.path);
    const content = Buffer.from(file.content);
    const deflated = file.stored === true ? content : deflateRawSync(content, { level: 9 });
    const isSmaller = deflated.length < content.length;
    const packed = isSmaller ? deflated : content;
    const facts = factsOf(content, packed, name, isSmaller ? DEFLATED : 0);
    directory.push(directoryHeader(facts, at), name);
    parts.push(localHeader(facts), name, packed);
    at += localHeader(facts).length + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, endRecord(files.length, size, at)]);
}

/** What both headers of a file say (APPNOTE 4.3.7): 26 bytes from the version on. */
function factsOf(content: Buffer, packed: Buffer, name: Buffer, method: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF_8, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt16LE(DAY, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function localHeader(facts: Buffer): Buffer {
  return Buffer.concat([signature(LOCAL_HEADER), facts]);
}

/** Besides the facts, only where the file begins; no comment, no attributes (APPNOTE 4.3.12). */
function directoryHeader(facts: Buffer, at: number): Buffer {
  const version = Buffer.alloc(2);
  version.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([signature(DIRECTORY_HEADER), version, facts, rest]);
}

/** How many files there are, and where the directory is (APPNOTE 4.3.16). */
function endRecord(count: number, size: number, at: number): Buffer {
  const record = Buffer.alloc(18);
  record.writeUInt16LE(count, 4);
  record.writeUInt16LE(count, 6);
  record.writeUInt32LE(size, 8);
  record.writeUInt32LE(at, 12);
  return Buffer.concat([signature(END), record]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
