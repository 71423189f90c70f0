import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { treeOf } from "../../../../src/article/blocks/page/content/markdown.ts";

const treeFrom = (html: string) => treeOf(fromHtml(html, { fragment: true }), null).children;
const typesOf = (html: string) => treeFrom(html).map(({ type }) => type);
const LONG = "字".repeat(400);

describe("tables", () => {
  it.each([
    ["of data stay", "<tr><th>甲<th>乙<tr><td>1<td>2", ["table"]],
    ["of one column do not", "<tr><td><p>一</p><p>二</p>", ["paragraph", "paragraph"]],
    ["with an article in a cell do not", `<tr><td>甲<td>${LONG}`, ["paragraph", "paragraph"]],
    [
      "with an article in a cell do, below headings",
      `<tr><th>甲<th>乙<tr><td>1<td>${LONG}`,
      ["table"],
    ],
    [
      "around a table do not, that one does",
      "<tr><td>甲<td><table><tr><th>一<th>二<tr><td>1<td>2</table>",
      ["paragraph", "table"],
    ],
  ])("%s", (_, rows, types) => {
    expect(typesOf(`<table>${rows}</table>`)).toEqual(types);
  });
});

describe("images", () => {
  it("say a caption once", () => {
    const figure = (alt: string) =>
      treeFrom(`<figure><img src=a.png alt="${alt}"><figcaption>桥上的人</figcaption></figure>`);
    expect(figure("桥上的人").map((node) => textOf(node))).toEqual(["", "桥上的人"]);
    expect(
      figure("河")
        .map((node) => textOf(node))
        .join(""),
    ).toBe("河桥上的人");
  });

  it("are left out where nothing is shown", () => {
    expect(
      typesOf(
        '<p><img src="a/blank.gif"><img src="data:image/gif;base64,R0lGOD"><img src=t.png width=1 height=1><img></p>',
      ),
    ).toEqual([]);
  });

  it("keep an address with blanks in it", () => {
    const tree = treeFrom('<p><img src="https://a.cn/Umwelt und Klima/1.jpg"></p>');
    expect(tree).toMatchObject([
      { children: [{ type: "image", url: "https://a.cn/Umwelt%20und%20Klima/1.jpg" }] },
    ]);
  });

  it.each([
    ["https://a.cn/blanket-coverage.png", true],
    ["https://a.cn/bowl-on-gray-stone.jpg", true],
    ["https://a.cn/3.png", true],
    ["https://a.cn/img.png", true],
    ["https://a.cn/1x1.trans.gif?x=/b.png", false],
    ["https://a.cn/i/loading-32x32.svg", false],
    ["https://a.cn/lazy_placeholder_default.png", false],
    ["about:blank", false],
  ])("at %s are shown: %s", (address, isShown) => {
    expect(typesOf(`<p><img src="${address}"></p>`)).toEqual(isShown ? ["paragraph"] : []);
  });
});
