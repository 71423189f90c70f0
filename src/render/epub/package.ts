import { GENERATOR } from "../../article/exported/vocabulary.ts";
import type { Meta } from "../../article/model.ts";
import { languageTag } from "../html/header.ts";
import { xmlText, xmlValue } from "../xml.ts";

/** A file that the package document lists. */
export type Item = {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly properties?: string;
  /** Id of an item for readers that cannot show this one. */
  readonly fallback?: string;
  /** Whether it is a document to read, in the order of the list. */
  readonly isRead?: boolean;
};

export type PackageOptions = {
  /** Name of the book that no other has: its address, or a URN. */
  readonly identifier: string;
  /** When the file was made, in UTC: 2031-03-09T07:05:00Z. */
  readonly modified: string;
};

/** For a book without a title, which EPUB demands. */
const UNTITLED = "无题";
const UNKNOWN_LANGUAGE = "und";
/** A year, a month or a day (W3C's profile of ISO 8601); its times need an offset, few dates have one. */
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;

/** Writes the package document of an EPUB 3. */
export function packageXml(meta: Meta, items: readonly Item[], options: PackageOptions): string {
  const language = bookLanguage(meta);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${xmlValue(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(meta, language, options).join("\n")}
</metadata>
<manifest>
${items.map(itemXml).join("\n")}
</manifest>
<spine>
${items.flatMap(({ id, isRead }) => (isRead ? [`<itemref idref="${id}"/>`] : [])).join("\n")}
</spine>
</package>
`;
}

/** The language of a book, which EPUB demands. */
export function bookLanguage({ language }: Meta): string {
  return languageTag(language) ?? UNKNOWN_LANGUAGE;
}

/** The title of a book, which EPUB demands. */
export function bookTitle({ title }: Meta): string {
  return title?.trim() || UNTITLED;
}

function metadata(meta: Meta, language: string, options: PackageOptions): string[] {
  const day = DAY.exec(meta.published?.iso ?? "")?.[0] ?? null;
  const core = (name: string, value: string | null) =>
    value === null || value.trim() === "" ? [] : [`<dc:${name}>${xmlText(value)}</dc:${name}>`];
  return [
    `<dc:identifier id="id">${xmlText(options.identifier)}</dc:identifier>`,
    ...core("title", bookTitle(meta)),
    ...core("language", language),
    ...core("creator", meta.author),
    ...core("publisher", meta.source),
    ...core("date", day),
    ...core("source", meta.url),
    `<meta property="dcterms:modified">${xmlText(options.modified)}</meta>`,
    `<meta name="generator" content="${GENERATOR}"/>`,
  ];
}

function itemXml({ id, path, mediaType, properties, fallback }: Item): string {
  const stated = properties === undefined ? "" : ` properties="${properties}"`;
  const other = fallback === undefined ? "" : ` fallback="${fallback}"`;
  return `<item id="${id}" href="${xmlValue(path)}" media-type="${mediaType}"${other}${stated}/>`;
}
