import { describe, expect, it } from "vitest";
import { hereIn } from "../../../src/reader/state/state.ts";
import { bookOf, press, session, textOn } from "../support/session.ts";

const book = bookOf(
  [
    "一篇讲三件事情的文章",
    ...["一", "二", "三"].flatMap((number, index) => [
      `亮点${index + 1}`,
      `第${number}件事情说明`,
      `　　第${number}段：${"滟滟随波千万里，何处春江无月明！".repeat(6)}`,
    ]),
  ].join("\n\n"),
);
const start = session({ book, size: { columns: 60, rows: 10 } });
const marked = press(start, "]", "]", "m", "b", "g", "]", "j", "j", "v", "w", "w", "m", "a");
const rows = (state: typeof start) => textOn(state).filter((row) => row !== "");

describe("marks", () => {
  it("are listed with their sections and the text there, in the order of the text", () => {
    expect(rows(press(marked, "M"))).toEqual([
      "记号：",
      "a　亮点1　第一件事情说明　第一段：滟",
      "b　亮点2 第二件事情说明",
    ]);
  });

  it("are set at the heading that was gone to, where the screen begins before it", () => {
    const last = press(session({ book }), "G", "[", "]");
    expect(last.aim).not.toBeNull();
    const marked = press(last, "m", "z", "g", "'", "z");
    expect(hereIn(marked)).toEqual(last.aim);
    expect(hereIn(press(last, "g", "'", "'"))).toEqual(last.aim);
  });

  it("are gone to by Enter, and found by typing", () => {
    const there = press(marked, "M", ..."第二", "return");
    expect(textOn(there)[0]).toContain("亮点2");
    expect(press(there, "'", "'").place).toEqual(marked.place);
  });

  it("are deleted by Delete", () => {
    const left = press(marked, "M", "delete");
    expect(rows(left)).toHaveLength(2);
    expect([...left.marks.keys()]).toEqual(["b"]);
    const none = press(left, "delete");
    expect(none).toMatchObject({ mode: { kind: "read" }, message: expect.stringContaining("m") });
    expect(press(marked, "M", ..."無", "delete").marks).toEqual(marked.marks);
  });

  it("keep the text that was selected, without the breaks of the screen", () => {
    const wide = press(start, "]", "j", "j", "v", "$", "j", "m", "c");
    expect(wide.marks.get("c")?.quote).toMatch(/^第一段：(?:滟滟随波千万里，何处春江无月明！)+/);
    expect(press(start, "m", "d").marks.get("d")?.quote).toBeNull();
  });
});
