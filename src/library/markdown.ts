import type { Article } from "../article/model.ts";
import type { MarkdownOptions } from "../render/markdown.ts";

/**
 * Writes an article as Markdown (CommonMark and GFM) that reads back as the same article. Loads the
 * code for that when first called.
 */
export async function renderMarkdown(
  article: Article,
  { frontMatter = false }: Partial<MarkdownOptions> = {},
): Promise<string> {
  const renderer = await import("../render/markdown.ts");
  return renderer.renderMarkdown(article, { frontMatter });
}
