import { describe, expect, it } from "vitest";
import { PROSE, trees } from "./support/sections.ts";

describe("subheads without a number", () => {
  it("are short lines that stand out where paragraphs are indented", () => {
    const text = ["题目", `　　${PROSE}`, "小小标题", `　　${PROSE}`, `　　${PROSE}`].join("\n");
    expect(trees(text)).toEqual([[null, "小小标题"]]);
  });

  it("come in company where nothing is indented", () => {
    expect(trees(["题目", PROSE, "甲乙丙丁", PROSE].join("\n\n"))).toEqual([]);
    expect(
      trees(["题目", PROSE, "甲乙丙丁", PROSE, "戊己庚辛", PROSE, PROSE].join("\n\n")),
    ).toEqual([
      [null, "甲乙丙丁"],
      [null, "戊己庚辛"],
    ]);
  });

  it.each([
    "他笑了。",
    "“走吧”",
    "各位朋友：",
    "图为村口",
    "张三 摄影记者",
    "2031年3月9日",
    "* * *",
  ])("are not %s", (line) => {
    const text = ["题目", `　　${PROSE}`, line, `　　${PROSE}`, line, `　　${PROSE}`].join("\n");
    expect(trees(text)).toEqual([]);
  });
});
