import { describe, expect, it } from "vitest";
import { type Painter, paintLines, plain } from "../../../src/render/terminal/paint.ts";

const brackets: Painter = (role, text) => `<${role}:${text}>`;
const line = (start: number, end: number, gaps: { offset: number; columns: number }[] = []) => ({
  start,
  end,
  columns: 0,
  gaps,
});

describe("paintLines", () => {
  it("closes a span at the end of a line and opens it on the next", () => {
    const content = { text: "一二三四", spans: [{ start: 1, end: 3, roles: ["strong" as const] }] };
    expect(paintLines(content, [line(0, 2), line(2, 4)], brackets)).toEqual([
      "一<strong:二>",
      "<strong:三>四",
    ]);
  });

  it("paints the innermost role first", () => {
    const roles = ["link" as const, "strong" as const];
    const content = { text: "一", spans: [{ start: 0, end: 1, roles }] };
    expect(paintLines(content, [line(0, 1)], brackets)).toEqual(["<link:<strong:一>>"]);
  });

  it("writes gaps as spaces, inside and outside spans", () => {
    const content = { text: "甲1乙", spans: [{ start: 0, end: 2, roles: ["strong" as const] }] };
    const gaps = [
      { offset: 1, columns: 1 },
      { offset: 2, columns: 2 },
    ];
    expect(paintLines(content, [line(0, 3, gaps)], brackets)).toEqual(["<strong:甲 1>  乙"]);
  });

  it("writes a link around its text", () => {
    const content = { text: "链", spans: [{ start: 0, end: 1, roles: [], target: "http://a.cn" }] };
    expect(paintLines(content, [line(0, 1)], plain)).toEqual([
      "\u001b]8;;http://a.cn\u001b\\链\u001b]8;;\u001b\\",
    ]);
  });
});
