import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Input, type Piece } from "../../../src/reader/terminal/input.ts";

const ESC = "\u001b";

function pieces(...data: string[]): Piece[] {
  const input = new Input();
  return data.flatMap((each) => input.push(each));
}

/** Merges successive pieces of keys, which may be cut anywhere. */
function merged(list: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of list) {
    const last = result.at(-1);
    if (piece.kind === "keys" && last?.kind === "keys") {
      result[result.length - 1] = { kind: "keys", data: last.data + piece.data };
    } else result.push(piece);
  }
  return result;
}

describe("a paste", () => {
  it("longer than is kept never becomes keys, and ends where it ends", () => {
    const input = new Input();
    expect(input.push(`${ESC}[200~q`)).toEqual([]);
    const pieces = Array.from({ length: 100 }, () => input.push("q".repeat(40_000))).flat();
    expect(pieces).toEqual([]);
    expect(input.flush()).toEqual([]);
    const [end, ...others] = [...input.push(`q${ESC}[20`), ...input.push("1~j")];
    expect(end).toMatchObject({ kind: "paste", text: expect.stringMatching(/^q+$/) });
    expect(others).toEqual([{ kind: "keys", data: "j" }]);
  });
});

describe("a paste that comes in pieces", () => {
  it.each([`${ESC}[<0;1;1M`, `${ESC}[?62c`, `${ESC}[200~`])("may hold %j", (report) => {
    const input = new Input();
    expect(input.push(`j${ESC}[200~一${report}`)).toEqual([{ kind: "keys", data: "j" }]);
    expect(input.push(`q${ESC}[201~k`)).toEqual([
      { kind: "paste", text: `一${report}q` },
      { kind: "keys", data: "k" },
    ]);
  });
});

describe("Input", () => {
  it.each<[string, Piece[]]>([
    ["j中文", [{ kind: "keys", data: "j中文" }]],
    [`${ESC}[A`, [{ kind: "keys", data: `${ESC}[A` }]],
    [ESC, [{ kind: "keys", data: ESC }]],
    [`${ESC}[<64;10;3M`, [{ kind: "wheel", direction: -1 }]],
    [`${ESC}[<65;10;3M`, [{ kind: "wheel", direction: 1 }]],
    [
      `${ESC}[<0;10;3M${ESC}[<32;12;4M${ESC}[<0;12;4m`,
      [
        { kind: "click", row: 2, column: 9 },
        { kind: "drag", row: 3, column: 11 },
        { kind: "release", row: 3, column: 11 },
      ],
    ],
    [`${ESC}[<2;10;3M`, []],
    [
      `${ESC}[200~两行\n${ESC}[A${ESC}[201~x`,
      [
        { kind: "paste", text: `两行\n${ESC}[A` },
        { kind: "keys", data: "x" },
      ],
    ],
    [
      `${ESC}]11;rgb:ffff/ffff/ffff${ESC}\\${ESC}[?62;22c`,
      [{ kind: "background", theme: "light" }, { kind: "fence" }],
    ],
    [`${ESC}]11;rgb:1e/1e/2e\u0007`, [{ kind: "background", theme: "dark" }]],
    [
      `a${ESC}]52;c;x\u0007b`,
      [
        { kind: "keys", data: "a" },
        { kind: "keys", data: "b" },
      ],
    ],
    [`${ESC}[?2026;2$y`, [{ kind: "keys", data: `${ESC}[?2026;2$y` }]],
  ])("%j", (data, expected) => {
    expect(pieces(data)).toEqual(expected);
  });

  it("gives up an incomplete report, but not a paste", () => {
    const input = new Input();
    expect([input.push(`${ESC}]ab`), input.flush(), input.push("c")]).toEqual([
      [],
      [{ kind: "keys", data: `${ESC}]ab` }],
      [{ kind: "keys", data: "c" }],
    ]);
    expect([input.push(`${ESC}[200~ab`), input.flush(), input.push(`c${ESC}[201~`)]).toEqual([
      [],
      [],
      [{ kind: "paste", text: "abc" }],
    ]);
  });

  it("returns the same pieces wherever the data is cut", () => {
    const parts = fc.constantFrom(
      "j",
      "中",
      `${ESC}[B`,
      `${ESC}[<65;1;2M`,
      `${ESC}[<0;1;2m`,
      `${ESC}[200~文 本${ESC}[201~`,
      `${ESC}]11;rgb:0000/0000/0000${ESC}\\`,
      `${ESC}[?1;2c`,
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), fc.array(fc.nat(60)), (list, cuts) => {
        const data = list.join("");
        const places = [
          ...new Set([0, ...cuts.filter((cut) => cut < data.length), data.length]),
        ].sort((a, b) => a - b);
        const chunks = places.slice(1).map((end, index) => data.slice(places[index], end));
        // A lone ESC is the key: a terminal does not cut there.
        fc.pre(!chunks.some((chunk) => chunk.endsWith(ESC) || chunk.endsWith(`${ESC}[`)));
        expect(merged(pieces(...chunks))).toEqual(merged(pieces(data)));
      }),
    );
  });
});
