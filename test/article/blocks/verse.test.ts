import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceLines } from "../../../src/article/blocks/lines.ts";
import { stanzasOf } from "../../../src/article/blocks/verse.ts";
import { parseText } from "../../../src/article/parse.ts";
import { texts } from "../support/texts.ts";

/** The stanzas of a text, a line of each between slashes. */
const stanzas = (text: string, headings: readonly number[] = []) => {
  const lines = sourceLines(text);
  const found = stanzasOf(lines, (at) => headings.includes(at));
  return [...found].map(([start, end]) =>
    lines
      .slice(start, end)
      .map((line) => line.text)
      .join("/"),
  );
};
const shown = (text: string) => text.replaceAll("/", "\n");

describe("a poem", () => {
  it.each([
    ["of one couplet", "春眠不觉晓，/处处闻啼鸟。"],
    ["of lines that are couplets", "白日依山尽，黄河入海流。/欲穷千里目，更上一层楼。"],
    ["of two stanzas", "春眠不觉晓，/处处闻啼鸟。//夜来风雨声，/花落知多少。"],
    [
      "with clauses of different lengths",
      "明月几时有？把酒问青天。/不知天上宫阙，今夕是何年。/起舞弄清影，何似在人间。//转朱阁，低绮户，照无眠。/不应有恨，何事长向别时圆？/但愿人长久，千里共婵娟。",
    ],
    [
      "that pauses at line ends",
      "风从坡上下来，/像一封没有写完的信；/我站在门口，/等它念到我的名字。",
    ],
    [
      "without stops",
      "船离开岸的时候/我还没有想好要说什么/灯一盏一盏退到后面//你说过的话/像水一样从两边流走/没有一句是我的",
    ],
  ])("%s has stanzas", (_, text) => {
    expect(stanzas(shown(text))).toEqual(text.split("//"));
  });

  it("is found between lines of prose", () => {
    const verse = "独坐江楼听晚钟，白云深处隔千峰。/故人一去无消息，明月来时照古松。";
    const prose = "　　他放下茶碗，望着窗外的雨，想起许多年前的那个秋天，便慢慢念道：";
    expect(stanzas(shown(`${prose}/${verse}/${prose}`))).toEqual([verse]);
  });

  it("ends at a heading", () => {
    const text = "其一/一夜西风过小楼，/满阶黄叶不曾收。/其二/山寺钟声隔水来，/菊花开在旧高台。";
    expect(stanzas(shown(text), [0, 3])).toHaveLength(2);
  });

  it("is a paragraph a stanza, with hard breaks", () => {
    const { lead } = parseText("春晓\n\n春眠不觉晓，\n处处闻啼鸟。\n");
    const [first, second] = ["春眠不觉晓，", "处处闻啼鸟。"].map((value) => ({
      type: "text",
      value,
    }));
    expect(lead).toEqual([{ type: "paragraph", children: [first, { type: "break" }, second] }]);
  });
});

describe("no verse", () => {
  it.each([
    [
      "dialogue",
      "“你来了？”/“我来了。”/“坐吧，外面冷。”/他没有再说话，/只是往炉子里添了一块煤。/“爹呢？”",
    ],
    ["speakers", "甲：你从哪里来，/乙：我从北方来。/甲：路上走了几天，/乙：走了七天。"],
    ["a list", "苹果/香蕉/梨//白菜，/萝卜，/土豆。//我的书/我的笔"],
    ["items of a statute", "（一）责令改正，/（二）给予警告；/（三）没收所得，/（四）吊销执照。"],
    ["items without numbers", "责令改正；/给予警告；/没收所得；/吊销执照。"],
    [
      "headlines",
      "某市开通新地铁，市民出行更方便/某县举办运动会，千人参加//全国多地降温，公众需注意保暖/冬季运动要适量",
    ],
    ["datelines", "新华社北京3月9日电，/中新社上海3月9日电，/某报讯，/本报讯。"],
    ["years", "四年丙午，三十四岁。/五年丁未，三十五岁。/做官去了北方。"],
    [
      "narrow lines of prose",
      "今天天气很好，我们一起去公园/散步。公园里有很多人，有的在跑/步，有的在打拳，还有的在唱歌。//湖水很清，能看见里面的鱼。孩子/们在岸边喂鱼，笑声传得很远。我/想起小时候，父亲也常带我来这里，",
    ],
    ["short paragraphs", "雨停了。/他推开门。/院子里没有人。/只有一只猫。//猫走了。/他也走了。"],
  ])("is %s", (_, text) => {
    expect(stanzas(shown(text))).toEqual([]);
  });
});

it("keeps the text of any lines", () => {
  const line = fc.constantFrom(
    "春眠不觉晓，",
    "处处闻啼鸟。",
    "夜来风雨",
    "“你好。”",
    "甲：好",
    "",
    "我的，",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const prose = "这是一段用来垫在标题下面的文字，长短合适，也有句号。";
      const { lead, sections } = parseText(["题目", "", prose, ...lines, prose].join("\n"));
      fc.pre(sections.length === 0);
      expect(texts(lead).join("")).toBe([prose, ...lines, prose].join(""));
    }),
  );
});
