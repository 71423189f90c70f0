import { describe, expect, it } from "vitest";
import { headingBlock } from "../../../src/view/body/heading.ts";
import { Notes } from "../../../src/view/body/notes.ts";
import { marked, section } from "../support/build.ts";

describe("headingBlock", () => {
  it("tells levels from the third on apart by their indents", () => {
    const indents = [1, 2, 3, 4, 5, 6].map(
      (level) => headingBlock(section({ title: "题", level }))?.indent.first,
    );
    expect(indents).toEqual([0, 0, 1, 2, 3, 4]);
  });

  it("shows what its title holds, after marker and gap", () => {
    const heading = [
      { type: "text", value: "第一章：" },
      { type: "inlineCode", value: "foo" },
      { type: "text", value: "的用法" },
    ] as const;
    const notes = new Notes([], "notes");
    const block = headingBlock(section({ marker: "第一章", title: "foo的用法", heading }), notes);
    expect(block && marked(block)).toBe("<marker:第一章>　<heading code:foo><heading:的用法>");
  });
});
