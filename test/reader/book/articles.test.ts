import { describe, expect, it } from "vitest";
import { bookOf, idle, press, session, statusOn, textOn } from "../support/session.ts";

const article = (name: string, count: number) =>
  [
    `${name}篇讲的几件事情`,
    "　　春江潮水连海平，海上明月共潮生。",
    ...Array.from({ length: count }, (_, index) => [
      `亮点${index + 1}`,
      `${name}篇的第${index + 1}件事`,
      "　　滟滟随波千万里，何处春江无月明！".repeat(9),
    ]).flat(),
  ].join("\n\n");
const book = bookOf(article("甲", 3), article("乙", 5));
const first = idle(session({ book, size: { columns: 80, rows: 10 } }));
const second = press(first, "]", "]", "]", "]");

describe("several articles", () => {
  it("have the title and the highlights of each in the status line", () => {
    expect(statusOn(press(first, "2", "return"))).toMatch(/^甲篇.*亮点2.*[ 　]2\/3　/);
    expect(statusOn(second)).toMatch(/^乙篇.*亮点1.*[ 　]1\/5　/);
    const title = press(first, "t", "乙", "return");
    expect(textOn(title)[0]).toBe("乙篇讲的几件事情");
    expect(statusOn(title)).toMatch(/^乙篇讲的几件事情 .*　0\/5　/);
    expect(statusOn(title)).not.toContain("亮点");
  });

  it("have numbers of their own", () => {
    expect(textOn(press(second, "2", "return"))[0]).toContain("乙篇的第2件事");
    expect(textOn(press(first, "2", "return"))[0]).toContain("甲篇的第2件事");
    expect(press(first, "5", "return").message).toBe("没有第 5 个亮点，共 3 个");
  });

  it("have a row each in the outline, above their sections", () => {
    const opened = press(second, "t");
    expect(opened.mode).toMatchObject({
      selected: 5,
      entries: [
        { text: "甲篇讲的几件事情", level: 0 },
        ...[1, 2, 3].map((number) => ({ text: `亮点${number}　甲篇的第${number}件事`, level: 1 })),
        { text: "乙篇讲的几件事情", level: 0 },
        ...[1, 2, 3, 4, 5].map((number) => ({
          text: `亮点${number}　乙篇的第${number}件事`,
          level: 1,
        })),
      ],
    });
  });
});
