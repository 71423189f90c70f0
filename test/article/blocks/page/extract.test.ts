import { describe, expect, it } from "vitest";
import { isText } from "../../../../src/article/blocks/page/dom.ts";
import { extracted, type Known } from "../../../../src/article/blocks/page/extract/extract.ts";
import { parsePage } from "../../../../src/source/html/page.ts";

const KNOWN: Known = { title: null, author: "Li" };
const SENTENCE = "The libraries were repaired, and they now stay open until late in the evening. ";
const paragraph = (text = "") => `<p>${text}${SENTENCE.repeat(4)}</p>`;
const ARTICLE = paragraph().repeat(4);

/** Whether the extractor keeps the text MARK of a page. */
function keepsMark(html: string, known: Known = KNOWN): boolean {
  const { document } = parsePage(html, null);
  return [...extracted(document, known)].some((node) => isText(node) && node.data.includes("MARK"));
}

describe("the extractor keeps", () => {
  it.each([
    ["paragraphs", `<div>${ARTICLE}<p>MARK</p></div>`],
    ["text between empty lines", `<div>${SENTENCE.repeat(9)}<br><br>MARK<br><br>${SENTENCE}</div>`],
    ["a long paragraph beside the article", `<div>${ARTICLE}</div>${paragraph("MARK")}`],
    ["a table of data", `<div>${ARTICLE}<table><tr><th>a<th>b<tr><td>MARK<td>2</table></div>`],
    ["all of a page that has little text", "<div class=footer>MARK</div>"],
    [
      "Chinese text of 100 characters",
      `<div class=x>${"各地的图书馆，今年都在修缮。".repeat(9)}MARK</div>`,
    ],
  ])("%s", (_, html) => {
    expect(keepsMark(html)).toBe(true);
  });
});

describe("the extractor leaves out", () => {
  it.each([
    ["what is hidden", `<div>${ARTICLE}<p hidden>MARK</p></div>`],
    ["what is not displayed", `<div>${ARTICLE}<p style="color:red; display: none">MARK</p></div>`],
    ["unlikely names", `<div>${ARTICLE}<div class=sidebar>${paragraph("MARK")}</div></div>`],
    ["unlikely roles", `<div>${ARTICLE}<div role=navigation>${paragraph("MARK")}</div></div>`],
    ["asides", `<div>${ARTICLE}<aside>${paragraph("MARK")}</aside></div>`],
    ["controls", `<div>${ARTICLE}<p><button>MARK</button></p></div>`],
    ["links to share it", `<div>${ARTICLE}<ul class=share><li>MARK</ul></div>`],
    ["lists of links", `<div>${ARTICLE}<div><a href=a>MARK</a> <a href=b>two</a></div></div>`],
    [
      "advertisement labels",
      `<div>${ARTICLE}<div><p>Advertisement</p><i hidden>MARK</i></div></div>`,
    ],
    ["boxes elsewhere", `<div>${ARTICLE}</div><div><p>MARK</p></div>`],
  ])("%s", (_, html) => {
    expect(keepsMark(html)).toBe(false);
  });

  it("the heading that repeats the title", () => {
    const html = `<div><h1>Libraries MARK again</h1>${ARTICLE}</div>`;
    expect(keepsMark(html, { title: "Libraries MARK again", author: "Li" })).toBe(false);
    expect(keepsMark(html)).toBe(true);
  });

  it("the byline, if the page does not state the author elsewhere", () => {
    const html = `<div><p class=byline>By MARK</p>${ARTICLE}</div>`;
    expect(keepsMark(html, { title: null, author: null })).toBe(false);
    expect(keepsMark(html)).toBe(true);
  });
});

describe("the extractor", () => {
  it("leaves the page's tree as it is", () => {
    const html = `<div class=menu>a</div><div>${ARTICLE}a<br><br>b<font>c</font></div>`;
    const { document } = parsePage(html, null);
    const shape = () =>
      JSON.stringify(document, (key, value) => (/parent|prev|next/.test(key) ? undefined : value));
    const before = shape();
    extracted(document, { title: null, author: null });
    expect(shape()).toBe(before);
  });

  it("reads pages nested deeper than calls may", () => {
    const deep = 10_000;
    expect(keepsMark(`${"<div>".repeat(deep)}${paragraph("MARK")}${"</div>".repeat(deep)}`)).toBe(
      true,
    );
  });

  it("finds nothing in an empty page", () => {
    expect(extracted(parsePage("", null).document, { title: null, author: "Li" }).size).toBe(0);
  });
});
