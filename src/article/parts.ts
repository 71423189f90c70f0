import type { RootContent } from "mdast";
import type { Article, Section } from "./model.ts";

/**
 * An article with the part that follows it on another page: what stands there before the first
 * heading goes on with the last section. What a part says about itself is known already.
 */
export function continued(article: Article, part: Article): Article {
  const chrome = [...article.chrome, ...part.chrome];
  const last = article.sections.at(-1);
  if (last === undefined) {
    return { ...article, lead: [...article.lead, ...part.lead], sections: part.sections, chrome };
  }
  const sections = [...article.sections.slice(0, -1), extended(last, part.lead), ...part.sections];
  return { ...article, sections, chrome };
}

/** A section with content added to the last of the sections in it. */
export function extended(section: Section, content: readonly RootContent[]): Section {
  const last = section.sections.at(-1);
  if (last === undefined) return { ...section, body: [...section.body, ...content] };
  return { ...section, sections: [...section.sections.slice(0, -1), extended(last, content)] };
}
