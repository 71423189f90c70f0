import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { parseText } from "../../../src/article/parse.ts";
import { PROSE, spread, stacked, trees } from "./support/sections.ts";

describe("headings with their title on the line", () => {
  it.each([
    ["ordinal", "一、", "二、", ""],
    ["ordinal", "十一、", "十二、", " "],
    ["ordinal", "一．", "二．", ""],
    ["ordinal", "（一）", "（二）", ""],
    ["ordinal", "(一)", "(二)", " "],
    ["ordinal", "（一)", "(二）", ""],
    ["ordinal", "㈠", "㈡", ""],
    ["ordinal", "1.", "2.", " "],
    ["ordinal", "1．", "2．", ""],
    ["ordinal", "1、", "2、", ""],
    ["ordinal", "１、", "２、", ""],
    ["ordinal", "⒈", "⒉", ""],
    ["ordinal", "（1）", "（2）", ""],
    ["ordinal", "(1)", "(2)", ""],
    ["ordinal", "⑴", "⑵", ""],
    ["ordinal", "1）", "2）", ""],
    ["ordinal", "①", "②", ""],
    ["ordinal", "Ⅰ.", "Ⅱ.", " "],
    ["ordinal", "2.1", "2.2", " "],
    ["ordinal", "01", "02", "｜"],
    ["ordinal", "【1】", "【2】", ""],
    ["ordinal", "第一步", "第二步", "："],
    ["chapter", "第三章", "第四章", "　"],
    ["chapter", "第三章", "第四章", ""],
    ["chapter", "第 3 章", "第 4 章", " "],
    ["chapter", "第2节", "第3节", " "],
    ["chapter", "第十回", "第十一回", "　"],
    ["chapter", "第廿二回", "第廿三回", "　"],
    ["chapter", "第一一八回", "第一一九回", "　"],
    ["chapter", "第一部分", "第二部分", "："],
    ["chapter", "第一编", "第二编", " "],
    ["chapter", "第一条", "第二条", "　"],
    ["chapter", "卷一", "卷二", "　"],
    ["chapter", "卷之一", "卷之二", "　"],
    ["chapter", "附件1", "附件2", "："],
    ["chapter", "上篇", "下篇", "　"],
    ["bracket", "【背景】", "【影响】", ""],
    ["bullet", "■", "■", " "],
    ["bullet", "◆", "◆", ""],
    ["bullet", "●", "●", " "],
    ["bullet", "▲", "▲", ""],
    ["bullet", "※", "※", " "],
    ["highlight", "STEP 1", "STEP 2", "："],
  ])("%s %s and %s", (kind, one, two, separator) => {
    const { sections } = parseText(spread(`${one}${separator}甲乙丙`, `${two}${separator}丁戊己`));
    expect(sections).toMatchObject([
      { kind, marker: one, title: "甲乙丙", body: [{}] },
      { kind, marker: two, title: "丁戊己", body: [{}] },
    ]);
  });

  it.each([
    ["问：", "答："],
    ["Q：", "A："],
    ["提问：", "回答："],
  ])("question %s with answer %s", (question, answer) => {
    const lines = [
      `${question}为什么？`,
      `${answer}${PROSE}`,
      `${question}怎么办？`,
      `${answer}${PROSE}`,
    ];
    expect(trees(["题目", ...lines].join("\n\n"))).toEqual([
      [question, "为什么？"],
      [question, "怎么办？"],
    ]);
  });
});

describe("headings of other shapes", () => {
  it("are a number alone, above a title or above text", () => {
    expect(trees(spread("01\n\n出发", "02\n\n回家"))).toEqual([
      ["01", "出发"],
      ["02", "回家"],
    ]);
    expect(trees(spread("一", "二"))).toEqual([
      ["一", null],
      ["二", null],
    ]);
  });

  it("are named parts beside numbered ones", () => {
    const titles = parseText(spread("前　言", "第一章　甲", "第二章　乙", "后记")).sections;
    expect(titles.map(({ marker, title, level }) => [marker, title, level])).toEqual([
      [null, "前　言", 1],
      ["第一章", "甲", 1],
      ["第二章", "乙", 1],
      [null, "后记", 1],
    ]);
  });

  it("run in, and keep their text to the letter", () => {
    const text = stacked(
      "第一条　为了方便，制定本办法。",
      "第二条　本办法适用于本市。",
      "第三条 略。",
    );
    const { sections } = parseText(text);
    expect(sections.map(({ marker, title }) => [marker, title])).toEqual([
      ["第一条", null],
      ["第二条", null],
      ["第三条", null],
    ]);
    expect(textOf(sections[0]?.body[0])).toBe("为了方便，制定本办法。");
  });

  it("have their number last", () => {
    expect(trees(spread("学而第一", "为政第二"))).toEqual([
      ["学而第一", null],
      ["为政第二", null],
    ]);
  });

  it("count down to the first", () => {
    expect(trees(spread("NO.3 甲", "NO.2 乙", "NO.1 丙"))).toHaveLength(3);
  });
});

describe("no headings are found in", () => {
  it.each([
    ["counting aloud", ["一、二、三，用力。", "二、三、四，再来。"]],
    ["ranges", ["三、四年级的同学", "四、五年级的同学"]],
    ["sums", ["1.5亿元的投资", "2.5亿元的投资"]],
    ["quantities", ["1 个苹果", "2 个梨"]],
    ["dates", ["1月2日", "2月3日"]],
    ["years", ["2031、回顾", "2032、展望"]],
    ["scores", ["1:2 落后", "2:2 平局"]],
    ["one ordinal alone", ["一、只有这一个"]],
    ["lessons", ["第一节课很短", "第二节课很长"]],
    ["articles of law that are cited", ["第三条规定的情形", "第四条规定的情形"]],
    ["ordinal clauses", ["第一，要快。", "第二，要稳。"]],
    ["days of a story", ["第二天，他走了。", "第三天，他回来了。"]],
    ["ends of chapters", ["第一章完", "第二章完"]],
    ["datelines in brackets", ["【某报记者 张三】今天下雨", "【某报记者 李四】明天放晴"]],
    ["captions", ["▲图为现场", "▲图为会场"]],
    ["credits", ["■本报记者 张三", "■本报记者 李四"]],
    ["speakers", ["记者：您好吗", "记者：再见了"]],
    ["questions nobody answers", ["问：为什么？", "问：怎么办？"]],
    ["sentences with a mark", ["■ 今天下雨。", "■ 明天放晴。"]],
    ["enumerations", ["首先，要快。", "其次，要稳。", "最后，要准。"]],
    ["ranks", ["他名列第一", "她名列第三"]],
    ["labels", ["时间：三月九日", "地点：南门外"]],
    ["captions below pictures", ["图为南门外的桥", "图为北门外的塔"]],
  ])("%s", (_, lines) => {
    expect(trees(spread(...lines))).toEqual([]);
  });

  it.each([
    ["ingredients", ["1、鸡蛋", "2、面粉", "3、白糖"]],
    ["items", ["（一）身份证；", "（二）户口本；", "（三）照片。"]],
    ["steps of one sentence", ["1. 洗净。", "2. 切块。", "3. 下锅。"]],
    ["marks", ["● 牙刷", "● 毛巾", "● 拖鞋"]],
    ["attachments that are only named", ["附件1：名单", "附件2：地图"]],
    ["short lines one under another", ["牙刷", "毛巾", "拖鞋"]],
  ])("lists of %s", (_, lines) => {
    expect(trees(stacked(...lines))).toEqual([]);
  });

  it("numbers of pages in the middle of a sentence", () => {
    const half = PROSE.slice(0, -1);
    expect(trees(["题目", half, "1", PROSE, half, "2", PROSE].join("\n\n"))).toEqual([]);
  });

  it("a poem", () => {
    const verse = ["夜里下雨", "我听见水声", "像有人说话", "又像没有人"];
    expect(trees(["夜雨", ...verse].join("\n"))).toEqual([]);
  });
});

describe("titles", () => {
  it.each([
    ["ends in a stop", ["第一章 他走了。", "第二章 归途", "第三章 他回来了。"]],
    ["ends in a colon", ["一、背景：", "二、影响："]],
    ["is a sentence above its text", ["一、加强领导。", "二、改进作风。"]],
    ["ends in a comma where a line was broken", ["第一章 甲", "第二章 乙、", "第三章 丙"]],
    ["is joined and begins like a sentence", ["第一章 甲", "第二章中国之行", "第三章 丙"]],
    ["is longer than most", ["一、甲", `二、${"很长的标题".repeat(9)}`, "三、丙"]],
  ])("%s", (_, lines) => {
    const titles = parseText(spread(...lines)).sections.map(({ title }) => title);
    expect(titles).toEqual(lines.map((line) => line.replace(/^(?:第.章 ?|.、)/u, "")));
  });

  it("end in a colon above another series", () => {
    const lines = ["一、选择题：", "1. 甲乙（ ）", "2. 丙丁（ ）", "二、填空题：", "1. 戊己（ ）"];
    const { sections } = parseText(spread(...lines));
    expect(sections.map(({ marker, title }) => [marker, title])).toEqual([
      ["一、", "选择题："],
      ["二、", "填空题："],
    ]);
    const below = parseText(["题目", PROSE, "一、甲：", "（1）乙", PROSE, "二、丙"].join("\n"));
    expect(below.sections.map(({ title }) => title)).toEqual(["甲：", "丙"]);
  });
});

describe("statutes", () => {
  const ARTICLE = `为了规范管理，保护权益，根据有关法律，制定本法${"，适用于本市".repeat(12)}。`;
  const heads = [
    "第一编　总则",
    "第一分编　通则",
    "第一章　一般规定",
    "第二章　主体",
    "第二分编　物",
    "第三章　所有",
    "第二编　分则",
  ];
  const body = heads.flatMap((head, index) => [
    head,
    `　　第${"一二三四五六七".charAt(index)}条　${ARTICLE}`,
  ]);

  it("have headings without indent between indented articles, and a table of contents", () => {
    const expected = [
      ["第一编", "总则"],
      ["第一分编", "通则"],
      ["第一章", "一般规定"],
      ["第二章", "主体"],
      ["第二分编", "物"],
      ["第三章", "所有"],
      ["第二编", "分则"],
    ];
    const flat = ["某法", ...body].map((line) => line.trim()).join("\n\n");
    for (const text of [
      ["某法", ...body].join("\n"),
      ["某法", "目　录", ...heads, ...body].join("\n"),
      flat,
    ]) {
      const found = JSON.stringify(trees(text));
      const articles = [..."一二三四五六七"].map((number) => [`第${number}条`, null]);
      const all = expected.flatMap((head, index) => [head, articles[index] ?? []]);
      expect([...found.matchAll(/"(第.{1,2}[编章条])",("[^"]*"|null)/gu)].map(pairOf)).toEqual(all);
    }
  });
});

/** A marker and its title as JSON has them. */
function pairOf([, marker = "", title = ""]: RegExpMatchArray) {
  return [marker, JSON.parse(title)];
}

describe("names in brackets with text after them", () => {
  it("are sections although nothing stands between them", () => {
    const lines = ["【适应症】用于某病。", "【用法】口服。一日1次。", "【贮藏】密封保存。"];
    expect(trees(["题目", ...lines].join("\n")).length).toBe(3);
    const facts = ["【时间】三月九日", "【地点】某路", "【票价】三十元"];
    expect(trees(["题目", PROSE, ...facts].join("\n"))).toEqual([]);
  });
});

describe("a number alone on its line", () => {
  it("takes no fact below it for its title", () => {
    const act = (name: string) => [name, "时间：冬天的傍晚", PROSE, PROSE];
    expect(trees(["题目", ...act("第一幕"), ...act("第二幕")].join("\n\n"))).toEqual([
      ["第一幕", null],
      ["第二幕", null],
    ]);
  });
});
