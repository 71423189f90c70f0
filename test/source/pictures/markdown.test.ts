import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withPictures } from "../../../src/source/pictures/markdown.ts";

const moved = (markdown: string) =>
  withPictures(markdown, (address) =>
    address.startsWith("a") ? `img/${address.length}.png` : null,
  );

describe("pictures in Markdown", () => {
  it.each([
    ["![字](a.png)", "![字](img/5.png)"],
    ["![字]( <a b.png> 'title' )文", "![字]( img/7.png 'title' )文"],
    ["![*a*](b.png) ![](a.png)", "![*a*](b.png) ![](img/5.png)"],
    ["[![x](a.png)](a.html)", "[![x](img/5.png)](a.html)"],
    ["![x [y](a.html) z](a.png)", "![x [y](a.html) z](img/5.png)"],
    ["![x](a%20b.png)", "![x](img/9.png)"],
    ["![x](a&amp;b.png)", "![x](img/7.png)"],
    ["> ![x](a.png)\n> ![y](\n> a.png)", "> ![x](img/5.png)\n> ![y](\n> img/5.png)"],
    ["|a|\n|-|\n|![x](a.png)|", "|a|\n|-|\n|![x](img/5.png)|"],
    ["![x][1] [y][2]\n\n[1]: a.png\n[2]: a.html", "![x][1] [y][2]\n\n[1]: img/5.png\n[2]: a.html"],
    ['一<img alt="" src=a.png>二', '一<img alt="" src="img/5.png">二'],
    ['<p>\n<img src="a.png">\n</p>', '<p>\n<img src="img/5.png">\n</p>'],
    ["`![x](a.png)`\n\n    ![x](a.png)", "`![x](a.png)`\n\n    ![x](a.png)"],
    ["\\![x](a.png) [x](a.png)", "\\![x](a.png) [x](a.png)"],
  ])("%s", (markdown, expected) => expect(moved(markdown)).toBe(expected));

  it("are found far into a text, of which nothing else changes", () => {
    const filler = "第一段。\r\n\r\n* 甲\r\n".repeat(1000);
    const whole = (image: string) => `${filler}\r\n${image}\r\n\r\n${filler}\r\n![二][x]\r\n\r\n`;
    const definition = "[x]: a.png\r\n";
    expect(moved(whole("![一](a.png)") + definition)).toBe(
      whole("![一](img/5.png)") + definition.replace("a.png", "img/5.png"),
    );
  });

  it("leave Markdown as it is where they have no other address", () => {
    const words = fc.constantFrom(
      "![a](b)",
      "[",
      "]",
      "`",
      "<img src=b>",
      "\n\n",
      "> ",
      "* ",
      "\t",
      "字",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        expect(moved(parts.join(""))).toBe(parts.join(""));
      }),
    );
  });
});
