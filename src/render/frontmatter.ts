import { stringify } from "yaml";
import type { Meta } from "../article/model.ts";

/** Renders metadata as YAML front matter. Unknown fields are left out, except the title. */
export function renderFrontMatter(meta: Meta): string {
  const { title, breadcrumb, published, source, author, url, language } = meta;
  const stated = { breadcrumb, published: published?.text ?? null, source, author, url, language };
  const known = Object.entries(stated).filter(([, value]) => value !== null);
  const yaml = stringify({ title, ...Object.fromEntries(known) }, { lineWidth: 0 });
  return `---\n${yaml}---\n`;
}
