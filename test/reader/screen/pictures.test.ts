import { describe, expect, it } from "vitest";
import { shareBefore } from "../../../src/reader/book/book.ts";
import { remember } from "../../../src/reader/book/context.ts";
import { draw } from "../../../src/reader/screen/draw.ts";
import { blocksWithoutPictures } from "../../../src/reader/screen/pictures.ts";
import { shareShown } from "../../../src/reader/screen/progress.ts";
import {
  type Happening,
  runSession,
  type Screen,
  type Services,
} from "../../../src/reader/session.ts";
import type { Size } from "../../../src/reader/state/geometry.ts";
import type { State } from "../../../src/reader/state/state.ts";
import { update } from "../../../src/reader/update.ts";
import { place, remove, send } from "../../../src/render/terminal/pictures/kitty.ts";
import { type PageBlock, type Picture, picturesNamed } from "../../../src/view/block.ts";
import { markdownBook, press, session, statusOn, textOn } from "../support/session.ts";

const TEXT = [
  "# 题",
  "前文。",
  "![月](a.png)",
  "中间![花](b.png)的文字。",
  ...Array(9).fill("后文。"),
];
const book = markdownBook(TEXT.join("\n\n"));
const PICTURE: Picture = { id: 7, content: "AQID", size: 3, width: 80, height: 60 };

/** Returns pictures for the blocks that name some. */
function picturesFor(state: State): Map<PageBlock, readonly Picture[]> {
  const found = blocksWithoutPictures(state);
  return new Map(found.map(({ block }, index) => [block, [{ ...PICTURE, id: 7 + index }]]));
}

const start = { ...session({ book, size: { columns: 40, rows: 10 } }) };
const plainStart: State = { ...start, pictureProtocol: "kitty" };
/** With a change of size, so that the style knows of pictures. */
const before = update(plainStart, { kind: "resize", size: { columns: 40, rows: 10 } });
const illustrated = update(before, { kind: "illustrated", pictures: picturesFor(before) });

const isPicture = (row: string) => row.includes("\u{10eeee}");

describe("pictures in the reader", () => {
  it("are wanted for this screen and the next one", () => {
    expect(blocksWithoutPictures(before)).toHaveLength(2);
    expect(blocksWithoutPictures(illustrated)).toEqual([]);
  });

  it("stand below their words, which stay", () => {
    const rows = textOn(illustrated);
    expect(rows.slice(0, 5).join("|")).toBe("题||前文。||［月］");
    expect(rows.slice(5, 8).every(isPicture)).toBe(true);
    expect(draw(illustrated).pictures?.slice(0, 1)).toMatchObject([
      { picture: { id: 7 }, cells: { columns: 8, rows: 3 } },
    ]);
  });

  it("scroll row by row, and back, without a step back in the share read", () => {
    let state = illustrated;
    const seen: string[] = [];
    let share = 0;
    for (let row = 0; row < 12; row += 1) {
      seen.push(draw(state).rows[0] ?? "");
      expect(shareShown(state)).toBeGreaterThanOrEqual(share);
      share = shareShown(state);
      state = press(state, "j");
    }
    expect(seen.filter(isPicture)).toHaveLength(5);
    for (let row = 0; row < 12; row += 1) {
      state = press(state, "k");
      expect(draw(state).rows[0]).toBe(seen[11 - row]);
    }
  });

  it("leave a place in them within the text of their block", () => {
    const state = press(illustrated, ..."jjjjjj");
    expect(isPicture(draw(state).rows[0] ?? "")).toBe(true);
    expect(remember(book, state.place).after).toMatch(/^中间/);
    expect(shareBefore(book, state.place)).toBeLessThan(1);
  });

  it("keep the end on the screen when they arrive there", () => {
    const ended = markdownBook(`# 题\n\n${"后文。\n\n".repeat(9)}![月](a.png)`);
    const sized = update(
      { ...session({ book: ended }), pictureProtocol: "kitty" },
      { kind: "resize", size: { columns: 40, rows: 8 } },
    );
    const atEnd = press(sized, "G");
    const state = update(atEnd, { kind: "illustrated", pictures: picturesFor(atEnd) });
    expect(isPicture(textOn(state).at(-1) ?? "")).toBe(true);
    expect(statusOn(state)).toContain("100%");
  });

  it("are no text: the words around them are searched, selected and copied", () => {
    const selecting = press(illustrated, "v", "G");
    const copied = press(selecting, "y");
    expect(copied.request).toMatchObject({ kind: "copy" });
    expect(JSON.stringify(copied.request)).not.toContain("\u{10eeee}");
    const row = draw(selecting).rows.findIndex(isPicture);
    expect(update(illustrated, { kind: "click", row, column: 2 }).mode).toEqual({ kind: "read" });
  });
});

describe("pictures that are drawn over rows", () => {
  const size = { columns: 40, rows: 12 };
  const shade = (row: string) => /^ *\u2591+$/.test(row);
  const sized = (text: string, by: Size = size) => {
    const start: State = { ...session({ book: markdownBook(text) }), pictureProtocol: "iterm2" };
    return update(start, { kind: "resize", size: by });
  };
  const shown = (text: string, by: Size = size) => {
    const state = sized(text, by);
    return update(state, { kind: "illustrated", pictures: picturesFor(state) });
  };
  const text = TEXT.join("\n\n");

  it("stand in free rows below their words", () => {
    const { rows, inline, pictures } = draw(shown(text));
    expect(rows.slice(4, 9).map((row) => row.trim())).toEqual(["［月］", "", "", "", ""]);
    expect(inline?.[0]).toMatchObject({
      picture: { id: 7 },
      cells: { columns: 8, rows: 3 },
      row: 5,
      column: 0,
    });
    expect(pictures).toEqual([]);
  });

  it("are shaded while a part of them is off the screen", () => {
    let state = shown(text);
    for (let top = 0; top < 16; top += 1) {
      const { rows, inline = [] } = draw(state);
      const covered = inline.flatMap(({ row, cells }) => rows.slice(row, row + cells.rows));
      expect(covered.every((row) => row === "")).toBe(true);
      const isCut = shade(rows[0] ?? "") || shade(rows.at(-2) ?? "");
      expect(rows.some(shade)).toBe(isCut);
      state = press(state, "j");
    }
  });

  it("are each whole on some page", () => {
    const many = Array.from(
      { length: 9 },
      (_, index) => `${"文。".repeat(7 * index)}![图](${index}.png)`,
    );
    let state = sized(many.join("\n\n"));
    const whole = new Set<number>();
    for (let page = 0; page < 40; page += 1) {
      state = update(state, { kind: "illustrated", pictures: numbered(state) });
      const { rows, inline = [] } = draw(state);
      for (const { picture } of inline) whole.add(picture.id);
      // The words of a picture are not parted from it.
      expect(rows.at(-2)).not.toContain("［图］");
      state = press(state, " ");
    }
    expect(whole.size).toBe(9);
  });

  it("are words beside a second column of text, and on a screen of one row", () => {
    const spread = draw(shown(text, { columns: 200, rows: 30 }));
    expect(spread.inline).toEqual([]);
    expect(spread.rows.some((row) => row.includes("\u2591"))).toBe(false);
    expect(draw(shown(text, { columns: 40, rows: 1 })).inline ?? []).toEqual([]);
  });
});

/** Returns pictures for the blocks that name some, each numbered by its address. */
function numbered(state: State): Map<PageBlock, readonly Picture[]> {
  return new Map(
    blocksWithoutPictures(state).map(({ block }) => {
      const [address = ""] = picturesNamed(block);
      return [block, [{ ...PICTURE, id: 1 + Number.parseInt(address, 10) }]];
    }),
  );
}

describe("a session with pictures", () => {
  it("sends each once, places it again in another size, and removes all at the end", async () => {
    let tell: (happening: Happening) => void = () => {};
    const written: string[] = [];
    const screen: Screen = {
      write: (text) => written.push(text),
      listen: (listener) => {
        tell = listener;
      },
      suspend: () => {},
      copy: () => {},
      afterPause: () => {},
      whenIdle: () => {},
    };
    const never = () => Promise.reject(new Error("not asked for"));
    let asked = 0;
    const services: Services = {
      load: never,
      reload: never,
      edit: never,
      watch: () => null,
      open: never,
      launch: never,
      leave: () => {},
      illustrate: async (_, blocks) => {
        asked += blocks.length;
        return new Map(blocks.map(({ block }, index) => [block, [{ ...PICTURE, id: 7 + index }]]));
      },
    };
    const key = (name: string) => tell({ kind: "key", name, text: name });
    const ended = runSession(screen, { ...start, pictureProtocol: "kitty" }, services);
    await new Promise(setImmediate);
    for (const name of "jjjkj") key(name);
    tell({ kind: "resize", size: { columns: 40, rows: 4 } });
    key("q");
    await ended;
    const output = written.join("");
    const first = { ...PICTURE, id: 7 };
    const times = (part: string) => output.split(part).length - 1;
    expect(asked).toBe(2);
    expect(times(send(first))).toBe(1);
    expect(times(place(first, { columns: 8, rows: 3 }))).toBe(1);
    expect(times(place(first, { columns: 5, rows: 2 }))).toBe(1);
    expect(output.indexOf(send(first))).toBeLessThan(output.indexOf("\u{10eeee}"));
    expect(output.endsWith(remove(7) + remove(8))).toBe(true);
  });
});
