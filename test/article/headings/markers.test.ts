import { describe, expect, it } from "vitest";
import { MARKER_ROWS, readMarker } from "../../../src/article/headings/markers/table.ts";

const CUT = "‖";

describe.each(MARKER_ROWS)("the marker $name", (row) => {
  it.each(row.is)("is read: %s", (example) => {
    const text = example.replace(CUT, "");
    const marker = readMarker(text);
    expect(marker?.style.name).toBe(row.name);
    expect(`${marker?.marker}`).toBe(example.slice(0, example.indexOf(CUT)));
    expect(
      row.initials === "" || row.initials.includes(text.charAt(0)) || row.name === "noun",
    ).toBe(true);
  });

  it.each(row.isNot)("is not read: %s", (text) => {
    expect(row.read(text)).toBeNull();
  });
});

describe("markers", () => {
  it.each([
    ["第三章　总则", { marker: "第三章", separator: "　", rest: "总则", number: 3 }],
    ["【第三章 总则】", { marker: "第三章", separator: " ", rest: "总则", number: 3 }],
    ["第一卷 风起 第三章 归途", { number: 3, series: "第章", outer: "第一卷", rest: "归途" }],
    ["第五条之一　甲", { marker: "第五条之一", number: 5 }],
    ["亮点（12）：甲", { number: 12, series: "noun 亮点", rest: "甲" }],
    ["问：为什么？", { marker: "问：", number: null, rest: "为什么？" }],
  ])("of %s", (text, expected) => {
    expect(readMarker(text)).toMatchObject(expected);
  });

  it.each(["", "今天下雨。", "The end", "。"])("are not found in %j", (text) => {
    expect(readMarker(text)).toBeNull();
  });
});
