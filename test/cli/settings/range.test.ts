import { describe, expect, it } from "vitest";
import { parseRange } from "../../../src/cli/settings/range.ts";
import { Failure } from "../../../src/failure/failure.ts";

describe("parseRange", () => {
  it.each([
    ["3", [3]],
    ["2-4", [2, 3, 4]],
    ["4-4", [4]],
    ["1,3,5", [1, 3, 5]],
    ["5,1-2", [5, 1, 2]],
    ["1-3,2", [1, 2, 3]],
    ["1, 3", [1, 3]],
    ["0", [0]],
    ["007", [7]],
    ["2.3", ["2.3"]],
    ["2.3-5,1", ["2.3", "2.4", "2.5", 1]],
    ["02.03.1", ["2.3.1"]],
  ])("%s names %j", (text, numbers) => {
    expect(parseRange(text)).toEqual(numbers);
  });

  it.each([
    "",
    " ",
    "abc",
    "3-1",
    "-3",
    "3-",
    "1,,2",
    "1,",
    ",1",
    "1-2-3",
    "1.",
    ".5",
    "1.2-1.4",
    "1e3",
    "0x1",
    "99999",
    "1-999999999",
    "三",
  ])("%j names nothing", (text) => {
    expect(() => parseRange(text)).toThrow(
      expect.objectContaining({ code: "bad-range", data: { text }, exitCode: 2 }),
    );
    expect(() => parseRange(text)).toThrow(Failure);
  });
});
