import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ARTICLE } from "../../e2e/support/program.ts";
import { countFaults } from "./count.ts";
import { LAYOUTS } from "./programs.ts";
import { rowOf, total } from "./table.ts";

describe("countFaults", () => {
  it.each<[name: string, rows: string[], faults: Partial<ReturnType<typeof countFaults>>]>([
    ["nothing", ["他说：", "“好，go", "on 2021”"], { rows: 3, edges: 0, splits: 0, tooWide: 0 }],
    ["a comma at the start", ["他说：“好", "，go on", "2021”"], { edges: 1 }],
    ["a quotation mark at the end", ["他说：“", "好，go on", "2021”"], { edges: 1 }],
    ["a split number", ["他说：", "“好，go on 2", "021”"], { edges: 0, splits: 1 }],
    ["rows that are too wide", ["他说：“好，go on 2021”"], { tooWide: 1 }],
  ])("finds %s", (_, rows, faults) => {
    expect(countFaults("他说：“好，go on 2021”", rows, 14)).toMatchObject(faults);
  });

  it("leaves the text's own line ends alone", () => {
    expect(countFaults("他说“\n，好", ["他说“", "，好"], 8)).toMatchObject({ edges: 0 });
  });

  it("wants the rows to hold the text", () => {
    expect(() => countFaults("甲乙", ["甲"], 8)).toThrow("not of this text");
  });
});

// The others need a build or programs of the system: `npm run compare` prints them all.
it.each(
  LAYOUTS.filter(({ inProcess }) => inProcess).map((layout) => [layout.name, layout] as const),
)("the READMEs state what %s does", async (_, layout) => {
  const row = rowOf(layout, await total(layout, readFileSync(ARTICLE, "utf8")));
  const pages = ["README.md", "README.zh.md"].map((page) => readFileSync(page, "utf8"));
  expect(pages.filter((page) => !page.includes(row))).toEqual([]);
});
