import type { BlockContent, ListItem, PhrasingContent, RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { blocksOf, marked, nodes, paragraph, textOf, texts } from "../support/build.ts";

const text = (value: string): PhrasingContent => ({ type: "text", value });
const inline = (...children: PhrasingContent[]): RootContent[] => [{ type: "paragraph", children }];
const item = (...children: ListItem["children"]): ListItem => ({ type: "listItem", children });

/** Each block as columns of indent (first line, rest), rows above, and its text. */
function layout(body: readonly RootContent[]) {
  return blocksOf(body).map((block) => [
    block.indent.first * 2,
    block.indent.rest * 2,
    block.above,
    textOf(block),
  ]);
}

describe("inline text", () => {
  it.each<[string, PhrasingContent[], string]>([
    [
      "strong",
      [text("前"), { type: "strong", children: [text("强")] }, text("后")],
      "前<strong:强>后",
    ],
    ["emphasis", [{ type: "emphasis", children: [text("重")] }], "<emphasis:重>"],
    ["deleted", [{ type: "delete", children: [text("删")] }], "<delete:删>"],
    ["code", [{ type: "inlineCode", value: "x = 1" }], "<code:x = 1>"],
    ["raw HTML", [{ type: "html", value: "<u>" }, text("字")], "<emphasis:字>"],
    ["a hard break", [text("上"), { type: "break" }, text("下")], "上\n下"],
    [
      "strong text in a link: both roles",
      [
        {
          type: "link",
          url: "",
          children: [text("甲"), { type: "strong", children: [text("乙")] }, text("丙")],
        },
      ],
      "<link:甲><link strong:乙><link:丙>",
    ],
    [
      "a role within itself: once",
      [{ type: "strong", children: [{ type: "strong", children: [text("甲")] }] }],
      "<strong:甲>",
    ],
    [
      "one role in two nodes: one span",
      [
        { type: "strong", children: [text("甲")] },
        { type: "strong", children: [text("乙")] },
      ],
      "<strong:甲乙>",
    ],
    ["an image", [{ type: "image", url: "a.png", alt: "合影" }], "<meta:［合影］>"],
    ["an image without words", [{ type: "image", url: "#a.png" }], "<meta:〔图〕>"],
    [
      "an image by reference",
      [{ type: "imageReference", identifier: "a", referenceType: "full", alt: "图" }],
      "<meta:［图］>",
    ],
    [
      "the mark of a note that there is not",
      [text("文"), { type: "footnoteReference", identifier: "n", label: "N" }],
      "文<meta:[N]>",
    ],
    ["an escape code", [text("\u001b[1m红")], "␛[1m红"],
  ])("shows %s", (_, children, expected) => {
    expect(blocksOf(inline(...children)).map(marked)).toEqual([expected]);
  });
});

describe("blocks", () => {
  it("indents the first line of a paragraph", () => {
    expect(layout([paragraph("甲。"), paragraph("乙。")])).toEqual([
      [4, 0, 1, "甲。"],
      [4, 0, 1, "乙。"],
    ]);
  });

  it("hangs the items of a tight list from their bullets, without blank rows between", () => {
    const list = nodes({
      type: "list",
      children: [item(paragraph("甲")), item(paragraph("乙"))],
    });
    expect(layout(list)).toEqual([
      [0, 2, 1, "- 甲"],
      [0, 2, 0, "- 乙"],
    ]);
  });

  it("keeps blank rows between the items of a loose list", () => {
    const list = nodes({
      type: "list",
      spread: true,
      children: [item(paragraph("甲")), item(paragraph("乙"))],
    });
    expect(layout(list).map((row) => row[2])).toEqual([1, 1]);
  });

  it("sets numbers flush right before texts that share one edge, on whole ems", () => {
    const list = nodes({
      type: "list",
      ordered: true,
      start: 9,
      children: [item(paragraph("甲")), item(paragraph("乙"))],
    });
    expect(layout(list)).toEqual([
      [1, 4, 1, "9. 甲"],
      [0, 4, 0, "10. 乙"],
    ]);
  });

  it("shows the boxes of tasks", () => {
    const list = nodes({
      type: "list",
      children: [
        { ...item(paragraph("已办")), checked: true },
        { ...item(paragraph("待办")), checked: false },
      ],
    });
    expect(layout(list)).toEqual([
      [0, 4, 1, "[x] 已办"],
      [0, 4, 0, "[ ] 待办"],
    ]);
  });

  it("aligns the content of an item with its text", () => {
    const inner: RootContent = { type: "list", children: [item(paragraph("内"))] };
    const list = nodes({ type: "list", children: [item(paragraph("外"), inner, paragraph("又"))] });
    expect(layout(list)).toEqual([
      [0, 2, 1, "- 外"],
      [2, 4, 0, "- 内"],
      [2, 2, 1, "又"],
    ]);
  });

  it("shows the bullet of an item that does not begin with a paragraph, or is empty", () => {
    const list = nodes({ type: "list", children: [item({ type: "code", value: "x" }), item()] });
    expect(layout(list).map((row) => row[3])).toEqual(["- ", "x", "- "]);
  });

  it("sets a bar left of a quotation, through the rows between its paragraphs", () => {
    const quote = nodes({ type: "blockquote", children: [paragraph("引。"), paragraph("又。")] });
    expect(layout(quote)).toEqual([
      [6, 2, 1, "引。"],
      [6, 2, 1, "又。"],
    ]);
    expect(blocksOf(quote).map(({ bars }) => bars)).toEqual([
      [{ left: 0, above: false }],
      [{ left: 0, above: true }],
    ]);
  });

  it("sets two bars left of a nested quotation, and aligns one in a list with the item", () => {
    const quote: BlockContent = { type: "blockquote", children: [paragraph("引。")] };
    const bars = (body: RootContent) =>
      blocksOf([body]).map((block) => block.bars?.map(({ left }) => left));
    expect(bars({ type: "blockquote", children: [quote] })).toEqual([[0, 1]]);
    expect(bars({ type: "list", children: [item(paragraph("甲"), quote)] })).toEqual([
      undefined,
      [1],
    ]);
  });

  it("keeps the lines of code, its tabs as four blanks", () => {
    const blocks = blocksOf(nodes({ type: "code", value: "if x:\n\treturn\r\n\nend" }));
    expect(blocks[0]?.kind).toBe("code");
    expect(texts(blocks)[0]).toBe("if x:\n    return\n\nend");
  });

  it("shows raw HTML as a paragraph of its text", () => {
    const [block] = blocksOf(nodes({ type: "html", value: "<p>\n甲" }));
    expect(block).toMatchObject({ kind: "paragraph", content: { text: "甲" } });
  });

  it("sets headings within the body flush, and tells them apart by depth", () => {
    const blocks = blocksOf(
      ([1, 2, 3, 4, 6] as const).map((depth) => ({
        type: "heading" as const,
        depth,
        children: [text("小题")],
      })),
    );
    expect(blocks[0]).toMatchObject({ kind: "heading", indent: { first: 0, rest: 0 } });
    expect(blocks.map(({ indent }) => indent.first)).toEqual([0, 0, 0, 0, 0]);
    expect(blocks.map(marked)).toEqual([
      "<heading:小题>",
      "<heading:小题>",
      "<subheading:小题>",
      "<minorHeading:小题>",
      "<minorHeading:小题>",
    ]);
  });

  it("shows a thematic break", () => {
    const [block] = blocksOf(nodes({ type: "thematicBreak" }));
    expect(block).toMatchObject({ kind: "rule", content: { text: "＊　＊　＊" } });
  });

  it("keeps a table's cells, its header as headings, a cell for every column", () => {
    const row = (...cells: string[]) => ({
      type: "tableRow" as const,
      children: cells.map((cell) => ({ type: "tableCell" as const, children: [text(cell)] })),
    });
    const align = ["left", null, "right", "center"] as const;
    const [block] = blocksOf(
      nodes({
        type: "table",
        align: [...align],
        children: [row("年", "数"), row("甲", "乙", "丙", "丁")],
      }),
    );
    expect(block?.kind === "table" && block.alignments).toEqual([
      "left",
      "left",
      "right",
      "center",
    ]);
    expect(block?.kind === "table" && block.rows.map((cells) => cells.length)).toEqual([4, 4]);
    expect(block && marked(block)).toBe("<heading:年> | <heading:数> |  |  | 甲 | 乙 | 丙 | 丁");
  });

  it("shows nothing of a table without cells", () => {
    expect(blocksOf(nodes({ type: "table", children: [] }))).toEqual([]);
    const empty = { type: "tableRow" as const, children: [] };
    expect(blocksOf(nodes({ type: "table", children: [empty] }))).toEqual([]);
  });

  it("shows nothing of a link's definition or of front matter", () => {
    const hidden = nodes(
      { type: "definition", identifier: "a", url: "b" },
      { type: "yaml", value: "title: x" },
    );
    expect(blocksOf(hidden)).toEqual([]);
  });
});
