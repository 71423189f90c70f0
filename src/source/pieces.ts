import { fstatSync, openSync, readSync } from "node:fs";
import { asFailure, changed, closeRead, LONG_FILE } from "./bytes.ts";
import { countUndecodable } from "./encoding/decode.ts";
import { kindOf } from "./kind.ts";
import { plainLineEnds } from "./line-ends.ts";
import type { Kind } from "./source.ts";

/** Size of a piece (bytes): small enough to parse between two key presses. */
const PIECE = 1 << 16;
/** Bytes that are searched for the end of a paragraph, where a piece may end. */
const WINDOW = 1 << 14;

const LINE_FEED = 0x0a;

/** Offset of a piece (bytes), and whether it is inside a line. */
type Start = { readonly at: number; readonly isWithin: boolean };

/**
 * Reads a long file of plain UTF-8 text in pieces of about 64 KB that begin at paragraphs. Only the
 * piece that is asked for is read. A line that is too long is cut after a sentence, else anywhere.
 */
export class Pieces {
  readonly count: number;
  /** Bytes. */
  readonly size: number;
  readonly #name: string;
  readonly #file: number;
  #isCut = false;
  readonly #undecodable = new Map<number, number>();
  readonly #starts = new Map<number, Start>();

  /**
   * Opens a file. Returns null if it must be read whole: it is short, or not plain UTF-8 text.
   *
   * @throws {Failure} file-not-found, not-readable
   */
  static open(name: string, from: Kind | undefined): Pieces | null {
    let pieces: Pieces | null = null;
    try {
      pieces = new Pieces(name, openSync(name, "r"));
      if (pieces.#isLongText(name, from)) return pieces;
    } catch (error) {
      pieces?.close();
      throw asFailure(error, name);
    }
    pieces.close();
    return null;
  }

  private constructor(name: string, file: number) {
    this.#name = name;
    this.#file = file;
    this.size = fstatSync(file).size;
    this.count = Math.max(1, Math.ceil(this.size / PIECE));
  }

  /** Returns the text of a piece, with the line ends that `load` gives. */
  text(index: number): string {
    const bytes = this.#read(this.start(index).at, this.start(index + 1).at);
    const text = new TextDecoder("utf-8", { ignoreBOM: index > 0 }).decode(bytes);
    this.#undecodable.set(index, countUndecodable(text, bytes, "utf-8"));
    return plainLineEnds(text);
  }

  start(index: number): Start {
    const known = this.#starts.get(index);
    if (known !== undefined) return known;
    const start = this.#findStart(index);
    this.#starts.set(index, start);
    return start;
  }

  /** How many U+FFFD in the pieces read so far stand for bytes that are not UTF-8. */
  get undecodable(): number {
    return [...this.#undecodable.values()].reduce((sum, count) => sum + count, 0);
  }

  /** @throws {Failure} not-readable if the file became shorter while it was read */
  assertWhole(): void {
    if (this.#isCut) throw changed(this.#name);
  }

  close(): void {
    closeRead(this.#file);
  }

  #isLongText(name: string, from: Kind | undefined): boolean {
    if (from === "epub") return false;
    if (!fstatSync(this.#file).isFile() || this.size < LONG_FILE) return false;
    const bytes = this.#read(0, this.start(1).at);
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      return text.trim() !== "" && !text.includes("\0") && kindOf(text, { name, from }) === "text";
    } catch {
      return false;
    }
  }

  #findStart(index: number): Start {
    if (index === 0) return { at: 0, isWithin: false };
    const from = index * PIECE;
    if (index >= this.count || from >= this.size) return { at: this.size, isWithin: false };
    const bytes = this.#read(from, from + WINDOW);
    const { at, isWithin } = boundaryIn(bytes);
    return { at: from + at, isWithin };
  }

  #readAt(bytes: Buffer, filled: number, at: number): number {
    try {
      return readSync(this.#file, bytes, filled, bytes.length - filled, at);
    } catch (error) {
      throw asFailure(error, this.#name);
    }
  }

  #read(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, this.size) - start));
    let filled = 0;
    while (filled < bytes.length) {
      const count = this.#readAt(bytes, filled, start + filled);
      if (count === 0) break;
      filled += count;
    }
    this.#isCut ||= filled < bytes.length;
    return bytes.subarray(0, filled);
  }
}

/** Finds the best place to cut: at a blank line, an indented line, a line, a sentence, a character. */
function boundaryIn(bytes: Buffer): Start {
  const blank = /\n[ \t\r]*\n/.exec(bytes.toString("latin1"));
  if (blank !== null) return { at: blank.index + blank[0].length, isWithin: false };
  const indented = /\n(?=[ \t]|\u00e3\u0080\u0080)/.exec(bytes.toString("latin1"));
  const line = indented?.index ?? bytes.indexOf(LINE_FEED);
  if (line !== -1) return { at: line + 1, isWithin: false };
  const stop = bytes.indexOf("。");
  if (stop !== -1) return { at: stop + Buffer.byteLength("。"), isWithin: true };
  const character = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80);
  return { at: Math.max(0, character), isWithin: true };
}
