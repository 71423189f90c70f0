import { describe, expect, it } from "vitest";
import { withMarks } from "../../../src/reader/book/marked.ts";
import { queryFor } from "../../../src/reader/book/query.ts";
import { hitsIn, marksOfHits } from "../../../src/reader/book/search.ts";
import { draw } from "../../../src/reader/screen/draw.ts";
import { update } from "../../../src/reader/update.ts";
import type { PageBlock } from "../../../src/view/block.ts";
import { bookOf, idle, press, session, statusOn, textOn } from "../support/session.ts";

const FILLER = "　　滟滟随波千万里，何处春江无月明！";
const LINES = [
  "春江花月夜这首诗",
  ...Array.from({ length: 60 }, (_, index) => {
    const word = index % 20 === 10 ? `目标甲${index}` : "";
    return `${FILLER}${word}`;
  }),
];
const book = bookOf(LINES.join("\n\n"));
const marking = (role: string, text: string) =>
  role === "hit" ? `<${text}>` : role === "currentHit" ? `!<${text}>!` : text;

describe("queryFor", () => {
  it.each([
    ["abc", "xABCabc", 2],
    ["Abc", "xABCabcAbc", 1],
    ["é", "É", 1],
    ["a.c", "abc a.c", 1],
    ["月", "春江月月", 2],
    ["aa", "aaaa", 2],
    ["\\", "a\\b", 1],
    ["😀", "x😀y", 1],
  ])("%j in %j: %i", (words, text, count) => {
    const block = { kind: "paragraph", content: { text, spans: [] } } as unknown as PageBlock;
    expect(hitsIn(block, queryFor(words))).toHaveLength(count);
  });
});

describe("marksOfHits", () => {
  it("adds the role of a hit as the innermost", () => {
    const block: PageBlock = {
      kind: "paragraph",
      indent: { first: 0, rest: 0 },
      above: 0,
      content: {
        text: "一二三四五六",
        spans: [{ start: 1, end: 4, roles: ["strong"], target: "http://a.b/" }],
      },
    };
    const shown = withMarks(block, marksOfHits(block, queryFor("三四五"), null));
    expect(shown.kind === "table" ? [] : shown.content.spans).toEqual([
      { start: 1, end: 2, roles: ["strong"], target: "http://a.b/" },
      { start: 2, end: 4, roles: ["strong", "hit"], target: "http://a.b/" },
      { start: 4, end: 5, roles: ["hit"] },
    ]);
  });

  it("finds words in the cells of a table", () => {
    const cell = (text: string) => ({ text, spans: [] });
    const block: PageBlock = {
      kind: "table",
      alignments: ["left", "left"],
      rows: [[cell("甲乙"), cell("乙丙")]],
      indent: { first: 0, rest: 0 },
      above: 0,
    };
    const shown = withMarks(block, marksOfHits(block, queryFor("乙"), null));
    expect(shown.kind === "table" && shown.rows[0]?.map(({ spans }) => spans)).toEqual([
      [{ start: 1, end: 2, roles: ["hit"] }],
      [{ start: 0, end: 1, roles: ["hit"] }],
    ]);
  });
});

describe("searching", () => {
  it("jumps to the first hit while typing, and back on Esc", () => {
    const before = press(session({ book }), "j", "j");
    const typed = press(before, "/", "目", "标");
    expect(textOn(typed).join("")).toContain("目标甲10");
    expect(press(typed, "escape").place).toEqual(before.place);
    expect(press(typed, "escape").search).toBeNull();
    expect(press(typed, "backspace", "backspace", "backspace").place).toEqual(before.place);
  });

  it("shows the words, the cursor after them, and the number of hits", () => {
    const typed = press(session({ book }), "/", "目", "标");
    const { rows, cursor } = draw(typed);
    expect(rows.at(-1)).toMatch(/^\/目标 +1\/3 处$/);
    expect(cursor).toEqual({ row: 9, column: 5 });
    expect(statusOn(press(typed, "x"))).toContain("找不到“目标x”");
  });

  it("wraps around with n and N", () => {
    let state = press(session({ book }), "/", "目", "标", "return");
    const seen = [];
    for (const key of ["n", "n", "n", "N", "N"]) {
      state = press(state, key);
      seen.push(/目标甲(\d+)/.exec(textOn(state).join(""))?.[1]);
    }
    expect(seen).toEqual(["30", "50", "10", "50", "30"]);
    expect(press(state, "n", "n").message).toBe("已从开头继续");
    expect(statusOn(state)).toContain("2/3");
  });

  it("searches backward with ?, and then with n too", () => {
    let state = press(session({ book }), "G", "?", "目", "标", "return");
    expect(textOn(state).join("")).toContain("目标甲50");
    state = press(state, "n");
    expect(textOn(state).join("")).toContain("目标甲30");
    state = press(state, "N");
    expect(textOn(state).join("")).toContain("目标甲50");
  });

  it("repeats the last search if nothing is typed", () => {
    const state = press(session({ book }), "/", "目", "标", "return", "/", "return");
    expect(textOn(state).join("")).toContain("目标甲30");
    expect(press(session({ book }), "/", "return").message).toBe("还没有查找过，请按 /");
  });

  it("marks every hit on the screen, the current one more strongly", () => {
    const state = press(session({ book, painter: marking }), "/", "春", "江");
    const text = textOn(state).join("");
    expect(text.match(/<春江>/g)?.length).toBeGreaterThan(1);
    expect(text.match(/!<春江>!/g)).toHaveLength(1);
    expect(textOn(press(state, "return", "escape")).join("")).not.toContain("<");
  });

  it("is resumed by n and N after Esc has removed the marks", () => {
    const state = press(session({ book, painter: marking }), "/", "目", "标", "return", "escape");
    expect(statusOn(state)).not.toContain("/3");
    const next = press(state, "n");
    expect(next.message).toBeNull();
    expect(textOn(next).join("")).toContain("!<目标>!甲30");
    expect(statusOn(next)).toContain("2/3");
    expect(textOn(press(state, "/", "return")).join("")).toContain("!<目标>!甲30");
  });

  it("recalls earlier words with Up, and later ones with Down", () => {
    const typed = press(
      session({ book }),
      "/",
      "目",
      "标",
      "return",
      "/",
      "春",
      "return",
      "/",
      "x",
    );
    const up = press(typed, "up");
    expect(statusOn(up)).toMatch(/^\/春 /);
    expect(statusOn(press(up, "up"))).toMatch(/^\/目标 +1\/3/);
    expect(statusOn(press(up, "up", "up", "up"))).toMatch(/^\/目标 /);
    expect(statusOn(press(up, "up", "down"))).toMatch(/^\/春 /);
    expect(statusOn(press(up, "up", "down", "down"))).toMatch(/^\/x /);
    expect(textOn(press(up, "up", "return")).join("")).toContain("目标甲10");
  });

  it("keeps each of the words once, in the order of their last use", () => {
    const used = ["春", "江", "春"].reduce(
      (before, word) => press(before, "escape", "/", word, "return"),
      session({ book }),
    );
    expect(used.sought).toEqual(["江", "春"]);
  });

  it("accepts pasted words, and does not scroll if the hit is on the screen", () => {
    const typing = press(session({ book }), "/");
    const state = update(typing, { kind: "paste", text: "春江\n无月" });
    expect(statusOn(state)).toContain("/春江 无月");
    const found = update(typing, { kind: "paste", text: "无月明" });
    expect(found.place).toEqual(typing.place);
  });

  it("searches all parts of a book, and counts hits in idle moments", () => {
    const parts = Array.from(
      { length: 12 },
      (_, index) =>
        `　　第${index}部分。${FILLER}${index === 9 ? "靶子" : ""}${index === 11 ? "靶子" : ""}`,
    );
    const typed = press(session({ book: bookOf(...parts) }), "/", "靶", "子");
    expect(typed.search?.seeking).not.toBeNull();
    const state = idle(press(typed, "return"));
    expect(state.search?.hit?.place.part).toBe(9);
    expect(statusOn(state)).toContain("1/2");
    expect(idle(press(state, "n")).search?.hit?.place.part).toBe(11);
    expect(idle(press(idle(press(state, "n")), "n")).search?.hit?.place.part).toBe(9);
  });
});
