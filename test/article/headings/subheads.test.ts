import { describe, expect, it } from "vitest";
import { PROSE, titles, trees } from "./support/sections.ts";

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
    "2031年3月",
    "📍 某路一号",
    "* * *",
  ])("are not %s", (line) => {
    const text = ["题目", `　　${PROSE}`, line, `　　${PROSE}`, line, `　　${PROSE}`].join("\n");
    expect(trees(text)).toEqual([]);
  });

  it("may be quoted, stand above speech, or have a colon in company of others without", () => {
    const text = ["题目", PROSE, "“纸先开口”", "甲方：您还记得吗？", "乙方：记得。"];
    const more = ["三天", "甲方：看三天？", "说法：明年再看", PROSE];
    expect(titles([...text, ...more].join("\n\n"))).toEqual([
      "“纸先开口”",
      "三天",
      "说法：明年再看",
    ]);
  });

  it("are no facts with a label", () => {
    const lines = ["题目", PROSE, "地址：某路18号", PROSE, "票价：三十元", PROSE];
    expect(trees(lines.join("\n\n"))).toEqual([]);
  });

  it("are days of a chronicle or a diary, from three on", () => {
    const chronicle = ["2031年3月", PROSE, "2032年8月", PROSE];
    expect(trees(["题目", PROSE, ...chronicle].join("\n\n"))).toEqual([]);
    const days = ["题目", PROSE, ...chronicle, "九月三日　晴", PROSE].join("\n\n");
    expect(titles(days)).toEqual(["2031年3月", "2032年8月", "九月三日　晴"]);
  });

  it("are titles after a pictograph", () => {
    const lines = ["题目", PROSE, "🎨 某美术馆", PROSE, "地址：某路1号", "🏛️ 某陈列馆", PROSE];
    expect(titles(lines.join("\n\n"))).toEqual(["🎨 某美术馆", "🏛️ 某陈列馆"]);
  });

  it("are parts of a recipe, where two differ", () => {
    const recipe =
      "番茄牛腩\n\n用料\n牛腩 500克\n番茄 4个\n\n做法\n1. 牛腩切块，冷水下锅。\n2. 小火炖。";
    expect(titles(recipe)).toEqual(["用料", "做法"]);
    expect(titles(recipe.replace("做法", "牛"))).toEqual([]);
  });

  it("are versions of release notes, which are no metadata", () => {
    const notes =
      "某法 更新日志\n\nV5.2.0  2031-05-20\n新增手写输入\n\nV5.1.3（2031-04-02）\n修复闪退";
    expect(titles(notes)).toEqual(["V5.2.0  2031-05-20", "V5.1.3（2031-04-02）"]);
    expect(titles("题目\n\nV5.2.0\n新增手写输入")).toEqual([]);
  });

  it("are named parts beside others without a number", () => {
    const lines = ["题目", PROSE, "甲乙丙丁", PROSE, "戊己庚辛", PROSE, "参考资料", PROSE];
    expect(titles(lines.join("\n\n"))).toEqual(["甲乙丙丁", "戊己庚辛", "参考资料"]);
  });

  it("are named parts with a title beside chapters", () => {
    const parts = ["楔子", PROSE, "第一章 雾", PROSE, "第二章 冰", PROSE, "番外 灯塔", PROSE];
    expect(titles(["题目", ...parts].join("\n"))).toEqual(["楔子", "雾", "冰", "番外 灯塔"]);
  });

  it("leave a stanza below a number that stands alone", () => {
    const poem = ["题目", "一\n\n船是昨天的船\n水是今天的水", "二\n\n风来\n没有人"];
    expect(trees(poem.join("\n\n"))).toEqual([
      ["一", null],
      ["二", null],
    ]);
  });
});
