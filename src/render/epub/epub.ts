import type { ElementContent } from "hast";
import { anchorsOf } from "../../article/anchors.ts";
import { DATA } from "../../article/exported/vocabulary.ts";
import type { Article, Section } from "../../article/model.ts";
import { parseXml } from "../../source/epub/xml.ts";
import { definitionsIn, nodesOf } from "../../view/body/notes.ts";
import { sectionHtml } from "../html/article.ts";
import { blocksHtml } from "../html/blocks.ts";
import { type HtmlContext, NoteNumbers } from "../html/context.ts";
import { element, onLines } from "../html/hast.ts";
import { headerHtml, languageTag } from "../html/header.ts";
import { documentXml, navBody, STYLE_SHEET, TITLE_PAGE } from "./document.ts";
import { type BookDocument, linkDocuments } from "./links.ts";
import { type Item, type PackageOptions, packageXml } from "./package.ts";
import { STYLE } from "./style.ts";
import { bookSvg } from "./svg.ts";

/** A picture for the book, by its address in the article. */
type BookPicture = {
  readonly address: string;
  readonly mediaType: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
};

export type EpubOptions = PackageOptions & { readonly pictures: readonly BookPicture[] };

/** A file to put into the archive, in this order; `stored` is one that must not be compressed. */
export type BookFile = {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
};

/** The folder of all files but those that the format has places for. */
const FOLDER = "EPUB";
const LEAD = "lead.xhtml";
const NAV = "nav.xhtml";
const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
const SVG = "image/svg+xml";
/** Types of pictures that all readers of EPUB 3 show (EPUB 3.2, section 3.1); 3.3 has WebP, too. */
const CORE_TYPES = new Set(["image/gif", "image/jpeg", "image/png", SVG]);
/** Stands for pictures of other types. */
const STAND_IN: Item = { id: "none", path: "images/none.svg", mediaType: SVG };
const STAND_IN_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="40" height="30"><path d="M0 0H4V3H0ZM0 0 4 3M4 0 0 3" fill="none" stroke="#888" stroke-width="0.1"/></svg>\n';
/** Documents for sections: an archive holds at most 65,535 files (APPNOTE 4.4.22). */
const MOST_DOCUMENTS = 10_000;
const XHTML = "application/xhtml+xml";

/**
 * Renders an article as the files of an EPUB 3: a title page, the lead, and a document for each
 * outermost section (or for a few, if there are over 10,000), with a table of contents. Documents are those of the HTML export in parts, so
 * that reading them gives the same article.
 */
export function renderEpub(article: Article, options: EpubOptions): BookFile[] {
  const { meta } = article;
  const pictures = picturesIn(options.pictures);
  const paths = new Map(pictures.map(({ address, path }) => [address, path]));
  const documents = documentsOf(article, (address) => paths.get(address) ?? null);
  const nav = { path: NAV, body: navBody(article, documents, linkDocuments(documents)) };
  const page = (document: BookDocument) => ({
    path: `${FOLDER}/${document.path}`,
    content: documentXml(document, meta),
  });
  const items: Item[] = [
    { id: "nav", path: NAV, mediaType: XHTML, properties: "nav" },
    { id: "style", path: STYLE_SHEET, mediaType: "text/css" },
    ...documents.map(({ path }, index) => {
      return { id: `d${index + 1}`, path, mediaType: XHTML, isRead: true };
    }),
    ...pictureItems(pictures),
  ];
  return [
    { path: "mimetype", content: "application/epub+zip", stored: true },
    { path: "META-INF/container.xml", content: CONTAINER },
    { path: `${FOLDER}/package.opf`, content: packageXml(meta, items, options) },
    page(nav),
    { path: `${FOLDER}/${STYLE_SHEET}`, content: STYLE.trimStart() },
    ...documents.map(page),
    ...pictures.map(({ path, bytes }) => {
      return { path: `${FOLDER}/${path}`, content: bytes, stored: true };
    }),
    ...(pictures.some(isNew)
      ? [{ path: `${FOLDER}/${STAND_IN.path}`, content: STAND_IN_SVG }]
      : []),
  ];
}

type PlacedPicture = BookPicture & { readonly path: string };

/** Gives pictures their places. One in SVG that cannot be in a book is left out. */
function picturesIn(pictures: readonly BookPicture[]): PlacedPicture[] {
  return pictures.flatMap((picture, index) => {
    const path = `images/${index + 1}.${picture.extension}`;
    if (picture.mediaType !== SVG) return [{ ...picture, path }];
    const svg = bookSvg(parseXml(picture.bytes));
    return svg === null ? [] : [{ ...picture, path, bytes: new TextEncoder().encode(svg) }];
  });
}

/** Pictures of types that EPUB has lately or not at all need one that every reader shows. */
function pictureItems(pictures: readonly PlacedPicture[]): Item[] {
  const items = pictures.map((picture, index): Item => {
    const { path, mediaType } = picture;
    const fallback = isNew(picture) ? { fallback: STAND_IN.id } : {};
    return { id: `i${index + 1}`, path, mediaType, ...fallback };
  });
  return pictures.some(isNew) ? [...items, STAND_IN] : items;
}

function isNew({ mediaType }: BookPicture): boolean {
  return !CORE_TYPES.has(mediaType);
}

function documentsOf(article: Article, pictureAt: HtmlContext["pictureAt"]): BookDocument[] {
  const { meta, lead, sections } = article;
  const lang = languageTag(meta.language);
  const context: HtmlContext = {
    definitions: definitionsIn(nodesOf(article)),
    notes: new NoteNumbers(""),
    pictureAt,
    marks: false,
    finish: (node) => node,
  };
  const anchors = anchorsOf(article);
  const extra = meta.extra === null ? null : JSON.stringify(meta.extra);
  const title = {
    path: TITLE_PAGE,
    body: [element("article", { lang, [DATA.extra]: extra }, onLines(headerHtml(meta, 1)))],
  };
  const inArticle = (path: string, content: readonly ElementContent[]) => ({
    path,
    body: [element("article", { lang }, onLines(content))],
  });
  const idOf = (section: Section) => anchors.get(section) ?? "";
  const place = { depth: 1, level: 1 };
  return [
    title,
    ...(lead.length === 0 ? [] : [inArticle(LEAD, blocksHtml(lead, context))]),
    ...inGroups(sections).map((group, index) =>
      inArticle(
        `${index + 1}.xhtml`,
        group.map((section) => sectionHtml(section, place, idOf, context)),
      ),
    ),
  ];
}

/** Puts each section into a group of its own, or as few as possible if there are too many. */
function inGroups(sections: readonly Section[]): Section[][] {
  const size = Math.ceil(sections.length / MOST_DOCUMENTS);
  const count = size === 0 ? 0 : Math.ceil(sections.length / size);
  return Array.from({ length: count }, (_, index) =>
    sections.slice(index * size, (index + 1) * size),
  );
}
