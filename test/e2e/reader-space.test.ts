import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { isOpen } from "./support/reader.ts";
import type { Screen } from "./support/screen.ts";
import { open } from "./support/terminal.ts";

const WIDE = { columns: 160, rows: 20 };

describe("a screen of 160 columns", () => {
  it("has two columns of text, and one after |", async () => {
    const session = open(["read", "--no-state", "--theme", "dark"], WIDE);
    // Two texts with the gutter between them.
    const isSpread = ({ rows }: Screen) =>
      rows.slice(0, -1).filter((row) => /\S {4,}\S/.test(row)).length > 3;
    await session.until((screen) => isOpen(screen) && isSpread(screen));
    session.type("|");
    await session.until((screen) => isOpen(screen) && !isSpread(screen));
    expect(session.now.rows.at(-1)).toContain("两栏：关");
    session.type("q");
    expect(await session.ended).toMatchObject({ code: 0, alternate: false });
  });
});

describe("a book", () => {
  it.each([
    [[], 0],
    [["--paragraphs", "both"], 1],
    [["--paragraphs", "blank"], 1],
  ])("with %j has %i blank rows between paragraphs", async (args, blank) => {
    const path = join(folder(), "book.txt");
    const chapter = (n: number) => `第${n}章　春江\n\n　　其一。\n\n　　其二。\n\n　　其三。\n\n`;
    writeFileSync(path, [1, 2, 3, 4].map(chapter).join(""));
    const session = open(["read", "--no-state", ...args, path], { columns: 60, rows: 20 });
    await session.until(isOpen);
    const { rows } = session.now;
    const first = rows.findIndex((row) => row.includes("其一"));
    expect(rows[first + 1 + blank]).toContain("其二");
    session.type("q");
    await session.ended;
  });
});

describe("code", () => {
  it("is coloured by the theme", async () => {
    const path = join(folder(), "a.md");
    writeFileSync(path, '# 标题\n\n```js\nconst a = "月";\n```\n');
    const env = { COLORTERM: "truecolor" };
    const options = { columns: 60, rows: 12, env };
    const session = open(["read", "--no-state", "--theme", "dark", path], options);
    await session.until((screen) => isOpen(screen) && screen.rows.join("").includes("const"));
    const row = session.now.rows.findIndex((each) => each.includes("const"));
    const at = session.now.rows[row]?.indexOf('"') ?? 0;
    expect(session.now.cells[row]?.[at]?.colour).toBe("#a3d39c");
    session.type("q");
    await session.ended;
  });
});
