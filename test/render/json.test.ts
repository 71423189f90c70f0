import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseText } from "../../src/article/parse.ts";
import { articleFromTree } from "../../src/article/tree.ts";
import { jsonPieces, printJson, renderJson } from "../../src/render/json.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

describe("printJson", () => {
  const nodes = Array.from({ length: 600 }, (_, index) => ({ type: "text", value: `${index}\n` }));

  it.each<[string, unknown]>([
    ["many nodes", { version: 1, lead: nodes, sections: [], chrome: [] }],
    [
      "sections",
      { version: 1, sections: [{ title: null, body: nodes, sections: [{ body: [] }] }] },
    ],
    [
      "several articles",
      [
        { version: 1, sections: [] },
        { version: 1, lead: nodes },
      ],
    ],
    ["a list", nodes],
    ["a text", "甲"],
    ["nothing", {}],
  ])("renders %s in pieces as at once", (_, value) => {
    expect(printJson(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
  });

  it("gives a long value in pieces", () => {
    const value = { version: 1, lead: Array.from({ length: 20 }, () => nodes).flat() };
    const pieces = [...jsonPieces(value)];
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.join("")).toBe(printJson(value));
  });
});

describe("renderJson", () => {
  it("has the public shape with its keys in order", () => {
    const article = parseText(
      "题目\n2031-03-09\n\n导语。\n\n亮点1：甲\n\n正文。\n\n亮点2：乙\n\n版权所有",
    );
    expect(renderJson(article)).toBe(`{
  "version": 1,
  "meta": {
    "title": "题目",
    "breadcrumb": null,
    "published": {
      "text": "2031-03-09",
      "iso": "2031-03-09"
    },
    "source": null,
    "author": null,
    "url": null,
    "language": "zh",
    "extra": null
  },
  "lead": [
    {
      "type": "paragraph",
      "children": [
        {
          "type": "text",
          "value": "导语。"
        }
      ]
    }
  ],
  "sections": [
    {
      "marker": "亮点1",
      "kind": "highlight",
      "number": 1,
      "title": "甲",
      "heading": [
        {
          "type": "text",
          "value": "亮点1：甲"
        }
      ],
      "level": 1,
      "body": [
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "value": "正文。"
            }
          ]
        }
      ],
      "sections": []
    },
    {
      "marker": "亮点2",
      "kind": "highlight",
      "number": 2,
      "title": "乙",
      "heading": [
        {
          "type": "text",
          "value": "亮点2：乙"
        }
      ],
      "level": 1,
      "body": [],
      "sections": []
    }
  ],
  "chrome": [
    "版权所有"
  ]
}
`);
  });

  it("leaves out the positions of nodes", () => {
    const article = articleFromTree(parseMarkdown("# 题\n\n- 一\n- [二](u)\n\n## 节\n\n> 引"));
    expect(renderJson(article)).not.toContain('"position"');
  });

  it("escapes control characters and loses none", () => {
    const hostile = Array.from({ length: 0xa0 }, (_, unit) => String.fromCharCode(unit))
      .concat([..."\u061C\u200E\u200F\u2028\u2029\u202A\u202E\u2066\u2069\uFEFF𠮷文"])
      .join("");
    const article = { ...parseText("题\n\n正文"), chrome: [hostile] };
    const json = renderJson(article);
    expect(json).not.toMatch(/[^\n\P{Cc}]|[\p{Bidi_Control}\u2028\u2029\uFEFF]/u);
    expect(JSON.parse(json).chrome).toEqual([hostile]);
    expect(json).toContain("𠮷文");
  });

  it("is one value with a final line feed", () => {
    const bundled = readFileSync(new URL("../../data/article.txt", import.meta.url), "utf8");
    const article = parseText(bundled);
    expect(JSON.parse(renderJson(article))).toEqual({ version: 1, ...article });
    expect(renderJson(article).endsWith("}\n")).toBe(true);
  });
});
