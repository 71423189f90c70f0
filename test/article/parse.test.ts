import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Section } from "../../src/article/model.ts";
import { parseText } from "../../src/article/parse.ts";
import { texts } from "./support/texts.ts";

const bundled = readFileSync(new URL("../../data/article.txt", import.meta.url), "utf8");
const markers = (text: string) => parseText(text).sections.map(({ marker }) => marker);
/** A text with a title, whose body is the given paragraphs. */
const underTitle = (...paragraphs: string[]) => ["题目", ...paragraphs].join("\n\n");

describe("a text of nothing but boilerplate", () => {
  it("is its own body: someone wants to read it", () => {
    const { lead, chrome } = parseText("第十二轮直播预告 http://example.com/a");
    expect(lead).toHaveLength(1);
    expect(chrome).toEqual([]);
  });
});

describe("the headings of a text", () => {
  const PROSE = "这是一段用来垫在标题下面的文字，长短合适，也有句号。";
  it.each([
    [
      ["第一章：总则", "第二章：分则"],
      ["第一章：总则", "第二章：分则"],
    ],
    [
      ["一、第一个问题", "二、第二个问题"],
      ["一、第一个问题", "二、第二个问题"],
    ],
    [
      ["第一章\n\n总则", "第二章\n\n分则"],
      ["第一章　总则", "第二章　分则"],
    ],
  ])("of %j are kept as written", (lines, expected) => {
    const { sections } = parseText(
      `题目\n\n${lines.map((line) => `${line}\n\n${PROSE}`).join("\n\n")}`,
    );
    const headings = sections.map(({ heading }) => heading);
    expect(headings).toEqual(expected.map((value) => [{ type: "text", value }]));
  });
});

describe("the bundled article", () => {
  const article = parseText(bundled);

  it("says what it is", () => {
    expect(article.meta).toEqual({
      title: "笃行2021 七大亮点 为实现“十四五”良好开局贡献公安力量",
      breadcrumb: ["新闻中心", "公安要闻", "正文"],
      published: { text: "2022年01月18日 22:27", iso: "2022-01-18T22:27" },
      source: "中国警察网",
      author: "邵磊",
      url: null,
      language: "zh-Hans",
      extra: null,
    });
  });

  it("has five paragraphs before seven highlights", () => {
    expect(article.lead).toHaveLength(5);
    expect(article.sections.map(({ marker, title, body }) => [marker, title, body.length])).toEqual(
      [
        ["亮点1", "党对公安工作的绝对领导更加坚强有力", 2],
        ["亮点2", "公安机关党史学习教育扎实深入开展", 2],
        ["亮点3", "庆祝中国共产党成立100周年活动等重大安保任务万无一失", 1],
        ["亮点4", "平安中国建设取得新成就", 2],
        ["亮点5", "服务疫情防控和经济社会发展成效显著", 2],
        ["亮点6", "公安改革实现系统性重塑和整体性变革", 3],
        ["亮点7", "公安队伍在教育整顿中呈现崭新面貌", 2],
      ],
    );
    for (const [index, section] of article.sections.entries()) {
      expect(section).toMatchObject({
        kind: "highlight",
        number: index + 1,
        level: 1,
        sections: [],
      });
    }
  });

  it("keeps what it drops", () => {
    expect(article.chrome).toEqual([
      "即时新闻:",
      "新闻",
      "中国警察网\u00A0·\u00A0邵磊\u00A0 | \u00A02022-01-18 22:27",
      "触屏版 | PC版",
      "© 中国警察网",
    ]);
  });

  it("keeps every paragraph to the letter", () => {
    const lines = bundled.split("\n").map((line) => line.trim());
    const paragraphs = [article, ...article.sections].flatMap((part) =>
      texts("lead" in part ? part.lead : part.body),
    );
    expect(paragraphs).toHaveLength(19);
    for (const paragraph of paragraphs) expect(lines).toContain(paragraph);
  });
});

describe("markers", () => {
  it.each([
    ["亮点1", "亮点2"],
    ["看点１", "看点２"],
    ["关键词一", "关键词二"],
    ["问题①", "问题②"],
    ["案例⑴", "案例⑵"],
    ["变化⒈", "变化⒉"],
    ["秘诀㈠", "秘诀㈡"],
    ["特点Ⅰ", "特点Ⅱ"],
    ["理由壹", "理由贰"],
    ["亮点 9", "亮点 10"],
    ["看点十九", "看点二十"],
    ["【亮点1】", "【亮点2】"],
    ["岔口之一", "岔口之二"],
    ["亮点（1）", "亮点（2）"],
    ["NO.1", "NO.2"],
  ])("%s and %s make a series, whatever stands between them and their titles", (one, two) => {
    const layouts = [
      underTitle(one, "头一个标题", "正文一。", two, "后一个标题", "正文二。"),
      underTitle(`${one}：头一个标题`, "正文一。", `${two}：后一个标题`, "正文二。"),
      underTitle(`${one}　头一个标题`, "正文一。", `${two}　后一个标题`, "正文二。"),
      [
        "题目",
        `　　${one}`,
        "　　头一个标题",
        "　　正文一。",
        `　　${two}`,
        "　　后一个标题",
        "　　正文二。",
      ].join("\n"),
    ];
    for (const layout of layouts) {
      const [first, second] = parseText(layout).sections;
      expect(first).toMatchObject({ marker: one, title: "头一个标题", kind: "highlight" });
      expect(second).toMatchObject({ marker: two, title: "后一个标题", kind: "highlight" });
      expect(second?.number).toBe((first?.number ?? 0) + 1);
      expect(texts(second?.body ?? [])).toEqual(["正文二。"]);
    }
  });

  it.each([
    ["a sentence that begins with one", ["亮点1是速度。", "亮点2是价格。"]],
    ["one alone", ["亮点1：速度", "正文。"]],
    ["numbers that do not count on", ["亮点3：速度", "正文。", "亮点1：价格", "正文。"]],
    ["decimals and scores", ["比分1:2", "正文。", "比分2:2", "正文。", "速度1.5", "速度2.5"]],
    ["a number with its unit", ["截至 5 月底", "正文。", "截至 6 月底", "正文。"]],
    ["captions", ["图表1：收入", "正文。", "图表2：支出", "正文。"]],
    ["years", ["北京2022：回顾", "正文。", "北京2023：展望", "正文。"]],
    ["lessons and rounds", ["第一节课", "正文。", "第二节课", "正文。"]],
    ["a noun of one character", ["初一：扫尘", "正文。", "初二：祭灶", "正文。"]],
    ["words that end like numbers", ["统一：思想", "正文。", "唯一：选择", "正文。"]],
    ["enumerations inside a sentence", ["一是快，二是稳。", "首先是快，其次是稳。"]],
  ])("are not found in %s", (_, paragraphs) => {
    expect(markers(underTitle(...paragraphs))).toEqual([]);
  });

  it("run in where a sentence follows, and keep their stop", () => {
    const article = parseText(underTitle("理由一，因为省钱。", "再说一句。", "理由二，因为省事。"));
    expect(article.sections).toMatchObject([
      { marker: "理由一，", number: 1, title: null },
      { marker: "理由二，", number: 2, title: null },
    ]);
    expect(texts(article.sections[0]?.body ?? [])).toEqual(["因为省钱。", "再说一句。"]);
  });

  it("stand without a title where a paragraph follows", () => {
    const article = parseText(underTitle("亮点1", "这一段是正文。", "亮点2", "这一段也是。"));
    expect(article.sections).toMatchObject([
      { marker: "亮点1", title: null },
      { marker: "亮点2", title: null },
    ]);
    expect(texts(article.sections[1]?.body ?? [])).toEqual(["这一段也是。"]);
  });

  it("nest in the order they appear, and start again under each part", () => {
    const tree = ({ marker, sections }: Section): unknown => [marker, ...sections.map(tree)];
    const text = underTitle(
      "问题一：甲",
      "案例1：子",
      "案例2：丑",
      "问题二：乙",
      "案例1：寅",
      "看点1：卯",
      "看点2：辰",
    );
    expect(parseText(text).sections.map(tree)).toEqual([
      ["问题一", ["案例1"], ["案例2"]],
      ["问题二", ["案例1"], ["看点1"], ["看点2"]],
    ]);
  });
});

describe("the head", () => {
  it("is nothing where the text begins at once", () => {
    const text = "　　第一段从这里开始，说了一句话。\n　　第二段。";
    expect(parseText(text)).toMatchObject({ meta: { title: null }, lead: [{}, {}], chrome: [] });
    expect(parseText("只有一行")).toMatchObject({ meta: { title: null }, lead: [{}] });
  });

  it("joins a subtitle to the title", () => {
    const { meta } = parseText("一条河\n——记三代守闸人\n2031-03-09\n\n正文。");
    expect(meta.title).toBe("一条河——记三代守闸人");
  });

  it("does not take a speaker for an author", () => {
    const { meta, lead } = parseText(
      "访谈\n\n记者：您为什么来这里，是不是因为喜欢安静？\n\n答：是的。",
    );
    expect(meta.author).toBeNull();
    expect(lead).toHaveLength(2);
  });

  it("leaves a signature in the text, nor takes an address for a title", () => {
    const { meta, lead, chrome } = parseText("通知\n各位同学：\n明天停课\n教务处\n2031年3月9日");
    expect(meta).toMatchObject({ title: "通知", published: { iso: "2031-03-09" } });
    expect(texts(lead)).toEqual(["各位同学：", "明天停课", "教务处", "2031年3月9日"]);
    expect(chrome).toEqual([]);
    expect(parseText("朋友们：\n\n天气不错\n\n出门走走。").meta.title).toBeNull();
  });

  it.each(["来源：相关阅读：", "责任编辑：", "2031年3月9日 来源：某报 阅读量："])(
    "keeps a label that it has no room for and that introduces nothing: %s",
    (line) => {
      expect(parseText(`题目\n\n${line}\n\n正文。`).chrome).toEqual([line]);
    },
  );

  it("does not take the first digits of a longer number for a day", () => {
    const published = (line: string) => parseText(`题目\n\n${line}\n\n正文。`).meta.published?.iso;
    expect(published("2031-03-123")).toBeUndefined();
    expect(published("2031-03-1223:45")).toBe("2031-03-12T23:45");
    expect(published("2031年3月9日2版")).toBe("2031-03-09");
  });

  it("leaves a date in the text alone", () => {
    const { meta, lead } = parseText(
      "题目\n\n2031年3月9日，我市下了一场雪。\n\n新华社北京3月9日电 正文。",
    );
    expect(meta.published).toBeNull();
    expect(lead).toHaveLength(2);
  });
});

describe("hard-wrapped paragraphs", () => {
  const wrapped = (text: string, width: number) =>
    text.match(new RegExp(`.{1,${width}}`, "gu"))?.join("\n") ?? "";
  const long = "今天我们走了很远的路，看见了三条河和两座山，还有许多从来没有见过的鸟。".repeat(4);

  it.each([20, 24, 31, 40])("are joined again at %d characters a line", (width) => {
    const text = `题目\n\n${wrapped(long, width)}\n\n${wrapped(long.slice(0, 50), width)}`;
    expect(texts(parseText(text).lead)).toEqual([long, long.slice(0, 50)]);
  });

  it("are told apart by their indents", () => {
    const text = `题目\n${wrapped(`　　${long}`, 30)}\n${wrapped(`　　${long}`, 30)}`;
    expect(texts(parseText(text).lead)).toEqual([long, long]);
  });

  it("get one blank between words, and none beside Han", () => {
    const words = "The quick brown fox jumps over the lazy dog again and";
    const text = `题目\n\n${words}\n${words}\n文字`;
    expect(texts(parseText(text).lead)).toEqual([`${words} ${words}文字`]);
  });

  it("are not seen where every line is a paragraph", () => {
    const lines = [
      "她笑了。",
      "“你来得早，”他说，“我以为要等到天黑才能见到你呢，路上一定很累了吧。”",
      "“不早了。”",
      "他们沿着河走了很久，谁也没有再说话，直到桥头的灯一盏一盏亮起来为止。",
      "夜深了。",
    ];
    expect(texts(parseText(["题目", "", ...lines].join("\n")).lead)).toEqual(lines);
  });

  it("are not seen in verse", () => {
    const verse = ["床前明月光，", "疑是地上霜。", "举头望明月，", "低头思故乡。"];
    const { lead } = parseText(["静夜思", "", ...verse].join("\n"));
    expect(lead).toMatchObject([{ children: { length: 2 * verse.length - 1 } }]);
    expect(texts(lead)).toEqual([verse.join("")]);
  });
});

describe("laws", () => {
  const bits = fc.constantFrom(
    ..."亮点一二12①：。，、【】 　\t>|©—",
    "\n",
    "\n",
    "\n\n",
    "　　",
    "亮点1",
    "亮点2：",
    "看点三",
    "2031-03-09",
    "来源：",
    "作者：某人",
    "首页 > 正文",
    "版权所有",
    "相关阅读",
    "文字",
    "word",
    "\u0000",
    "\u001B[31m",
    "\u202E",
    "𠮷",
  );
  const page = fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(""));

  it("lose no letter, digit or control of any page", () => {
    fc.assert(
      fc.property(page, (text) => {
        const kept = lettersOf(everything(parseText(text)));
        for (const [letter, count] of lettersOf([text])) {
          expect(kept.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** All that an article holds, as text. */
function everything({ meta, lead, sections, chrome }: Article): string[] {
  const own = (section: Section): string[] => [
    section.marker ?? "",
    section.title ?? "",
    ...texts(section.body),
    ...section.sections.flatMap(own),
  ];
  const { title, breadcrumb, published, source, author } = meta;
  const said = [title, ...(breadcrumb ?? []), published?.text, source, author];
  return [...said.map((text) => text ?? ""), ...texts(lead), ...sections.flatMap(own), ...chrome];
}

/** How often each letter, digit and control stands in a text, labels of metadata aside. */
function lettersOf(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const letters = parts
    .join("\n")
    .replaceAll(/来源|作者/gu, "")
    .match(/[\p{L}\p{N}\p{Cc}\p{Cf}]/gu);
  for (const letter of letters ?? []) {
    if (letter.trim() !== "") counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}
