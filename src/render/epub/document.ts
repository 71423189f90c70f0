import type { ElementContent } from "hast";
import { anchorsOf, contentsOf, type Entry } from "../../article/anchors.ts";
import { GENERATOR } from "../../article/exported/vocabulary.ts";
import type { Article, Meta } from "../../article/model.ts";
import { element, text } from "../html/hast.ts";
import { xmlText, xmlValue } from "../xml.ts";
import { type BookDocument, nameOf, type Places } from "./links.ts";
import { bookLanguage, bookTitle } from "./package.ts";
import { toXml } from "./xml.ts";

export const TITLE_PAGE = "title.xhtml";
export const STYLE_SHEET = "style.css";
/** For a heading of pictures only. */
const NO_WORDS = "〔图〕";

/** Writes a document of a book as XHTML. */
export function documentXml({ path, body }: BookDocument, meta: Meta): string {
  const language = xmlValue(bookLanguage(meta));
  const type = path === TITLE_PAGE ? ' epub:type="titlepage"' : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<meta charset="utf-8"/>
<meta name="generator" content="${GENERATOR}"/>
<title>${xmlText(bookTitle(meta))}</title>
<link rel="stylesheet" href="${STYLE_SHEET}"/>
</head>
<body${type}>
${toXml(body)}
</body>
</html>
`;
}

/** The table of contents; that of an article without sections names where its text begins. */
export function navBody(
  article: Article,
  documents: readonly BookDocument[],
  places: Places,
): ElementContent[] {
  const entries = contentsOf(article.sections, anchorsOf(article));
  const first = documents.find(({ path }) => path !== TITLE_PAGE)?.path ?? TITLE_PAGE;
  const list =
    entries.length === 0
      ? element("ol", {}, [item(bookTitle(article.meta), first)])
      : listOf(entries, places);
  const heading = element("h1", {}, [text("目录")]);
  return [element("nav", { "epub:type": "toc", role: "doc-toc" }, [heading, list])];
}

function listOf(entries: readonly Entry[], places: Places): ElementContent {
  const items = entries.map(({ text: words, anchor, entries: inner }) => {
    const href = `${places.get(anchor) ?? TITLE_PAGE}#${nameOf(anchor)}`;
    return item(words || NO_WORDS, href, inner.length === 0 ? [] : [listOf(inner, places)]);
  });
  return element("ol", {}, items);
}

function item(words: string, href: string, inner: readonly ElementContent[] = []): ElementContent {
  return element("li", {}, [element("a", { href }, [text(words)]), ...inner]);
}
