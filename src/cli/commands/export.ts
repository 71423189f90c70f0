import type { Article } from "../../article/model.ts";
import { renderJson } from "../../render/json.ts";
import { renderText } from "../../render/text.ts";
import { withHighlights } from "../../view/highlights.ts";
import type { Context } from "../context.ts";
import { openArticle } from "../open-article.ts";
import type { ExportOptions, FORMATS } from "../options.ts";
import { print } from "../print.ts";
import { usageFailure } from "../usage.ts";

type Format = (typeof FORMATS)[number];

/** `yuedu export [source]`: the article in another format, to a file or to standard output. */
export async function exportArticle(
  context: Context,
  source: string | undefined,
  options: ExportOptions,
): Promise<void> {
  const { format = "markdown", output = "-", highlight, frontMatter = false } = options;
  if (frontMatter && format !== "markdown") throw usageFailure("front-matter-format", { format });
  const article = await openArticle(context, source);
  const part = highlight === undefined ? article : withHighlights(article, highlight);
  const text = await render(part, format, frontMatter);
  if (output === "-") return print(context, text);
  const { writeWhole } = await import("../output.ts");
  await writeWhole(output, text, options.force === true);
}

async function render(article: Article, format: Format, frontMatter: boolean): Promise<string> {
  switch (format) {
    case "json":
      return renderJson(article);
    case "text":
      return renderText(article);
    case "markdown":
      return (await import("../../render/markdown.ts")).renderMarkdown(article, { frontMatter });
  }
}
