import type { Element, ElementContent } from "hast";
import { anchorsOf, contentsOf, type Entry } from "../../article/anchors.ts";
import { CLASS, DATA } from "../../article/exported/vocabulary.ts";
import type { Article, Section } from "../../article/model.ts";
import { definitionsIn, nodesOf } from "../../view/body/notes.ts";
import { finishedBlocks } from "./blocks.ts";
import { type HtmlContext, NoteNumbers } from "./context.ts";
import { element, onLines, text } from "./hast.ts";
import { headerHtml, languageTag } from "./header.ts";
import { inlineHtml } from "./inline.ts";

/** What the user may ask of an article's HTML. */
export type ArticleForm = {
  /** Level of the title's heading, from 1; sections are below it. */
  readonly headingLevel: number;
  /** Whether a list of the sections stands above the text. */
  readonly toc: boolean;
  /** Finds the data of a picture by its address in the article; null if the page has none. */
  readonly pictureAt: (address: string, article: Article) => string | null;
};

export type ArticleOptions = ArticleForm & Pick<HtmlContext, "marks" | "finish">;

/** HTML has six levels of headings. */
const DEEPEST = 6;

/** Renders an article as an element; `index` tells it from others on the page. */
export function articleHtml(article: Article, options: ArticleOptions, index = 0): Element {
  const { meta, lead, sections } = article;
  // Ids and names of landmarks must be unique on a page.
  const prefix = index === 0 ? "" : `${index + 1}:`;
  const context = {
    definitions: definitionsIn(nodesOf(article)),
    notes: new NoteNumbers(prefix),
    pictureAt: (address: string) => options.pictureAt(address, article),
    marks: options.marks,
    finish: options.finish,
  };
  const anchors = anchorsOf(article);
  const level = meta.title === null ? options.headingLevel : options.headingLevel + 1;
  const content = [
    ...headerHtml(meta, options.headingLevel, prefix),
    ...(options.toc ? tocHtml(contentsOf(sections, anchors), prefix) : []),
    ...finishedBlocks(lead, context),
    ...sections.map((section) =>
      sectionHtml(
        section,
        { depth: 1, level },
        (each) => prefix + (anchors.get(each) ?? ""),
        context,
      ),
    ),
  ];
  const properties = {
    lang: languageTag(meta.language),
    [DATA.extra]: meta.extra === null ? null : JSON.stringify(meta.extra),
  };
  return element("article", properties, onLines(content));
}

type Place = {
  /** How many sections hold this one, itself included. */
  readonly depth: number;
  /** Level of its heading. */
  readonly level: number;
};

/** Renders a section with those in it. */
export function sectionHtml(
  section: Section,
  { depth, level }: Place,
  idOf: (section: Section) => string,
  context: HtmlContext,
): ElementContent {
  const properties = {
    id: idOf(section),
    [DATA.kind]: section.kind,
    [DATA.number]: section.number,
    [DATA.marker]: section.marker,
    [DATA.title]: section.title,
    [DATA.level]: section.level === depth ? null : section.level,
  };
  const inner = { depth: depth + 1, level: level + 1 };
  const content = [
    ...headingHtml(section, level, context),
    ...finishedBlocks(section.body, context),
    ...section.sections.map((each) => sectionHtml(each, inner, idOf, context)),
  ];
  return context.finish(element("section", properties, onLines(content)));
}

function headingHtml(
  { title, heading }: Section,
  level: number,
  context: HtmlContext,
): ElementContent[] {
  if (heading.length === 0) return [];
  const className = title === null ? CLASS.runIn : null;
  // A heading is not justified, so that no mark hangs from it.
  const content = inlineHtml(heading, { ...context, marks: false });
  return [element(`h${Math.min(level, DEEPEST)}`, { className }, content)];
}

function tocHtml(entries: readonly Entry[], prefix: string): ElementContent[] {
  if (entries.length === 0) return [];
  const properties = { className: CLASS.toc, ariaLabel: `${prefix}目录` };
  return [element("nav", properties, [tocList(entries, prefix)])];
}

function tocList(entries: readonly Entry[], prefix: string): ElementContent {
  const items = entries.map(({ text: words, anchor, entries: inner }) => {
    const link = element("a", { href: `#${prefix}${anchor}` }, [text(words)]);
    return element("li", {}, inner.length === 0 ? [link] : [link, tocList(inner, prefix)]);
  });
  return element("ol", {}, items);
}
