import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawerOf } from "../../../../src/render/terminal/pictures/draw.ts";
import { cellsOf } from "../../../../src/render/terminal/pictures/fit.ts";
import {
  MOST_ROWS,
  place,
  placeholders,
  send,
} from "../../../../src/render/terminal/pictures/kitty.ts";

const picture = (width: number, height: number, size = 3) => ({
  id: 0x010203,
  content: Buffer.alloc(size).toString("base64"),
  size,
  width,
  height,
});

describe("cellsOf", () => {
  it.each([
    [
      "as large as its pixels",
      picture(100, 100),
      { columns: 80, rows: 24 },
      { columns: 10, rows: 5 },
    ],
    [
      "no wider than the room",
      picture(2000, 1000),
      { columns: 80, rows: 24 },
      { columns: 80, rows: 20 },
    ],
    [
      "no taller than the room",
      picture(1000, 2000),
      { columns: 80, rows: 24 },
      { columns: 24, rows: 24 },
    ],
    ["at least a cell", picture(1, 4000), { columns: 80, rows: 10 }, { columns: 1, rows: 10 }],
  ])("is %s", (_, of, room, expected) => {
    expect(cellsOf(of, room)).toEqual(expected);
  });

  it("fits the room, with the shape of the picture", () => {
    const pixels = fc.integer({ min: 16, max: 5000 });
    const cells = fc.record({
      columns: fc.integer({ min: 1, max: 200 }),
      rows: fc.integer({ min: 1, max: 64 }),
    });
    fc.assert(
      fc.property(pixels, pixels, cells, (width, height, room) => {
        const { columns, rows } = cellsOf(picture(width, height), room);
        expect(columns).toBeLessThanOrEqual(room.columns);
        expect(rows).toBeLessThanOrEqual(room.rows);
        // Whole cells are at most half a cell off.
        if (columns > 1 && rows > 1)
          expect(Math.abs((columns * height) / width / 2 - rows)).toBeLessThan(
            0.6 + (0.5 * height) / width / 2,
          );
      }),
    );
  });
});

describe("kitty's protocol", () => {
  it("sends a picture in pieces, and asks for no answer", () => {
    const commands = send(picture(9, 9, 7000))
      .split("\u001b\\")
      .slice(0, -1);
    expect(commands.map((each) => each.slice(0, each.indexOf(";")))).toEqual([
      "\u001b_Ga=t,f=100,i=66051,q=2,m=1",
      "\u001b_Gq=2,m=1",
      "\u001b_Gq=2,m=0",
    ]);
    const content = commands.map((each) => each.slice(each.indexOf(";") + 1));
    expect(Buffer.from(content.join(""), "base64")).toEqual(Buffer.alloc(7000));
    expect(Math.max(...content.map(({ length }) => length))).toBe(4096);
  });

  it("colours placeholders by the picture's number, and numbers their rows", () => {
    expect(placeholders({ id: 0x010203 }, { columns: 3, rows: 2 })).toEqual([
      "\u001b[38;2;1;2;3m\u{10eeee}\u0305\u0305\u{10eeee}\u{10eeee}\u001b[39m",
      "\u001b[38;2;1;2;3m\u{10eeee}\u030d\u0305\u{10eeee}\u{10eeee}\u001b[39m",
    ]);
  });

  it("has a mark of its own for each row", () => {
    expect(new Set(placeholders({ id: 1 }, { columns: 1, rows: MOST_ROWS })).size).toBe(MOST_ROWS);
  });
});

describe("drawerOf", () => {
  it("sends a picture with its first row for kitty", () => {
    const [first, second, ...others] = drawerOf("kitty", 20)(picture(40, 40), 80);
    const of = picture(40, 40);
    const cells = { columns: 4, rows: 2 };
    expect(first).toBe(send(of) + place(of, cells) + placeholders(of, cells)[0]);
    expect(second).toBe(placeholders(of, cells)[1]);
    expect(others).toEqual([]);
  });

  it("keeps rows free for iTerm2, and draws over them from the last one", () => {
    expect(drawerOf("iterm2", 20)(picture(40, 60), 80)).toEqual([
      "",
      "",
      "\u001b7\u001b[2A\u001b]1337;File=inline=1;size=3;width=4;height=3;preserveAspectRatio=0:AAAA\u0007\u001b8",
    ]);
  });
});
