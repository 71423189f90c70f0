import { describe, expect, it } from "vitest";
import { fillingOf } from "../../../src/typeset/fill/filling.ts";
import { Scanner } from "../../../src/typeset/fill/scanner.ts";

function scannerOf(text: string, final = true): Scanner {
  const scanner = new Scanner(fillingOf({}), null);
  scanner.feed(text, final);
  return scanner;
}

describe("Scanner", () => {
  it("ends a line at the last opportunity before the overflow", () => {
    const scanner = scannerOf("甲乙，丙");
    expect(scanner.scan(4)).toBe(true);
    expect(scanner.copy()).toMatchObject({ start: 0, end: 1, columns: 2, after: 1, hard: false });
    expect(scanner.endsAtOpportunity).toBe(true);
  });

  it("tells an emergency break from an opportunity", () => {
    const scanner = scannerOf("abcdef");
    expect(scanner.scan(4)).toBe(true);
    expect(scanner.end).toBe(4);
    expect(scanner.endsAtOpportunity).toBe(false);
  });

  it("leaves white space and the terminator out of the line", () => {
    const scanner = scannerOf("甲  \n乙");
    expect(scanner.scan(10)).toBe(true);
    expect(scanner.copy()).toMatchObject({ end: 1, columns: 2, after: 4, hard: true });
  });

  it("returns false at the end of the text, or if more text is needed", () => {
    expect(scannerOf("").scan(4)).toBe(false);
    expect(scannerOf("甲乙", false).scan(10)).toBe(false);
  });

  it("scans a line again after a rewind", () => {
    const scanner = scannerOf("甲乙丙丁");
    const { after, state } = scanner;
    scanner.scan(6);
    const greedy = scanner.copy();
    scanner.rewind(after, state);
    scanner.scan(4);
    expect(scanner.end).toBe(2);
    scanner.take(greedy);
    expect(scanner.copy()).toEqual(greedy);
  });
});
