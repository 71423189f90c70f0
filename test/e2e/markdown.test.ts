import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { run } from "./support/run.ts";
import { show } from "./support/terminal.ts";

const MARKDOWN = [
  "# 全样",
  "见[此处](https://example.com/文)和[相对](./x.md)，**_粗且重_**[^1]。",
  "## 表格",
  "| 项目 | 说明 | 金额 |\n|:--|:-:|--:|\n| 苹果 apple | 产自山东，口感**清脆**，适合远途运输 | 12.50 |\n| 梨 | 短 | 7 |",
  "### 引文",
  "> 引文一段，引文一段，引文一段，引文一段，引文一段。\n>\n> > 内层。\n>\n> - 列表\n>   1. 有序",
  `~~~\nconst name = "${"代码".repeat(60)}";\n~~~`,
  "![合影](http://a.cn/b.png)",
  "[^1]: 脚注。",
].join("\n\n");

function article(): string {
  const cwd = folder();
  writeFileSync(join(cwd, "a.md"), MARKDOWN);
  return cwd;
}

describe("Markdown in a terminal", () => {
  it.each([20, 40, 80])("prints on %i columns, no row beyond the edge", async (columns) => {
    const env = { FORCE_HYPERLINK: "1" };
    const screen = await show(["--no-pager", "a.md"], { columns, cwd: article(), env });
    expect(screen.code).toBe(0);
    expect(screen.overflowed).toEqual([]);
    for (const word of ["苹果", "│", "↳", "［合影］", "脚注。", "./x.md"]) {
      expect(screen.rows.join("\n")).toContain(word);
    }
    expect(screen.rows.join("")).not.toContain("example.com");
    const links = screen.raw.split("\u001b]8;;").slice(1);
    expect(links.filter((link) => link.startsWith("https://example.com/%E6%96%87")).length).toBe(1);
    expect(links.length % 2).toBe(0);
  });

  it("shows bold and underline together", async () => {
    const screen = await show(["--no-pager", "a.md"], { columns: 80, cwd: article() });
    const both = screen.cells.flat().filter((cell) => cell.bold && cell.underline);
    expect(both.map(({ text }) => text).join("")).toBe("粗且重");
  });

  it("aligns the columns of a table", async () => {
    const { text } = await run(["a.md"], { cwd: article() });
    expect(text).toMatch(/^─{20,}\n项目 .*金额\n─{20,}\n苹果 apple {2}.*12\.50\n/m);
  });

  it("keeps code whole and prints addresses as notes without a terminal", async () => {
    const { text } = await run(["-w", "40", "a.md"], { cwd: article() });
    expect(text).toContain("代码".repeat(60));
    expect(text).toContain("[1] https://example.com/文\n[2] ./x.md\n[3] 脚注。\n");
  });

  it("prints the lengths of highlights whole on 40 columns, in English without the minutes", async () => {
    const counts = { "zh_CN.UTF-8": 14, "C.UTF-8": 7 };
    for (const [LANG, count] of Object.entries(counts)) {
      const { text } = await run(["highlights", "-w", "40"], { env: { LANG } });
      const lengths = text.match(/\d+ (?:字|characters?)|\d (?:分钟|minutes?)/g) ?? [];
      expect(lengths).toHaveLength(count);
      expect(text).not.toMatch(/[\u00a0\u2060\u200b]/);
    }
  });
});
