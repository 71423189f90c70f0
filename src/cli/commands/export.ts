import { Failure } from "../../failure/failure.ts";
import { articleShape, printJson } from "../../render/json.ts";
import { renderText } from "../../render/text.ts";
import { withHighlights } from "../../view/highlights/highlights.ts";
import type { Context } from "../context.ts";
import { type Opened, openArticles } from "../open-article.ts";
import { print } from "../print.ts";
import type { Settings } from "../settings/table.ts";
import { oneOrAll } from "../several.ts";

type Format = Settings["format"];
type Part = Pick<Opened, "article" | "written">;

/** `yuedu export [source...]`: writes articles in another format, to a file or standard output. */
export async function exportArticle(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const { format, output, highlight, frontMatter, restructure } = settings;
  checkFormat(settings);
  const opened = await openArticles(context, sources, settings);
  const parts = opened.map(({ article, written }): Part => {
    if (highlight !== undefined) {
      return { article: withHighlights(article, highlight), written: null };
    }
    return { article, written: restructure ? null : written };
  });
  const text = await render(parts, sources, format, frontMatter);
  if (output === "-") return print(context, text);
  const { writeWhole } = await import("../host/output.ts");
  await writeWhole(output, text, settings.force);
}

/** @throws {Failure} markdown-only */
function checkFormat({ format, frontMatter, restructure }: Settings): void {
  if (format === "markdown") return;
  if (frontMatter) throw new Failure("markdown-only", { option: "--front-matter", format });
  if (restructure) throw new Failure("markdown-only", { option: "--restructure", format });
}

/** Renders several articles one after the other; in JSON, as a list. */
async function render(
  parts: readonly Part[],
  sources: readonly string[],
  format: Format,
  frontMatter: boolean,
): Promise<string> {
  const articles = parts.map(({ article }) => article);
  switch (format) {
    case "json":
      return printJson(oneOrAll(articles.map(articleShape), sources));
    case "text":
      return articles.map(renderText).join("\n");
    case "markdown": {
      const { renderMarkdown } = await import("../../render/markdown.ts");
      return parts
        .map(({ article, written }) => renderMarkdown(article, { frontMatter, written }))
        .join("\n");
    }
  }
}
