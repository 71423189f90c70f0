import GithubSlugger from "github-slugger";
import { toString as textOf } from "mdast-util-to-string";
import type { Article, Section } from "./model.ts";

/** The anchor of each section: its id in HTML, and what GitHub makes of its heading in Markdown. */
export type Anchors = ReadonlyMap<Section, string>;

/** A section that the contents list, and those within it. */
export type Entry = {
  readonly text: string;
  readonly anchor: string;
  readonly entries: readonly Entry[];
};

/** GitHub counts the headings of equal text from the title on, so that links within an article hold. */
export function anchorsOf({ meta, sections }: Pick<Article, "meta" | "sections">): Anchors {
  const slugger = new GithubSlugger();
  const anchors = new Map<Section, string>();
  if (meta.title !== null) slugger.slug(meta.title);
  const add = (section: Section) => {
    anchors.set(section, slugger.slug(lineOf(section)));
    section.sections.forEach(add);
  };
  sections.forEach(add);
  return anchors;
}

/** Lists the contents: all sections but those whose marker only opens a paragraph. */
export function contentsOf(sections: readonly Section[], anchors: Anchors): Entry[] {
  return sections
    .filter(({ title }) => title !== null)
    .map((section) => ({
      text: lineOf(section),
      anchor: anchors.get(section) ?? "",
      entries: contentsOf(section.sections, anchors),
    }));
}

/** A heading as text on one line, without the words of its images. */
function lineOf({ heading }: Section): string {
  return textOf(heading, { includeImageAlt: false }).trim();
}
