import { describe, expect, it } from "vitest";
import { COLOURS, painter, themePainter } from "../../../src/render/terminal/theme.ts";
import type { Role } from "../../../src/view/block.ts";
import { openAtEnd, withoutStyles } from "../support/sgr.ts";

const ROLES: Role[] = [
  "title",
  "meta",
  "marker",
  "heading",
  "subheading",
  "minorHeading",
  "strong",
  "emphasis",
  "delete",
  "code",
  "codeKeyword",
  "codeString",
  "codeComment",
  "codeName",
  "link",
  "hit",
  "currentHit",
  "number",
];
const ITALIC = "\u001b[3m";

describe.each([1, 2, 3] as const)("painter(%i)", (level) => {
  it.each(ROLES)("opens and closes a style for %s", (role) => {
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
    ["link", "\u001b[4m\u001b[35m字\u001b[39m\u001b[24m"],
    [
      "currentHit",
      "\u001b[7m\u001b[1m\u001b[4m\u001b[35m字\u001b[39m\u001b[24m\u001b[22m\u001b[27m",
    ],
    ["emphasis", "\u001b[4m字\u001b[24m"],
    ["subheading", "\u001b[4m字\u001b[24m"],
    ["minorHeading", "\u001b[35m字\u001b[39m"],
    ["hit", "\u001b[7m字\u001b[27m"],
  ])("paints %s", (role, painted) => {
    expect(painter(1)(role, "字")).toBe(painted);
  });
});

/** WCAG 2.2, relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(some: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(some), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("themePainter", () => {
  it.each([
    ["light", ["#ffffff", "#fdf6e3", "#eee8d5"]],
    ["dark", ["#000000", "#1e1e1e", "#002b36", "#2e3440"]],
  ] as const)("%s stands out at 4.5 to 1 or more", (theme, backgrounds) => {
    for (const colour of Object.values(COLOURS[theme])) {
      for (const background of backgrounds) {
        expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
      }
      const [red, green, blue] = [1, 3, 5].map((at) =>
        Number.parseInt(colour.slice(at, at + 2), 16),
      );
      const painted = ROLES.map((role) => themePainter(theme, 3)(role, "字")).join("");
      expect(painted).toContain(`38;2;${red};${green};${blue}m`);
    }
  });

  it("has the colours of the plain painter at level 1", () => {
    for (const role of ROLES) {
      expect(themePainter("light", 1)(role, "字")).toBe(painter(1)(role, "字"));
      expect(themePainter("dark", 1)(role, "字")).toBe(painter(1)(role, "字"));
    }
  });

  it("has no colours in theme none and at level 0", () => {
    const styled = ROLES.map(
      (role) => themePainter("none", 3)(role, "字") + themePainter("dark", 0)(role, "字"),
    );
    expect(styled.join("")).not.toMatch(/\[(?:3|4|9|10)\d?[;\dm]*[0-8]m/);
    expect(themePainter("none", 3)("hit", "字")).toBe("\u001b[7m字\u001b[27m");
  });
});
