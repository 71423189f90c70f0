import { describe, expect, it } from "vitest";
import { articleFromTree } from "../../../src/article/tree.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";
import type { LinkStyle } from "../../../src/view/body/notes.ts";
import { articlePage } from "../../../src/view/page.ts";

function textOf(markdown: string, links: LinkStyle): string {
  const article = articleFromTree(parseMarkdown(`# 题\n\n见${markdown}。`));
  return articlePage(article, links)
    .map((block) => (block.kind === "table" ? "" : block.content.text))
    .join("\n");
}

describe("a link whose text is an address", () => {
  it.each([
    ["[https://bank.example/](https://evil.example/)", "https://evil.example/"],
    ["[**https://bank.example/**](https://evil.example/a)", "https://evil.example/a"],
    ["[www.bank.example](https://evil.example/)", "https://evil.example/"],
  ])("of another host shows both: %s", (markdown, address) => {
    const shown = textOf(markdown, "hyperlinks");
    expect(shown).toContain("bank.example");
    expect(shown).toContain(`（${address}）`);
    expect(textOf(markdown, "notes")).toContain(address);
  });

  it.each([
    "[https://bank.example/](https://bank.example/a?b)",
    "[www.bank.example](https://bank.example/)",
    "[Node.js](https://nodejs.org/)",
    "<https://bank.example/>",
  ])("of the same host, or that is none, shows itself: %s", (markdown) => {
    expect(textOf(markdown, "hyperlinks")).not.toContain("（");
  });
});
