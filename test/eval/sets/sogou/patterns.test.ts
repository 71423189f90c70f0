import { describe, expect, it } from "vitest";
import { agencyIn, editorIn, isAuthor, isTitle, reportersIn } from "./patterns.ts";

describe("credits of a news text", () => {
  it.each([
    ["（本报记者 张三）", "张三"],
    ["(见习记者：张三、李四)", "张三、李四"],
    ["本报记者　张三　李四", "张三　李四"],
    ["（搜狐体育 张三）", "张三"],
    ["记者昨日从市政府获悉，", null],
  ])("names the reporters of %s", (line, names) => {
    expect(reportersIn([line])).toBe(names);
  });

  it.each([
    ["新华社北京3月9日电", "新华社"],
    ["（中新网3月9日电）", "中新网"],
    ["本报讯", null],
    ["他说新华社北京电", null],
  ])("names the agency of %s", (line, agency) => {
    expect(agencyIn([line])).toBe(agency);
  });

  it("names an editor", () => {
    expect(editorIn(["正文。", "（责任编辑：张三）"])).toBe("（责任编辑：张三）");
    expect(editorIn(["编辑部来信"])).toBeNull();
  });
});

describe("a plausible", () => {
  it("title is no byline, caption or price", () => {
    expect(isTitle("春天来了")).toBe(true);
    for (const line of ["本报记者 张三", "资料图", "售价：998元"]) {
      expect(isTitle(line)).toBe(false);
    }
  });

  it("author is a name", () => {
    expect(isAuthor("张三 李四")).toBe(true);
    expect(isAuthor("张三发自北京")).toBe(false);
  });
});
