import { describe, expect, it } from "vitest";
import { draw } from "../../../src/reader/screen/draw.ts";
import { update } from "../../../src/reader/update.ts";
import { zh } from "../../../src/reader/words/zh.ts";
import { bookOf, press, session, statusOn, textOn } from "../support/session.ts";

const TEXT = [
  "一篇讲十二件事情的文章",
  ...Array.from({ length: 12 }, (_, index) => [
    `亮点${index + 1}`,
    `关于第${index + 1}件事`,
    "　　滟滟随波千万里，何处春江无月明！".repeat(4),
  ]).flat(),
].join("\n\n");
const book = bookOf(TEXT);

describe("a list on a narrow screen", () => {
  it("shortens texts, so that what follows them is seen", () => {
    const text = "笃行二〇二一七大亮点为实现良好开局贡献力量";
    const entries = [
      { text, detail: "54%", level: 0, url: "/home/a.txt" },
      { text: "短", detail: "9%", level: 0, url: "/home/a/very/long/path/of/a/file.txt" },
    ];
    const mode = { kind: "list", of: "recent", entries, filter: "", selected: 0 } as const;
    const shown = { ...session({ book, size: { columns: 30, rows: 6 } }), mode };
    expect(textOn(shown).slice(1, 3)).toEqual([
      "笃行二〇二一…　54%　/home/a.t…",
      "短　9%　/home/a/very/long/pat…",
    ]);
  });

  it("tells how to close it", () => {
    const hintAt = (columns: number) => {
      const mode = { kind: "list", of: "links", entries: [], filter: "", selected: 0 } as const;
      return draw({ ...session({ book, size: { columns, rows: 10 } }), mode }).rows.at(-1);
    };
    expect(hintAt(60)).toBe("↑ ↓ 选择　回车 打开　x 系统打开　y 复制　Esc 返回");
    expect(hintAt(40)).toBe("↑ ↓ 选择　回车 打开　Esc 返回");
    expect(hintAt(8)).toBe("Esc 返回");
  });

  it("has the words at a mark", () => {
    const narrow = session({ book, size: { columns: 30, rows: 10 } });
    const marked = press(narrow, "]", "m", "a", "j", "j", "m", "b", "M");
    expect(textOn(marked).slice(1, 3)).toEqual([
      "a　亮点1 关于第1件事",
      "b　亮点1　关…　滟滟随波千万里…",
    ]);
    expect(textOn(press(marked, "随")).slice(1, 3)).toEqual([expect.stringMatching(/^b/), ""]);
  });
});

describe("the outline", () => {
  const opened = press(session({ book }), "]", "]", "]", "t");

  it("opens with the current section selected, and goes to the selected one", () => {
    expect(textOn(opened)[0]).toBe("目录：");
    expect(opened.mode).toMatchObject({ selected: 2 });
    expect(textOn(press(opened, "return"))[0]).toContain("亮点3");
    expect(textOn(press(opened, "down", "down", "up", "return"))[0]).toContain("亮点4");
    expect(textOn(press(opened, "end", "return")).join("")).toContain("亮点12");
    expect(textOn(press(opened, "home", "return"))[0]).toContain("亮点1");
    expect(press(opened, "pagedown").mode).toMatchObject({ selected: 9 });
    expect(press(opened, "pagedown", "pageup").mode).toMatchObject({ selected: 2 });
    expect(press(opened, "escape").place).toEqual(opened.place);
  });

  it("is filtered by typing", () => {
    const typed = press(opened, "件", "事", "backspace", "backspace", "1", "1");
    expect(textOn(typed).filter((row) => row !== "")).toEqual(["目录：11", "亮点11　关于第11件事"]);
    expect(textOn(press(typed, "return"))[0]).toContain("亮点11");
    const none = press(opened, "無");
    expect(press(none, "return").mode.kind).toBe("list");
  });

  it("keeps the cursor after the filter", () => {
    expect(draw(press(opened, "事")).cursor).toEqual({ row: 0, column: 8 });
  });

  it("follows clicks and the wheel", () => {
    const clicked = update(opened, { kind: "click", row: 1, column: 2 });
    expect(textOn(clicked)[0]).toContain("亮点1");
    expect(update(opened, { kind: "click", row: 0, column: 2 })).toEqual(opened);
    expect(update(opened, { kind: "wheel", direction: 1 }).mode).toMatchObject({ selected: 3 });
    const reading = session({ book });
    expect(update(reading, { kind: "wheel", direction: 1 }).place).toEqual(
      press(reading, "j", "j", "j").place,
    );
    expect(update(reading, { kind: "click", row: 3, column: 2 }).place).toEqual(reading.place);
  });

  it("does not open without sections", () => {
    expect(press(session({ book: bookOf("　　只有一段文字。") }), "t").message).toBe(
      "没有别的小节",
    );
  });
});

describe("help", () => {
  it.each([20, 28, 40, 60])("is whole on a screen of %i columns", (columns) => {
    let state = press(session({ book, size: { columns, rows: 12 } }), "h");
    const lines = [...draw(state).rows.slice(0, -1)];
    for (let row = 0; row < 200; row += 1) {
      const next = press(state, "j");
      if (next.mode.kind !== "help" || draw(next).rows[0] === draw(state).rows[0]) break;
      lines.push(draw(next).rows.at(-2) ?? "");
      state = next;
    }
    expect(lines.join("").replace("1…9", "")).not.toContain("…");
    // Where lines are wrapped, keys stand between their pieces.
    const shown = lines.join("").replaceAll(/\s/g, "");
    for (const does of Object.values(zh.help)) {
      expect(shown).toContain(does.replaceAll(/\s/g, "").slice(0, 4));
      expect(shown).toContain(does.replaceAll(/\s/g, "").slice(-2));
    }
  });

  it("shows the keys, scrolls if it is longer than the screen, and closes on any other key", () => {
    const opened = press(session({ book }), "h");
    expect(textOn(opened)[0]).toContain("下移、上移一行");
    expect(statusOn(opened)).toContain("按任意键返回");
    expect(textOn(press(opened, "G"))).toEqual(textOn(session({ book })));
    expect(textOn(press(opened, " ", " ", " ", " ")).join("")).toContain("退出");
    expect(textOn(press(opened, "j", "k"))).toEqual(textOn(opened));
  });
});

describe("the appearance of the page", () => {
  it.each([
    ["+", "每行 36 列"],
    ["-", "每行 32 列"],
    ["w", "断行：clreq-gb"],
    ["J", "两端对齐：开"],
    ["H", "标点悬挂：开"],
    ["p", "全角标点：开"],
    ["S", "字形：简体"],
    ["T", "主题：无色"],
  ])("changes with %s, saying %s, and keeps the place", (key, said) => {
    const state = press(
      session({ book, size: { columns: 60, rows: 10 }, preferences: { measure: 34 } }),
      " ",
      "j",
    );
    const changed = press(state, key);
    expect(changed.message).toBe(said);
    expect(changed.place).toEqual(state.place);
    expect(statusOn(changed)).toContain(said);
    expect(press(changed, "j").message).toBeNull();
  });

  it("returns to the first level and theme after the last", () => {
    const state = session({ book });
    expect(press(state, ..."wwwwww").preferences).toEqual(state.preferences);
    expect(press(state, ..."TTT").preferences).toEqual(state.preferences);
  });

  it("has the user's theme among the others", () => {
    const state = session({ book, hasOwnTheme: true });
    const themes = [1, 2, 3, 4].map(
      (times) => press(state, ..."T".repeat(times)).preferences.theme,
    );
    expect(themes).toEqual(["none", "own", "light", "dark"]);
  });

  it("keeps the measure between ten columns and the screen", () => {
    const state = session({ book });
    expect(press(state, ..."-".repeat(40)).style.setting.width).toBe(10);
    expect(press(state, ..."-".repeat(40), ..."+".repeat(60)).style.setting.width).toBe(40);
  });
});
