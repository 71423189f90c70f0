import { beforeAll, describe, expect, it } from "vitest";
import { BODY, HIGHLIGHTS, PARAGRAPHS, TITLE } from "./support/article.ts";
import { type Ended, show } from "./support/terminal.ts";
import { faults, paragraphs } from "./support/typography.ts";

const solid = (text: string) => text.replaceAll(/\s/g, "");

describe.each([40, 80, 120])("yuedu in a terminal of %i columns", (columns) => {
  let screen: Ended;

  beforeAll(async () => {
    screen = await show(["--no-pager"], { columns, rows: 30 });
  });

  it("ends well", () => {
    expect(screen.code).toBe(0);
    expect(screen.alternate).toBe(false);
  });

  it("shows the title in bold, then a dim line with date, source and author", () => {
    const [title, byline] = paragraphs(screen);
    expect(solid(`${title}${byline}`).startsWith(solid(TITLE))).toBe(true);
    const first = screen.cells[0]?.find((cell) => cell.text === "笃");
    expect(first).toMatchObject({ bold: true });
    const at = screen.rows.findIndex((row) => row.includes("中国警察网"));
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(5);
    const whole = screen.rows.slice(at, screen.rows.indexOf("", at)).join("");
    expect(whole).toContain("邵磊");
    expect(whole).toMatch(/2022.*01.*18.*22:27/);
    expect(screen.cells[at]?.find((cell) => cell.text === "中")).toMatchObject({ dim: true });
  });

  it("shows every word of the body once, in order, and nothing after it", () => {
    const all = solid(screen.rows.join(""));
    const start = all.indexOf(solid(BODY[0] ?? "?"));
    expect(start).toBeGreaterThan(0);
    expect(all.slice(start)).toBe(solid(BODY.join("")));
  });

  it("hides navigation, the repeated byline and the copyright line", () => {
    const all = solid(screen.rows.join(""));
    for (const chrome of ["即时新闻", "触屏版", "PC版", "©", "v20.20.2"]) {
      expect(all).not.toContain(chrome);
    }
    expect(all.match(/邵磊/g)).toHaveLength(1);
  });

  it("follows the rules for line starts and ends", () => {
    expect(faults(screen)).toEqual([]);
  });

  it("uses an even measure of at most 80 columns", () => {
    const measure = Math.min(columns, 80);
    const beyond = screen.cells.flatMap((row) =>
      row.slice(measure).map((cell) => cell.text.trim()),
    );
    expect(beyond.join("")).toBe("");
  });

  it("sets each paragraph apart by an empty row and indents it by four columns", () => {
    const blocks = paragraphs(screen).map(solid);
    for (const paragraph of PARAGRAPHS) {
      expect(blocks).toContain(solid(paragraph));
    }
    const starts = PARAGRAPHS.map((paragraph) => {
      const y = screen.rows.findIndex(
        (row, i) =>
          screen.rows[i - 1] === "" && row.trim() !== "" && solid(paragraph).startsWith(solid(row)),
      );
      return screen.cells[y]?.slice(0, 5).map((cell) => cell.text.trim() !== "");
    });
    expect(starts).toEqual(PARAGRAPHS.map(() => [false, false, false, false, true]));
  });

  it("puts wide characters in pairs of columns", () => {
    const pure = screen.cells.filter((row) =>
      row.every((cell) => cell.text.trim() === "" || cell.width === 2),
    );
    expect(pure.length).toBeGreaterThan(5);
    for (const row of pure) {
      const odd = row.flatMap((cell, x) => (cell.width === 2 && x % 2 === 1 ? [cell.text] : []));
      expect(odd).toEqual([]);
    }
  });

  it("sets off the markers of all seven highlights, each with its title", () => {
    HIGHLIGHTS.forEach((title, i) => {
      const marker = `亮点${i + 1}`;
      const y = screen.rows.findIndex((row) => row.trim().startsWith(marker));
      expect(y).toBeGreaterThan(0);
      expect(screen.rows[y - 1]).toBe("");
      const heading = solid(screen.rows.slice(y, y + 4).join(""));
      expect(heading.startsWith(marker + solid(title))).toBe(true);
      const cell = screen.cells[y]?.find(({ text }) => text === "亮");
      expect(cell?.bold === true || cell?.colour !== "default").toBe(true);
    });
  });
});

describe("yuedu, cell by cell", () => {
  // Set by hand: an indent of four columns, half-width digits and commas, all else full-width.
  it.each([
    [40, "    2021年,是党和国家历史上具有里程碑意", "义的一年,也是公安工作很不平凡的一年。"],
    // 有 would need column 30 and 31; an odd column stays empty at the right of both lines.
    [30, "    2021年,是党和国家历史上具", "有里程碑意义的一年,也是公安工"],
  ])("breaks the first paragraph at %i columns where the hand would", async (columns, ...rows) => {
    const screen = await show(["--no-pager"], { columns });
    const y = screen.rows.findIndex((row) => row.startsWith("    2021年,是党"));
    expect(screen.rows.slice(y, y + rows.length)).toEqual(rows);
    const first = screen.cells[y]?.map((cell) => cell.width) ?? [];
    expect(first.slice(0, 15)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 0, 1, 2, 0, 2, 0]);
  });

  it.each([
    [["--width", "24"], 80, 24],
    [["--width", "120"], 120, 120],
    [["-w", "33"], 80, 33],
    [[], 41, 40],
    [[], 20, 20],
  ])("with %j in %i columns it sets %i", async (args, columns, measure) => {
    const screen = await show(["--no-pager", ...args], { columns });
    expect(screen.code).toBe(0);
    expect(faults(screen)).toEqual([]);
    const used = screen.cells.map((row) => row.findLastIndex((cell) => cell.text.trim() !== ""));
    const last = Math.max(...used) + 2;
    expect(last).toBeLessThanOrEqual(measure + 1);
    expect(last).toBeGreaterThan(measure - 4);
  });

  it("reads a file and standard input like the bundled article", async () => {
    const bundled = await show(["--no-pager"], { columns: 60 });
    const file = await show(["--no-pager", "data/article.txt"], { columns: 60 });
    const input = await show(["--no-pager", "-"], { columns: 60, line: '"$@" < data/article.txt' });
    expect(file.raw).toBe(bundled.raw);
    expect(input.raw).toBe(bundled.raw);
  });
});
