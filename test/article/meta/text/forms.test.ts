import { describe, expect, it } from "vitest";
import { creditsIn, reportersAfter } from "../../../../src/article/meta/text/credit.ts";
import { readDateline } from "../../../../src/article/meta/text/dateline.ts";
import { historyDate } from "../../../../src/article/meta/text/history.ts";
import { readReposted } from "../../../../src/article/meta/text/reposted.ts";
import { authorLine, readTitleLine } from "../../../../src/article/meta/text/title-line.ts";

describe("a dateline", () => {
  it.each([
    ["新华社北京3月9日电（记者张三、李四）正文。", "新华社", "张三、李四"],
    ["中新社某地三月九日电(记者　张三)正文。", "中新社", "张三"],
    ["中新网3月9日电 正文。", "中新网", null],
    ["据新华社电 正文。", "新华社", null],
    ["新华网某地[图库]3月9日电 （记者 张三 李四）正文。", "新华网", "张三 李四"],
    ["某军报北京3月9日电 张三、记者李四报道：正文。", "某军报", "李四"],
    ["【某网讯】正文。", "某网", null],
    ["【某IT消息】（文/张三）正文。", "某IT", "张三"],
    ["某网体育讯：正文。", "某网体育", null],
    ["新华网某地３月９日专电（张三、李四）正文。", "新华网", "张三、李四"],
    ["本报讯（记者 张三 通讯员 李四）正文。", null, "张三"],
    ["本报讯 记者日前获悉，正文。", null, null],
  ])("%s", (text, source, author) => {
    const dateline = readDateline(text);
    expect(dateline?.source).toBe(source);
    const names = reportersAfter(text, dateline?.end ?? 0).map(({ value }) => value);
    expect(names[0] ?? null).toBe(author);
  });

  it.each([
    ["中新社某地三月九日电 题：春天来了的故事", "春天来了的故事"],
    ["新华网某地3月9日电综述：某国成为重要的客源国", "某国成为重要的客源国"],
  ])("may hold the title: %s", (text, title) => {
    expect(readDateline(text)?.title).toBe(title);
  });

  it.each(["某报社电话响了。", "中国网民的消息很多。", "某网讯问了三个人。", "昨天停电了。"])(
    "is not %s",
    (text) => {
      expect(readDateline(text)).toBeNull();
    },
  );
});

describe("credits", () => {
  it.each([
    ["正文。（记者 张三）", [["author", "张三"]]],
    ["正文。(文/图 记者 张三)", [["author", "张三"]]],
    ["正文。（某网体育 张三）", [["author", "张三"]]],
    ["正文。（来源：某报）", [["source", "某报"]]],
    [
      "正文。（某通社记者 张三 李四）",
      [
        ["author", "张三 李四"],
        ["source", "某通社"],
      ],
    ],
    ["正文。（记者从北京获悉）", []],
    ["正文。（见附表）", []],
  ])("%s", (text, expected) => {
    expect(creditsIn(text).map(({ field, value }) => [field, value])).toEqual(expected);
  });
});

describe("a repost", () => {
  it.each([
    [
      "本文来自微信公众号“河边商业评论”（ID：hebian），作者：张三，编辑：李四，某网经授权发布。",
      { source: "河边商业评论", author: "张三" },
    ],
    [
      "本文来自微信公众号：河边评论 (ID：hebian)，作者：张三、李四，题图来自：某图库",
      { source: "河边评论", author: "张三、李四" },
    ],
    ["本文首发于公众号「河边读书」，作者 张三。", { source: "河边读书", author: "张三" }],
    ["文章转载自公众号 某某笔记", { source: "某某笔记" }],
    ["本文摘自《河边的故事》，作者张三。", { source: "河边的故事" }],
    ["本文来自大家的讨论。作者在会上说了三点。", {}],
    ["本文来自读者的来信，讲的是修渠的事。", {}],
    ["这本书来自“某评论”，作者：张三", {}],
  ])("%s", (line, expected) => {
    const said = readReposted(line).map(({ field, value }) => [field, value]);
    expect(Object.fromEntries(said)).toEqual(expected);
  });
});

describe("the history of a statute", () => {
  it.each([
    ["2031年3月9日 某市人民代表大会常务委员会第三次会议通过", "2031年3月9日"],
    ["（2021年3月9日某大会通过　根据2031年4月5日某会议决定修正）", "2031年4月5日"],
    ["2031年3月9日国务院令第5号公布", "2031年3月9日"],
  ])("%s", (line, day) => {
    expect(historyDate(line)).toBe(day);
  });

  it.each(["2031年3月9日，某大会通过了一项决议。", "本条例自2031年3月9日起施行。", "2031年3月9日"])(
    "is not %s",
    (line) => {
      expect(historyDate(line)).toBeNull();
    },
  );
});

describe("the line of a title", () => {
  it.each([
    ["《某部书》", "某部书", null],
    ["《某部书》 作者：张三", "某部书", "张三"],
    ["某部书　作者：张三", "某部书", "张三"],
    ["某部书 明 张三", "某部书", "张三"],
    ["某部书　　（明）张三 撰", "某部书", "张三"],
    ["《某部书》 [五代]张三", "某部书", "张三"],
    ["某部经四卷", "某部经", null],
    ["《某部书》与《另一部书》", "《某部书》与《另一部书》", null],
    ["明天会更好", "明天会更好", null],
  ])("%s", (line, title, author) => {
    expect(readTitleLine(line)).toEqual({ title, author });
  });

  it.each([
    ["明 张三著", "张三"],
    ["（明）张三 撰", "张三"],
    ["[英]毛姆", "毛姆"],
    ["张三编", "张三"],
    ["某部书", null],
    ["本章讲述", null],
  ])("may have the author below it: %s", (line, author) => {
    expect(authorLine(line)).toBe(author);
  });
});
