import { stringify } from "yaml";
import { standardDate } from "../article/meta/frontmatter.ts";
import type { Meta } from "../article/model.ts";

/**
 * Renders metadata as YAML front matter. Unknown fields are left out, except the title. `date` is in
 * the form that other programs read; the author's own form is `published` where it differs.
 */
export function renderFrontMatter(meta: Meta): string {
  const { title, breadcrumb, published, source, author, url, language, extra } = meta;
  const date = published && standardDate(published);
  const written = published?.text === date ? null : (published?.text ?? null);
  const stated = { date, published: written, breadcrumb, source, author, url, language };
  const known = Object.entries(stated).filter(([, value]) => value !== null);
  const yaml = stringify({ title, ...Object.fromEntries(known), ...extra }, { lineWidth: 0 });
  return `---\n${yaml}---\n`;
}
