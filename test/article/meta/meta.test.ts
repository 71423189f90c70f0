import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { parseText } from "../../../src/article/parse.ts";
import { texts } from "../support/texts.ts";

const PROSE = "这是一段用来垫在下面的文字，长短合适，也有句号。";
const under = (line: string) => parseText(["题目", line, PROSE, PROSE].join("\n\n"));
const above = (...lines: string[]) => parseText(["题目", PROSE, PROSE, ...lines].join("\n\n"));

describe("a line of metadata", () => {
  it.each([
    ["来源：某报", { source: "某报" }],
    ["稿源：某报", { source: "某报" }],
    ["2031-03-09 07:05:00　来源: 某晚报 河北", { source: "某晚报" }],
    ["2031-03-09 来源：某报 某某网", { source: "某报 某某网" }],
    ["转自：某报", { source: "某报" }],
    ["来　源：某报", { source: "某报" }],
    ["作者：张三", { author: "张三" }],
    [
      "2031 03/ 09 07:05:30 来源：某报",
      { source: "某报", published: { iso: "2031-03-09T07:05:30" } },
    ],
    ["作者：张三（公众号：某某厨房）", { author: "张三" }],
    ["来源 | 某报（ID：abc）", { source: "某报" }],
    ["作者 张三", { author: "张三" }],
    ["文/张三", { author: "张三" }],
    ["文｜张三", { author: "张三" }],
    ["文 张三", { author: "张三" }],
    ["撰文：张三", { author: "张三" }],
    ["记者：张三", { author: "张三" }],
    ["记者 张三", { author: "张三" }],
    ["通讯员：张三", { author: "张三" }],
    ["本报记者 张三 李四", { author: "张三 李四" }],
    ["□ 本报记者 张三", { author: "张三" }],
    ["2031年03月09日 07:05", { published: { iso: "2031-03-09T07:05" } }],
    ["2031-03-09 07:05:30", { published: { iso: "2031-03-09T07:05:30" } }],
    ["2031/3/9", { published: { iso: "2031-03-09" } }],
    ["二〇三一年三月九日", { published: { iso: "2031-03-09" } }],
    ["2031-03-09 来源：作者：张三", { source: null, author: "张三" }],
    ["2031年3月9日12:11来源：某报作者：张三", { source: "某报", author: "张三" }],
    ["12:11来源：某报作者：张三", { source: "某报", author: "张三", published: null }],
    [
      "原创 某周刊 2031年3月9日 07:05",
      { source: "某周刊", published: { iso: "2031-03-09T07:05" } },
    ],
    [
      "原创 张三 城市笔记 2031-03-09 07:05 某省",
      { source: "城市笔记", author: "张三", published: { iso: "2031-03-09T07:05" } },
    ],
    ["原创 张三 2031-03-09", { source: null, author: "张三" }],
    ["楼主：北城小鱼　发表于 2031-3-9 07:05", { author: "北城小鱼" }],
    ["编辑于 2031-03-09", { published: { iso: "2031-03-09" } }],
    ["《某日报》（2031年03月09日 05版）", { source: "某日报", published: { iso: "2031-03-09" } }],
    ["《 某日报 》（ 2031年03月09日   第5版）", { source: "某日报" }],
    [
      "本报记者 张三 本报通讯员 李四《某日报》（2031年03月09日 第02版）",
      { source: "某日报", author: "张三", published: { iso: "2031-03-09" } },
    ],
    ["某周刊记者 / 张三　编辑 / 李四　2031-05-12", { source: "某周刊", author: "张三" }],
    ["□ 张三", { author: "张三" }],
    ["校长　张三", { author: "张三" }],
    ["张三1，李四2，王五1*", { author: "张三，李四，王五" }],
  ])("%s", (line, expected) => {
    const { meta, lead } = under(line);
    expect(meta).toMatchObject({ title: "题目", ...expected });
    expect(lead).toHaveLength(2);
  });

  it.each([
    "记者：您好",
    "记者：你说呢",
    "记者了解到这件事",
    "文章写得好",
    "图书馆开门了",
    "股东大会召开日期：2031年3月9日",
    "时间：冬天的傍晚",
    "■高铁",
    "姜 3片",
    "记者｜您好",
    "《某书》（第2版）",
  ])("is not %s", (line) => {
    const { meta, lead } = under(line);
    expect([meta.author, meta.source, meta.published]).toEqual([null, null, null]);
    expect(lead).toHaveLength(3);
  });

  it.each(["责任编辑：王五", "原标题：另一个题目", "来源：", "来源：相关阅读："])(
    "goes to chrome where Meta has no room for some of it: %s",
    (line) => {
      expect(under(line).chrome).toEqual([line]);
    },
  );

  it.each(["来源：某报正文：", "作者：某人看插图：李四", "2031-03-09 正文/张三"])(
    "has no label inside a word: %s",
    (line) => {
      const { meta, lead, chrome } = under(line);
      expect([meta.source, meta.author]).not.toContain("张三");
      expect([...texts(lead), ...chrome].join("")).toContain(line);
    },
  );
});

describe("the end of a text", () => {
  it.each([
    ["（记者 张三）", "张三"],
    ["（本报记者 张三 李四）", "张三 李四"],
    ["（某社记者张三 通讯员李四）", "张三"],
    ["(作者：张三)", "张三"],
    ["（文/张三 图/李四）", "张三"],
  ])("names the author: %s", (credit, author) => {
    const { meta, lead } = above(`${PROSE}${credit}`);
    expect(meta.author).toBe(author);
    expect(textOf(lead[2])).toBe(`${PROSE}${credit}`);
  });

  it.each(["（作者系某大学教授）", "（据记者了解）", "（见附表）"])("does not in %s", (credit) => {
    expect(above(`${PROSE}${credit}`).meta.author).toBeNull();
  });

  it("says when it was signed, and keeps the signature", () => {
    const { meta, lead } = above("某某委员会", "二〇三一年三月九日");
    expect(meta.published).toEqual({ text: "二〇三一年三月九日", iso: "2031-03-09" });
    expect(lead).toHaveLength(4);
  });

  it("says when and where it was written, and takes no place for an author", () => {
    const { meta, lead } = above("2031.3.9 于某城");
    expect(meta).toMatchObject({ author: null, published: { iso: "2031-03-09" } });
    expect(lead).toHaveLength(3);
  });

  it("does not overrule its head", () => {
    const text = ["题目", "2030-01-01 作者：张三", PROSE, `${PROSE}（记者 李四）`].join("\n\n");
    expect(parseText(text).meta).toMatchObject({
      author: "张三",
      published: { iso: "2030-01-01" },
    });
  });

  it("may be a line of metadata", () => {
    const { meta, lead, chrome } = above("来源：某报", "责任编辑：王五");
    expect(meta.source).toBe("某报");
    expect(lead).toHaveLength(2);
    expect(chrome).toEqual(["责任编辑：王五"]);
  });
});

describe("a title", () => {
  it("stands above its speaker or poet", () => {
    const speech = parseText(`在典礼上的讲话\n校长　张三\n（2031年3月9日）\n\n各位：\n\n${PROSE}`);
    expect(speech.meta).toMatchObject({ title: "在典礼上的讲话", author: "张三" });
    const poem = parseText("晚归\n张三\n\n路灯一盏一盏地亮\n像有人在远处\n\n桥下的水\n喊了一遍");
    expect(poem.meta).toMatchObject({ title: "晚归", author: "张三" });
  });

  it("of an official document stands on two lines, below its number", () => {
    const { meta, chrome } = parseText(
      `某政发〔2031〕5号\n\n某市人民政府\n关于植树的通知\n\n各县：\n\n${PROSE}`,
    );
    expect(meta.title).toBe("某市人民政府关于植树的通知");
    expect(chrome).toEqual(["某政发〔2031〕5号"]);
  });

  it("is not the last of a list of links above it", () => {
    const links = Array.from({ length: 8 }, (_, index) => `${index + 1} 别的新闻`);
    const text = ["热点排行", ...links, "真正的题目", "2031-03-09", PROSE, PROSE].join("\n");
    expect(parseText(text)).toMatchObject({
      meta: { title: "真正的题目" },
      sections: [],
      chrome: ["热点排行", ...links],
    });
  });
});

describe("chrome and dirt", () => {
  it.each([
    "触屏版 | PC版",
    "字号：大 中 小",
    "打印",
    "分享到：微信",
    "上一篇：另一篇",
    "（责任编辑：王五）",
    "[责任编辑:王五]",
    "【责任编辑：王五】",
    "编辑：王五 校对：赵六",
    "版权所有 某报",
    "© 2031 某报",
    "某ICP备00000000号",
    "某公网安备00000000000号",
    "（完）",
    "（未完待续）",
    "上一章 返回目录 下一章",
  ])("is %s at the end", (line) => {
    const { lead, chrome } = above(line);
    expect(lead).toHaveLength(2);
    expect(chrome).toEqual([line]);
  });

  it.each(["（本章完）", "<p>", "</div>"])("is %s anywhere", (line) => {
    const { lead, chrome } = above(line, PROSE);
    expect(lead).toHaveLength(3);
    expect(chrome).toEqual([line]);
  });

  it("is a list of links with numbers at the end", () => {
    const lines = ["24小时热榜", "1 甲乙丙丁", "2 戊己庚辛", "3 子丑寅卯"];
    expect(above(...lines)).toMatchObject({ sections: [], chrome: lines });
  });

  it.each(["打印机坏了，大家都很着急。", "我们分享到了很多。", "版权法讲完了，下面讲专利。"])(
    "is not %s",
    (line) => {
      expect(above(line).lead).toHaveLength(3);
    },
  );

  it("is the padding of a file, and blanks as pages write them", () => {
    const { lead, chrome } = parseText(`题目\n\n&nbsp;&nbsp;${PROSE}\n&nbsp;\n${PROSE}\0\0`);
    expect(texts(lead)).toEqual([PROSE, PROSE]);
    expect(chrome).toEqual(["\0\0"]);
  });
});
