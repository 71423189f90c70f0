import type { Blockquote } from "mdast";
import type { Article, Section } from "../../article/model.ts";
import { NO_META } from "../../article/model.ts";
import { Failure } from "../../failure/failure.ts";
import { printJson } from "../../render/json.ts";
import { articlePage } from "../../view/page.ts";
import type { Context } from "../context.ts";
import { addressesOf } from "../host/address.ts";
import { print } from "../print.ts";
import type { Settings } from "../settings/table.ts";
import { joinPages } from "../several.ts";
import { show, showPage } from "../show.ts";
import { Articles } from "./articles.ts";
import type { ArticleRecord, StoredMark } from "./record.ts";

/** Version of the JSON shape. */
const VERSION = 1;

/**
 * `yuedu marks [source...]`: shows the marks of articles as quotations under their sections, the text
 * that was selected or the one that follows the mark; with `--markdown`, as Markdown.
 *
 * @throws {Failure} no-marks
 */
export async function marks(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const wanted = new Set(sources.map((source) => addressesOf([source])?.[0]));
  const isWanted = (record: ArticleRecord) =>
    wanted.size === 0 || record.sources?.some((each) => wanted.has(each)) === true;
  const all = await new Articles(context.host.env).all();
  const marked = all.filter((record) => record.marks.length > 0 && isWanted(record));
  if (marked.length === 0) throw new Failure("no-marks", {});
  if (settings.json) return show(context, printJson(shapeOf(marked)), settings);
  const articles = marked.map(quotations);
  if (settings.markdown) {
    const { renderMarkdown } = await import("../../render/markdown.ts");
    const texts = articles.map((each) => renderMarkdown(each, { frontMatter: false }));
    return print(context, texts.join("\n"));
  }
  const pages = articles.map((each) => articlePage(each, "hyperlinks"));
  await showPage(context, joinPages(pages), settings);
}

function shapeOf(records: readonly ArticleRecord[]): object {
  const articles = records.map(({ title, sources, marks: own }) => ({
    title,
    sources,
    marks: inOrder(own).map(({ name, section, quote, after }) => ({ name, section, quote, after })),
  }));
  return { version: VERSION, articles };
}

/** Makes an article of an article's marks: its title, and the quotations by section. */
function quotations({ title, marks: own }: ArticleRecord): Article {
  const bySection = new Map<string, Blockquote[]>();
  for (const mark of inOrder(own)) {
    bySection.set(mark.section, [...(bySection.get(mark.section) ?? []), quotation(mark)]);
  }
  const lead = bySection.get("") ?? [];
  bySection.delete("");
  const sections = Array.from(
    bySection,
    ([heading, body]): Section => ({
      marker: null,
      kind: "heading",
      number: null,
      title: heading,
      heading: [{ type: "text", value: heading }],
      level: 1,
      body,
      sections: [],
    }),
  );
  return { meta: { ...NO_META, title: title === "" ? null : title }, lead, sections, chrome: [] };
}

function quotation({ quote, section, after }: StoredMark): Blockquote {
  // At a heading, which stands above the quotation, the text of its section is quoted.
  const follows = after.startsWith(section) ? after.slice(section.length) : after;
  const paragraphs = (quote ?? `${follows === "" ? after : follows}…`).split(/\n\n+/);
  const children = paragraphs.map((value) => ({
    type: "paragraph" as const,
    children: [{ type: "text" as const, value }],
  }));
  return { type: "blockquote", children };
}

function inOrder(own: readonly StoredMark[]): StoredMark[] {
  return [...own].sort((some, other) => some.part - other.part || some.offset - other.offset);
}
