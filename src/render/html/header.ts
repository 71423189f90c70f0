import type { ElementContent } from "hast";
import { CLASS } from "../../article/exported/vocabulary.ts";
import type { Meta } from "../../article/model.ts";
import { SEPARATOR } from "../../view/separator.ts";
import { isSafeAddress } from "./address.ts";
import { element, text } from "./hast.ts";

/**
 * Renders what an article says about itself: its place on the site, its title and its byline.
 *
 * @param prefix tells the names of its landmarks from those of other articles on the page
 */
export function headerHtml(meta: Meta, level: number, prefix = ""): ElementContent[] {
  const { title, breadcrumb } = meta;
  const parts = [
    ...(breadcrumb === null ? [] : [breadcrumbHtml(breadcrumb, prefix)]),
    ...(title === null ? [] : [element(`h${level}`, { className: CLASS.title }, [text(title)])]),
    ...bylineHtml(meta),
  ];
  return parts.length === 0 ? [] : [element("header", {}, parts)];
}

function breadcrumbHtml(breadcrumb: readonly string[], prefix: string): ElementContent {
  const items = breadcrumb.map((step) => element("li", {}, [text(step)]));
  const properties = { className: CLASS.breadcrumb, ariaLabel: `${prefix}位置` };
  return element("nav", properties, [element("ol", {}, items)]);
}

/** The line of date, source and author, as other formats write it, and a link to the original. */
function bylineHtml({ published, source, author, url }: Meta): ElementContent[] {
  const named = (label: string, className: string, value: string) => [
    text(label),
    element("span", { className }, [text(value)]),
  ];
  const date = (value: string, iso: string | null) =>
    iso === null
      ? element("span", { className: CLASS.published }, [text(value)])
      : element("time", { className: CLASS.published, dateTime: iso }, [text(value)]);
  const fields: ElementContent[][] = [
    ...(published === null ? [] : [[date(published.text, published.iso)]]),
    ...(source === null ? [] : [named("来源：", CLASS.source, source)]),
    ...(author === null ? [] : [named("作者：", CLASS.author, author)]),
    ...(url === null || !isSafeAddress(url) ? [] : [[element("a", { href: url }, [text("原文")])]]),
  ];
  if (fields.length === 0) return [];
  const line = fields.flatMap((field, index) =>
    index === 0 ? field : [text(SEPARATOR), ...field],
  );
  return [element("p", { className: CLASS.byline }, line)];
}

/** Returns a language as a BCP 47 tag; null if it is none. */
export function languageTag(language: string | null): string | null {
  try {
    return language === null ? null : (Intl.getCanonicalLocales(language)[0] ?? null);
  } catch {
    return null;
  }
}
