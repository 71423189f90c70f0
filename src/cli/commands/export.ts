import { Failure } from "../../failure/failure.ts";
import type { Context } from "../context.ts";
import { openArticles } from "../open-article.ts";
import { print } from "../print.ts";
import type { Chosen } from "../settings/resolve.ts";
import type { Settings } from "../settings/table.ts";

type Format = Settings["format"];

type Limited = {
  readonly name: "frontMatter" | "restructure" | "toc" | "embedImages" | "downloadImages" | "wrap";
  readonly option: string;
  readonly formats: readonly Format[];
};

/** The options that only some formats take. */
const LIMITED: readonly Limited[] = [
  { name: "frontMatter", option: "--front-matter", formats: ["markdown"] },
  { name: "restructure", option: "--restructure", formats: ["markdown"] },
  { name: "toc", option: "--toc", formats: ["markdown", "html"] },
  { name: "wrap", option: "--wrap", formats: ["markdown", "text"] },
  { name: "downloadImages", option: "--download-images", formats: ["markdown", "html", "json"] },
  { name: "embedImages", option: "--embed-images", formats: ["html", "epub"] },
];

/** `yuedu export [source...]`: writes articles in another format, to a file or standard output. */
export async function exportArticle(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const { format, output, highlight } = settings;
  assertTaken(settings, context.preferences.values);
  if (format === "epub" && output === "-") throw new Failure("needs-file", { format });
  if (format === "svg" && highlight === undefined) throw new Failure("card-highlight", { format });
  if (output.endsWith("/")) {
    const { exportToFolder } = await import("../export/folder.ts");
    return exportToFolder(context, sources, settings);
  }
  const opened = await openArticles(context, sources, settings);
  const { renderAll } = await import("../export/render.ts");
  const content = await renderAll(context, opened, sources, settings);
  if (output === "-" && !(content instanceof Uint8Array)) {
    for (const text of typeof content === "string" ? [content] : content) {
      await print(context, text);
    }
    return;
  }
  const { writeWhole } = await import("../host/files/output.ts");
  await writeWhole(output, content, settings.force);
}

/** A preference that the format does not take is not meant for it. @throws {Failure} format-option */
function assertTaken(settings: Settings, preferred: Chosen): void {
  const { format } = settings;
  for (const { name, option, formats } of LIMITED) {
    if (
      settings[name] !== undefined &&
      settings[name] !== false &&
      preferred[name] === undefined &&
      !formats.includes(format)
    ) {
      throw new Failure("format-option", { option, format, formats });
    }
  }
  if (settings.downloadImages !== undefined && settings.embedImages && !preferred.embedImages) {
    throw new Failure("options-conflict", { options: ["--embed-images", "--download-images"] });
  }
}
