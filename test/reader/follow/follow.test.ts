import { describe, expect, it } from "vitest";
import { draw } from "../../../src/reader/screen/draw.ts";
import type { State } from "../../../src/reader/state/state.ts";
import { update } from "../../../src/reader/update.ts";
import { bookOf, markdownBook, press, session, textOn } from "../support/session.ts";

const LINKS = markdownBook(
  [
    "# 标题",
    "见[**某**处](https://example.com/a)和<https://example.com/b>，[文件](./b.md)，[下文](#月照-花林)。",
    "| 表 |\n|---|\n| [甲](https://example.com/c) |",
    "图：![月亮](moon.png)，注[^1]。",
    "## 月照 花林",
    ...Array.from({ length: 12 }, () => "滟滟随波千万里，何处春江无月明！"),
    "[^1]: 注释在此。",
  ].join("\n\n"),
);
const start = session({ book: LINKS, size: { columns: 80, rows: 16 } });
const opened = press(start, "o");
const rows = (state: State) => textOn(state).filter((row) => row !== "");
const choose = (text: string) => press(opened, ...text);
const other = bookOf("　　另一篇文章的一段文字。");

describe("the list of links", () => {
  it("has the links, pictures and notes on the screen", () => {
    expect(rows(opened)).toEqual([
      "链接：",
      "某处　https://example.com/a",
      "https://example.com/b　https://example.com/b",
      expect.stringContaining("文件"),
      "下文　月照 花林",
      "甲　https://example.com/c",
      "［月亮］　moon.png",
      expect.stringMatching(/^\[\d\] 注释在此。/),
    ]);
  });

  it("gives an address to the system with x, and copies it with y", () => {
    expect(press(opened, "x").request).toEqual({ kind: "launch", href: "https://example.com/a" });
    const url = "https://example.com/b";
    expect(press(opened, "down", "y").request).toEqual({ kind: "copy", text: url, what: url });
    expect(press(opened, "escape").request).toBeNull();
  });

  it("is missed with a message if there are no links", () => {
    expect(press(session({ book: other }), "o").message).toBe("屏幕上没有链接");
  });
});

describe("following a link", () => {
  it("asks for what it leads to, shows it when it comes, and goes back", () => {
    const asked = press(opened, "return");
    const href = "https://example.com/a";
    expect(asked).toMatchObject({ mode: { kind: "read" }, request: { kind: "open", href } });
    const there = update(asked, { kind: "arrived", href, arrival: { book: other } });
    expect(textOn(there).join("")).toContain("另一篇文章");
    const back = press(there, "backspace");
    expect(textOn(back)).toEqual(textOn(start));
    expect(press(back, "backspace").message).toBe("没有更早的一页");
  });

  it("is given up by Esc, and shows what went wrong", () => {
    const href = "https://example.com/a";
    const asked = press(opened, "return");
    const late = update(press(asked, "escape"), {
      kind: "arrived",
      href,
      arrival: { book: other },
    });
    expect(late.book).toBe(LINKS);
    const failed = update(asked, { kind: "arrived", href, arrival: "找不到主机" });
    expect(failed).toMatchObject({ book: LINKS, message: "找不到主机" });
  });

  it("keeps the look and the size of the screen when going back", () => {
    const href = "https://example.com/a";
    let state = update(press(opened, "return"), {
      kind: "arrived",
      href,
      arrival: { book: other },
    });
    state = update(press(state, "J"), { kind: "resize", size: { columns: 50, rows: 10 } });
    const back = press(state, "backspace");
    expect(back).toMatchObject({ size: { columns: 50, rows: 10 }, preferences: { justify: true } });
    expect(back.style.setting).toMatchObject({ width: 50, justify: true });
  });

  it("jumps to a section or a note of the page, and back", () => {
    const section = press(choose("下文"), "return");
    expect(textOn(section)[0]).toBe("月照 花林");
    expect(press(section, "backspace").place).toEqual(start.place);
    const note = press(choose("注释"), "return");
    expect(textOn(note).join("")).toContain("注释在此");
    expect(note.place).not.toEqual(start.place);
    expect(press(note, "backspace").place).toEqual(start.place);
  });

  it("is done by a click on it, not by one beside it or a drag", () => {
    const at = textOn(start).findIndex((row) => row.includes("某处"));
    const left = draw(start).rows[at]?.search(/\S/) ?? 0;
    const column = left + 2;
    const click = (row: number, from: number, to: number) => {
      const pressed = update(start, { kind: "click", row, column: from });
      return update(pressed, { kind: "release", row, column: to });
    };
    expect(click(at, column, column).request).toMatchObject({ kind: "open" });
    expect(click(at, column, column + 2).request).toBeNull();
    expect(click(at, left, left).request).toBeNull();
    expect(click(at + 1, 60, 60).request).toBeNull();
  });
});
