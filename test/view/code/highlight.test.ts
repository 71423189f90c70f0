import { describe, expect, it } from "vitest";
import { articleFromTree } from "../../../src/article/tree.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";
import { withCode } from "../../../src/view/code/highlight.ts";
import { languageOf } from "../../../src/view/code/languages.ts";
import { articlePage } from "../../../src/view/page.ts";

async function coloured(language: string, code: string) {
  const tree = parseMarkdown(`标题\n\n\`\`\`${language}\n${code}\n\`\`\`\n`);
  const page = articlePage(articleFromTree(tree), "notes");
  const at = page.findIndex(({ kind }) => kind === "code");
  const [before, after] = [page[at], (await withCode(page))[at]];
  if (before?.kind !== "code" || after?.kind !== "code") throw new Error("no code");
  const { text, spans } = after.content;
  const roles = spans.map((span) => [text.slice(span.start, span.end), span.roles[0]]);
  return { before: before.content, after: after.content, roles };
}

describe("code", () => {
  it.each([
    ["js", 'const a = "春江 <b>&amp;"; // 潮水', ["const", "codeKeyword"]],
    ["python", "def f(x):\n    return '春江' # 潮水", ["'春江'", "codeString"]],
    ["HTML", '<p class="a">春江</p>', ["class", "codeName"]],
    ["sh", "# 潮水\necho $HOME", ["# 潮水", "codeComment"]],
    ["toml", "[a]\nb = 1", ["[a]", "codeName"]],
  ])("in %s has roles, and the same text", async (language, code, part) => {
    const { before, after, roles } = await coloured(language, code);
    expect(after.text).toBe(before.text);
    expect(roles).toContainEqual(part);
    expect(roles.length).toBeGreaterThan(1);
  });

  it.each(["", "nonsense", "constructor", "__proto__"])(
    "in %j stays as it is",
    async (language) => {
      const { before, after } = await coloured(language, "const a = 1;");
      expect(after).toEqual(before);
    },
  );

  it("knows the names that authors use", () => {
    expect(languageOf("TSX")?.name).toBe("typescript");
    expect(languageOf("c++")?.name).toBe("cpp");
  });
});
