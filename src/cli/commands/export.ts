import type { Article } from "../../article/model.ts";
import { Failure } from "../../failure/failure.ts";
import { articleShape, printJson } from "../../render/json.ts";
import { renderText } from "../../render/text.ts";
import { withHighlights } from "../../view/highlights/highlights.ts";
import type { Context } from "../context.ts";
import { openArticles } from "../open-article.ts";
import { print } from "../print.ts";
import type { Settings } from "../settings/table.ts";
import { oneOrAll } from "../several.ts";

type Format = Settings["format"];

/** `yuedu export [source...]`: writes articles in another format, to a file or standard output. */
export async function exportArticle(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const { format, output, highlight, frontMatter } = settings;
  if (frontMatter && format !== "markdown") throw new Failure("front-matter-format", { format });
  const opened = await openArticles(context, sources, settings);
  const parts = opened.map(({ article }) =>
    highlight === undefined ? article : withHighlights(article, highlight),
  );
  const text = await render(parts, sources, format, frontMatter);
  if (output === "-") return print(context, text);
  const { writeWhole } = await import("../host/output.ts");
  await writeWhole(output, text, settings.force);
}

/** Renders several articles one after the other; in JSON, as a list. */
async function render(
  articles: readonly Article[],
  sources: readonly string[],
  format: Format,
  frontMatter: boolean,
): Promise<string> {
  switch (format) {
    case "json":
      return printJson(oneOrAll(articles.map(articleShape), sources));
    case "text":
      return articles.map(renderText).join("\n");
    case "markdown": {
      const { renderMarkdown } = await import("../../render/markdown.ts");
      return articles.map((article) => renderMarkdown(article, { frontMatter })).join("\n");
    }
  }
}
