import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast } from "../../../src/cli/themes/contrast.ts";
import { ROLE_OF } from "../../../src/cli/themes/roles.ts";
import { readTheme } from "../../../src/cli/themes/theme-file.ts";
import { folder } from "../support/folder.ts";
import { CHINESE, run } from "../support/host.ts";

function themed(content: string): string {
  const path = join(folder(), "mine.toml");
  writeFileSync(path, content);
  return path;
}

const TRUE_COLOUR = { COLORTERM: "truecolor" };

describe("the file of a theme", () => {
  it("may name every role", () => {
    const lines = [...ROLE_OF.keys()].map((role) => `${role} = "bold #fff"`);
    const { theme, ignored, faint } = readTheme(themed(lines.join("\n")));
    expect([ignored, faint]).toEqual([[], []]);
    expect([...(theme?.looks.keys() ?? [])]).toEqual([...ROLE_OF.values()]);
  });

  it.each<[content: string, line: number, ...told: string[]]>([
    ['title = "bold"\nmarkr = "bold"', 2, "markr", "marker"],
    ['nonsense = "bold"', 1, "nonsense", "base, background, title", "current-hit"],
    ['\nmarker = "bold red"', 2, "marker", "bold red", "#rrggbb", "underline"],
    ["marker = 3", 1, "marker", "3"],
    ['base = "blue"', 1, "base", "blue", "light, dark"],
    ['background = "black"', 1, "background", "black", "#rrggbb"],
    ['title = "bold\n', 1, "TOML"],
  ])(
    "with %j is one line that names line %i and what is allowed",
    async (content, line, ...told) => {
      const path = themed(content);
      for (const env of [{}, CHINESE]) {
        const { code, out, error } = await run(["themes", "--theme", path], { env });
        expect(code).toBe(0);
        expect(out).toContain("春江潮水连海平");
        expect(error).toMatch(/^yuedu: [^\n]+\n$/);
        for (const word of [path, ...told]) expect(error).toContain(word);
        expect(error).toMatch(new RegExp(`line ${line}: |第 ${line} 行：`));
      }
    },
  );

  it("that is not there is an error if the command line names it", async () => {
    const { code, error } = await run(["themes", "--theme", "/nowhere/mine.toml"]);
    expect(code).toBe(1);
    expect(error).toContain("/nowhere/mine.toml");
  });

  it("that is not there is only told of if a setting names it", async () => {
    const env = { YUEDU_THEME: "/nowhere/mine.toml" };
    const { code, out, error } = await run(["themes"], { env });
    expect(code).toBe(0);
    expect(out).toContain("light: ");
    expect(error).toContain("/nowhere/mine.toml");
  });
});

describe("contrast", () => {
  // The examples of WCAG 2.2, "Understanding 1.4.3", and its definition.
  it.each([
    ["#ffffff", "#000000", 21],
    ["#777777", "#ffffff", 4.478],
    ["#ff0000", "#ffffff", 3.998],
    ["#123456", "#123456", 1],
  ])("of %s and %s is %f", (some, other, ratio) => {
    expect(contrast(some, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, some)).toBe(contrast(some, other));
  });

  it("is checked against the background, given or assumed", () => {
    const faintIn = (content: string) => {
      const { background, faint } = readTheme(themed(content));
      return [background, ...faint.map(({ role, contrast }) => `${role} ${contrast}`)];
    };
    expect(faintIn('meta = "#777777"')).toEqual(["#000000"]);
    expect(faintIn('base = "light"\nmeta = "#777777"')).toEqual(["#ffffff", "meta 4.4"]);
    expect(faintIn('background = "#333"\nmeta = "#777777"')).toEqual(["#333333", "meta 2.8"]);
    expect(faintIn('hit = "#777777 on #777"')).toEqual(["#000000", "hit 1"]);
    expect(faintIn('base = "light"\nhit = "on #444"\nlink = "bold"')).toEqual([
      "#ffffff",
      "hit 2.1",
    ]);
  });

  it("that is too low is told once, with all roles, and their lines", async () => {
    const path = themed('meta = "#222"\nlink = "underline #333"\ntitle = "#fff"\n');
    const { error } = await run(["themes", "--theme", path]);
    expect(error).toMatch(
      /^yuedu: [^\n]+#000000[^\n]+meta 1\.3 \(line 1\), link 1\.6 \(line 2\)[^\n]+\n$/,
    );
    const { error: chinese } = await run(["themes", "--theme", path], { env: CHINESE });
    expect(chinese).toContain("meta 为 1.3（第 1 行）、link 为 1.6（第 2 行）");
  });
});

it("`yuedu themes` shows the user's theme first, and others for what it leaves out", async () => {
  const path = themed('base = "light"\nmarker = "bold #112233"\n');
  const args = ["themes", "--theme", path, "--color", "always"];
  const { out } = await run(args, { env: TRUE_COLOUR });
  const [own = ""] = out.split("light: ");
  expect(own).toContain(path);
  expect(own).toContain("\u001b[1m\u001b[38;2;17;34;51m亮点1");
  // The light theme's colour of strings.
  expect(own).toContain('\u001b[38;2;27;106;54m"月"');
  expect((await run(args, { env: { ...TRUE_COLOUR, NO_COLOR: "1" } })).out).toContain(
    "38;2;17;34;51",
  );
  expect((await run(["themes", "--theme", path])).out).not.toContain("\u001b");
});
