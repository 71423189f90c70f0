import { describe, expect, it } from "vitest";
import { update } from "../../../src/reader/update.ts";
import { bookOf, press, session, statusOn, textOn } from "../support/session.ts";

const PARAGRAPH = "　　滟滟随波千万里，何处春江无月明！".repeat(6);
const book = bookOf(
  [
    "一篇讲十二件事情的文章",
    ...Array.from({ length: 12 }, (_, index) => [
      `亮点${index + 1}`,
      `关于第${index + 1}件事`,
      PARAGRAPH,
    ]).flat(),
  ].join("\n\n"),
);
const start = session({ book });
const pause = (state: typeof start) => update(state, { kind: "pause" });

describe("a number", () => {
  it("is a count for the key after it", () => {
    expect(press(start, ..."3j").place).toEqual(press(start, ..."jjj").place);
    expect(press(start, ..."10j").place).toEqual(press(start, ..."jjjjjjjjjj").place);
    const far = press(start, "G");
    expect(press(far, ..."2k").place).toEqual(press(far, ..."kk").place);
    expect(press(start, ..."2 ").place).toEqual(press(start, ..."  ").place);
    expect(press(far, ..."3b").place).toEqual(press(far, ..."bbb").place);
    expect(press(start, ..."3]").place).toEqual(press(start, ..."]]]").place);
    expect(press(start, ..."3]''").place).toEqual(start.place);
    expect(press(far, ..."2[").place).toEqual(press(far, ..."[[").place);
  });

  it("is a percentage before %, whatever highlights there are", () => {
    expect(statusOn(press(start, ..."50%"))).toMatch(/[56]\d%$/);
    expect(press(start, ..."5").place).toEqual(start.place);
  });

  it.each([
    ["Enter", (state: typeof start) => press(state, "return")],
    ["G", (state: typeof start) => press(state, "G")],
    ["a pause", pause],
  ])("goes to the highlight of that number by %s", (_, end) => {
    expect(textOn(end(press(start, "3")))[0]).toContain("亮点3");
    expect(textOn(end(press(start, "1", "1")))[0]).toContain("亮点11");
    const unknown = end(press(start, "9", "9"));
    expect(unknown).toMatchObject({
      place: start.place,
      message: "没有第 99 个亮点，共 12 个",
      count: "",
    });
  });

  it("is shown while it is typed, and dropped by Esc", () => {
    const typed = press(start, "1", "2");
    expect(statusOn(typed)).toContain("第 12 个");
    expect(pause(press(typed, "escape")).place).toEqual(start.place);
  });
});

describe("a pause", () => {
  it("changes nothing without a number", () => {
    expect(pause(start)).toEqual(start);
    const prompting = press(start, "/", "3");
    expect(pause(prompting)).toEqual(prompting);
  });
});
