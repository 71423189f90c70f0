import type { HtmlBlock } from "../../blocks/page/html-block.ts";
import { evidence, type PageRule } from "./rule.ts";

/** A paragraph that counts as running text. */
const TEXT = `<p>${"各地的图书馆今年都在修缮，开放时间也延长了。".repeat(3)}</p>`;

/** A rule about the name that says what a block is. */
function tag(name: string, example: string, holds: (tag: string) => boolean): PageRule {
  return evidence({
    id: `tag-${name}`,
    is: [example],
    isNot: ["<div>甲</div>"],
    test: (block) => holds(block.tag),
  });
}

/** A rule about an element somewhere around a block. */
function within(name: string, example = `<${name}><p>甲</p></${name}>`): PageRule {
  return evidence({
    id: `in-${name}`,
    is: [example],
    isNot: ["<p>甲</p>"],
    test: (block) => block.within.has(name),
  });
}

/** A rule about how far away running text is. */
function near(
  id: string,
  is: string,
  isNot: string,
  holds: (block: HtmlBlock) => boolean,
): PageRule {
  return evidence({ id, is: [is], isNot: [isNot], test: holds });
}

/** What the elements around a block and the blocks beside it say. */
export const PLACE: readonly PageRule[] = [
  tag("p", "<p>甲</p>", (each) => each === "p"),
  tag("li", "<ul><li>甲</li></ul>", (each) => each === "li"),
  tag("pre", "<pre>甲</pre>", (each) => each === "pre"),
  tag("h1", "<h1>甲</h1>", (each) => each === "h1"),
  tag("h2-4", "<h3>甲</h3>", (each) => /^h[2-4]$/.test(each)),
  tag("h5-6", "<h6>甲</h6>", (each) => /^h[56]$/.test(each)),
  tag("caption", "<figure><figcaption>甲</figcaption></figure>", (each) => /caption$/.test(each)),
  tag("cell", "<table><tr><td>甲</td></tr></table>", (each) => /^t[dh]$/.test(each)),
  ...["article", "main", "nav", "aside", "header", "footer", "form", "figure"].map((name) =>
    within(name),
  ),
  within("blockquote"),
  within("ul", "<ul><li>甲</li></ul>"),
  within("ol", "<ol><li>甲</li></ol>"),
  within("table", "<table><tr><td>甲</td></tr></table>"),
  ...[0.01, 0.05, 0.15, 0.4, 0.8].map((share) =>
    near(
      `rich-${share * 100}`,
      `<div>${TEXT}</div>`,
      `<div>${TEXT}</div><div><p>甲</p></div>`,
      ({ richness }) => richness >= share,
    ),
  ),
  near("right-after-text", `<div>${TEXT}<p>甲</p></div>`, "甲", (block) => block.sinceText <= 1),
  near(
    "soon-after-text",
    `<div>${TEXT}<p>乙</p><p>甲</p></div>`,
    "甲",
    (block) => block.sinceText <= 8,
  ),
  near("after-text", `<div>${TEXT}<p>甲</p></div>`, "甲", (block) => block.sinceText < Infinity),
  near(
    "inside-text",
    `<div>${TEXT}<p>甲</p>${TEXT}</div>`,
    "甲",
    (block) => block.sinceText <= 8 && block.untilText <= 8,
  ),
  near("before-text", `<p>甲</p><div>${TEXT}</div>`, "甲", (block) => block.untilText < Infinity),
  near(
    "between-text",
    `<div>${TEXT}<p>甲</p>${TEXT}</div>`,
    "甲",
    (block) => block.sinceText <= 2 && block.untilText <= 2,
  ),
  evidence({
    id: "after-links",
    is: ["<p><a href=a>乙</a></p><p>甲</p>"],
    isNot: ["<p>乙</p><p>甲</p>"],
    test: (_block, at, doc) => (doc[at - 1]?.linkShare ?? 0) >= 0.5,
  }),
  evidence({
    id: "above-title",
    is: ["<p>甲<h1>题目◎</h1>"],
    isNot: ["<h1>题目◎</h1><p>甲"],
    test: ({ isAboveTitle }) => isAboveTitle,
  }),
  evidence({
    id: "line-above-title",
    is: ["<p>甲<h1>题目◎</h1>"],
    isNot: ["<p>各地的图书馆今年都在修缮，开放时间也延长了。<h1>题目◎</h1>"],
    test: ({ isAboveTitle, words, text }) =>
      isAboveTitle && words < 20 && !/[。.!！?？]$/.test(text),
  }),
  evidence({
    id: "title",
    is: ["<h1>题目◎</h1>"],
    isNot: ["<h1>题目</h1>"],
    test: ({ isTitle }) => isTitle,
  }),
  evidence({
    id: "at-the-end",
    is: [`${TEXT}${TEXT}${TEXT}<p>甲</p>`],
    isNot: ["<p>甲</p>"],
    test: ({ position }) => position > 0.9,
  }),
];
