import { describe, expect, it } from "vitest";
import { align } from "./align.ts";
import { bookOf } from "./book.ts";

const heading = (marker: string, title = "") => ({ marker, title });

describe("the chapters of a book", () => {
  const chapters = ["第一回 甲", "第二回 乙", "第三回 丙", "第四回 丁"];
  const text = (lines: readonly string[]) => Buffer.from(lines.join("\n"));
  const body = chapters.flatMap((chapter) => [chapter, "正文如此，".repeat(20)]);

  it("are its lines of 第…回, in order", () => {
    const { chapters: found, author } = bookOf(text(["作者：某人", ...body]));
    expect(found.map(({ marker, title }) => marker + title)).toEqual([
      "第一回甲",
      "第二回乙",
      "第三回丙",
      "第四回丁",
    ]);
    expect(author).toBe("某人");
  });

  it("do not count twice for a table of contents", () => {
    expect(bookOf(text(["目录", ...chapters, ...body])).chapters).toHaveLength(4);
  });

  it("are no sentences", () => {
    expect(bookOf(text(["第一回 他来了。"])).chapters).toEqual([]);
  });
});

describe("align", () => {
  it("lets one wrong heading cost one", () => {
    const expected = ["第一回", "第二回", "第三回"].map((marker) => heading(marker));
    const got = ["第三回", "第一回", "第二回", "第三回"].map((marker) => heading(marker));
    expect(align(expected, got)).toEqual({
      expected: [true, true, true],
      got: [false, true, true, true],
    });
  });

  it("lets a found title go on where the expected one ends", () => {
    expect(align([heading("第一回", "甲")], [heading("第一回", "甲乙")]).expected).toEqual([true]);
    expect(align([heading("第一回", "甲乙")], [heading("第一回", "甲")]).expected).toEqual([false]);
  });
});
