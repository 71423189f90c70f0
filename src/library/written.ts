import type { Article } from "../article/model.ts";
import type { HtmlOptions } from "../render/html/page.ts";
import type { MarkdownOptions } from "../render/markdown.ts";

/**
 * Writes an article as Markdown (CommonMark and GFM) that reads back as the same article. Loads the
 * code for that when first called.
 */
export async function renderMarkdown(
  article: Article,
  options: Partial<Omit<MarkdownOptions, "written">> = {},
): Promise<string> {
  const renderer = await import("../render/markdown.ts");
  return renderer.renderMarkdown(article, { frontMatter: false, ...options });
}

/**
 * Writes an article as one page of HTML that loads nothing and runs nothing. Loads the code for that
 * when first called.
 */
export async function renderHtml(
  article: Article,
  options: Partial<Pick<HtmlOptions, "headingLevel" | "toc">> = {},
): Promise<string> {
  const [{ createHash }, renderer] = await Promise.all([
    import("node:crypto"),
    import("../render/html/page.ts"),
  ]);
  const digestOf = (text: string) => createHash("sha256").update(text).digest("base64");
  const chosen = { headingLevel: 1, toc: false, pictureAt: () => null, ...options };
  return renderer.renderHtml([article], { ...chosen, digestOf });
}
