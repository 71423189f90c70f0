import { Failure } from "../../failure/failure.ts";
import { articleShape, printJson } from "../../render/json.ts";
import { renderText } from "../../render/text.ts";
import { withHighlights } from "../../view/highlights/highlights.ts";
import type { Context } from "../context.ts";
import { type Opened, openArticles } from "../open-article.ts";
import { print } from "../print.ts";
import type { Chosen } from "../settings/resolve.ts";
import type { Settings } from "../settings/table.ts";
import { oneOrAll } from "../several.ts";

type Format = Settings["format"];

type Limited = {
  readonly name: "frontMatter" | "restructure" | "toc" | "embedImages";
  readonly option: string;
  readonly formats: readonly Format[];
};

/** The options that only some formats take. */
const LIMITED: readonly Limited[] = [
  { name: "frontMatter", option: "--front-matter", formats: ["markdown"] },
  { name: "restructure", option: "--restructure", formats: ["markdown"] },
  { name: "toc", option: "--toc", formats: ["markdown", "html"] },
  { name: "embedImages", option: "--embed-images", formats: ["html"] },
];

/** `yuedu export [source...]`: writes articles in another format, to a file or standard output. */
export async function exportArticle(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const { output, highlight } = settings;
  assertTaken(settings, context.preferences.values);
  const opened = await openArticles(context, sources, settings);
  const parts = opened.map((each): Opened => {
    if (highlight !== undefined) {
      return { ...each, article: withHighlights(each.article, highlight), written: null };
    }
    return arranges(settings) ? { ...each, written: null } : each;
  });
  const text = await render(context, parts, sources, settings);
  if (output === "-") return print(context, text);
  const { writeWhole } = await import("../host/output.ts");
  await writeWhole(output, text, settings.force);
}

/** A preference that the format does not take is not meant for it. @throws {Failure} format-option */
function assertTaken(settings: Settings, preferred: Chosen): void {
  const { format } = settings;
  for (const { name, option, formats } of LIMITED) {
    if (settings[name] && preferred[name] === undefined && !formats.includes(format)) {
      throw new Failure("format-option", { option, format, formats });
    }
  }
}

/** Whether Markdown, too, is arranged by the sections found in it. */
function arranges({ restructure, toc, headingLevel }: Settings): boolean {
  return restructure || toc || headingLevel > 1;
}

/** Renders several articles one after the other: in JSON as a list, in HTML on one page. */
async function render(
  context: Context,
  parts: readonly Opened[],
  sources: readonly string[],
  settings: Settings,
): Promise<string> {
  const articles = parts.map(({ article }) => article);
  switch (settings.format) {
    case "json":
      return printJson(oneOrAll(articles.map(articleShape), sources));
    case "text":
      return articles.map(renderText).join("\n");
    case "markdown": {
      const { renderMarkdown } = await import("../../render/markdown.ts");
      return parts
        .map(({ article, written }) => renderMarkdown(article, { ...settings, written }))
        .join("\n");
    }
    case "html": {
      const { exportHtml } = await import("../export/html.ts");
      return exportHtml(context, parts, settings);
    }
  }
}
