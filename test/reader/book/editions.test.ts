import { describe, expect, it } from "vitest";
import { pieceBook } from "../../../src/reader/book/lazy/piece-book.ts";
import { arrive } from "../../../src/reader/state/arrive.ts";
import type { State } from "../../../src/reader/state/state.ts";
import { update } from "../../../src/reader/update.ts";
import { articlePage } from "../../../src/view/page.ts";
import { bookOf, idle, press, session, statusOn, textOn } from "../support/session.ts";

const SENTENCE = "滟滟随波千万里，何处春江无月明！";
const textOf = (last: number) =>
  [
    "一篇讲几件事情的文章",
    ...Array.from({ length: last }, (_, index) => [
      `亮点${index + 1}`,
      `　　关于第${index + 1}件事。${SENTENCE.repeat(6)}`,
    ]).flat(),
  ].join("\n\n");

describe("the place to begin at", () => {
  const at = (where: string) => arrive({ ...session({ book: bookOf(textOf(9)) }), at: where });

  it("is a highlight", () => {
    expect(textOn(at("3"))[0]).toContain("亮点3");
    expect(at("3").search).toBeNull();
  });

  it("is the first hit of words, which n goes on with", () => {
    expect(textOn(at("第5件")).join("")).toContain("关于第5件事");
    expect(textOn(press(at("件事"), "n", "n", "n")).join("")).toContain("关于第3件事");
    expect(at("無").message).toContain("找不到");
  });

  it("is a number of the text if no highlight has it", () => {
    expect(at("99").message).toContain("找不到");
    expect(textOn(arrive({ ...session({ book: bookOf("　　到2021年。") }), at: "2021" }))[0]).toBe(
      "到2021年。",
    );
  });

  it("is found in a long text once all of its parts are read", () => {
    const pieces = [
      [1, 2],
      [3, 4],
      [5, 6],
    ].map((numbers) =>
      numbers.map((n) => `第${n}章　春江潮水\n\n　　${SENTENCE.repeat(30)}\n\n`).join(""),
    );
    const source = {
      count: 3,
      size: 3,
      text: (index: number) => pieces[index] ?? "",
      start: (at: number) => ({ at, isWithin: false }),
    };
    const book = pieceBook(source, (article) => articlePage(article, "hyperlinks"));
    const begun = arrive({ ...session({ book }), at: "5" });
    expect(begun.place.part).toBe(0);
    expect(idle(begun).place.part).toBe(2);
  });
});

describe("reading the sources again", () => {
  const reloaded = (state: State, text: string) =>
    update(state, { kind: "reloaded", book: bookOf(text) });
  const first = session({ book: bookOf(textOf(5)) });

  it("keeps the place, the mark and the search where the text is", () => {
    const state = press(first, "4", "return", "m", "a", "2", "return", "/", "件", "return");
    const changed = reloaded(state, textOf(5).replace("亮点1", `　　新的一段。\n\n亮点1`));
    expect(textOn(changed).join("")).toContain("亮点2");
    expect(statusOn(changed)).toContain("已重新读取");
    expect(textOn(press(changed, "'", "a"))[0]).toContain("亮点4");
    expect(idle(press(changed, "n")).search?.counts).toEqual([6]);
  });

  it("asks for it by R and e, and says why it was not done", () => {
    expect(press(first, "R").request).toEqual({ kind: "reload" });
    expect(press(first, "e").request).toEqual({ kind: "edit" });
    expect(update(first, { kind: "reloaded", book: "找不到文件" }).message).toBe("找不到文件");
    expect(update(first, { kind: "reloaded", book: null }).message).toBe("这个来源不能重新读取");
  });

  it("follows the end until a key is pressed", () => {
    const following = press(first, "F");
    expect(following.request).toEqual({ kind: "follow" });
    expect(statusOn(following)).toContain("正在跟随");
    const grown = reloaded(following, textOf(9));
    expect(textOn(grown).join("")).toContain("关于第9件事");
    const ended = press(grown, "x");
    expect(textOn(reloaded(ended, textOf(12))).join("")).not.toContain("关于第12件事");
    expect(update(following, { kind: "reloaded", book: null }).mode.kind).toBe("read");
  });
});
