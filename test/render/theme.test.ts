import { describe, expect, it } from "vitest";
import { painter } from "../../src/render/theme.ts";
import type { Role } from "../../src/view/block.ts";
import { openAtEnd, withoutStyles } from "./sgr.ts";

const ROLES: Role[] = [
  "title",
  "meta",
  "marker",
  "heading",
  "strong",
  "emphasis",
  "delete",
  "code",
  "link",
  "hit",
  "number",
];
const ITALIC = "\u001b[3m";

describe.each([1, 2, 3] as const)("painter(%i)", (level) => {
  it.each(ROLES)("gives %s a style and takes it back", (role) => {
    const painted = painter(level)(role, "亮点");
    expect(painted).not.toBe("亮点");
    expect(withoutStyles(painted)).toBe("亮点");
    expect(openAtEnd(painted)).toEqual([]);
  });

  it("sets no Han in italics", () => {
    for (const role of ROLES) expect(painter(level)(role, "字")).not.toContain(ITALIC);
  });
});

describe("painter", () => {
  it.each<[Role, string]>([
    ["title", "\u001b[1m字\u001b[22m"],
    ["meta", "\u001b[2m字\u001b[22m"],
    ["marker", "\u001b[1m\u001b[35m字\u001b[39m\u001b[22m"],
    ["emphasis", "\u001b[4m字\u001b[24m"],
    ["hit", "\u001b[7m字\u001b[27m"],
  ])("paints %s", (role, painted) => {
    expect(painter(1)(role, "字")).toBe(painted);
  });
});
