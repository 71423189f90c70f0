import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import type { Section } from "../../../src/article/model.ts";
import { parseText } from "../../../src/article/parse.ts";

const PROSE = "这是一段用来垫在标题下面的文字，长短合适，也有句号。";
/** A text with a title, in which a paragraph follows each of the given lines. */
const spread = (...lines: string[]) =>
  ["题目", ...lines.flatMap((line) => [line, PROSE])].join("\n\n");
/** The same lines, one under another. */
const stacked = (...lines: string[]) => ["题目", PROSE, ...lines, PROSE].join("\n\n");
const tree = ({ marker, title, sections }: Section): unknown =>
  sections.length === 0 ? [marker, title] : [marker, title, sections.map(tree)];
const trees = (text: string) => parseText(text).sections.map(tree);

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

describe("levels", () => {
  it("follow the order of officials, whatever came before the first part", () => {
    expect(trees(spread("1. 甲", "2. 乙", "一、丙", "1. 丁", "2. 戊", "二、己"))).toEqual([
      ["1.", "甲"],
      ["2.", "乙"],
      [
        "一、",
        "丙",
        [
          ["1.", "丁"],
          ["2.", "戊"],
        ],
      ],
      ["二、", "己"],
    ]);
  });

  it("follow the order of appearance where an author turns it round throughout", () => {
    expect(trees(spread("1. 甲", "（一）乙", "（二）丙", "2. 丁", "（一）戊", "（二）己"))).toEqual(
      [
        [
          "1.",
          "甲",
          [
            ["（一）", "乙"],
            ["（二）", "丙"],
          ],
        ],
        [
          "2.",
          "丁",
          [
            ["（一）", "戊"],
            ["（二）", "己"],
          ],
        ],
      ],
    );
  });

  it("find those of a book again in each part", () => {
    const lines = [
      "第一编 甲",
      "第一章 乙",
      "第二章 丙",
      "第一节 丁",
      "第二节 戊",
      "第二编 己",
      "第一章 庚",
    ];
    expect(trees(spread(...lines))).toEqual([
      [
        "第一编",
        "甲",
        [
          ["第一章", "乙"],
          [
            "第二章",
            "丙",
            [
              ["第一节", "丁"],
              ["第二节", "戊"],
            ],
          ],
        ],
      ],
      ["第二编", "己", [["第一章", "庚"]]],
    ]);
  });

  it("set a summary beside the numbers that run across it", () => {
    expect(trees(spread("【导读】", "一、甲", "二、乙", "【结语】"))).toEqual([
      ["【导读】", null],
      ["一、", "甲"],
      ["二、", "乙"],
      ["【结语】", null],
    ]);
  });

  it("put attachments beside everything else", () => {
    expect(trees(spread("一、甲", "二、乙", "附件1", "附件2")).map((part) => part)).toHaveLength(4);
  });
});

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

describe("a table of contents", () => {
  it.each([
    ["plain", "第一章 甲", "第二章 乙"],
    ["with pages", "第一章 甲……1", "第二章 乙……12"],
    ["with other blanks", "第一章　　甲", "第二章　　乙"],
  ])("%s is no section", (_, one, two) => {
    const text = ["题目", "目录", one, two, "第一章 甲", PROSE, "第二章 乙", PROSE].join("\n\n");
    expect(trees(text)).toEqual([
      ["第一章", "甲"],
      ["第二章", "乙"],
    ]);
  });

  it("is none either where a foreword follows it", () => {
    const text = ["题目", "一、甲", "二、乙", PROSE, "一、甲", PROSE, "二、乙", PROSE].join("\n\n");
    expect(trees(text)).toEqual([
      ["一、", "甲"],
      ["二、", "乙"],
    ]);
  });
});
