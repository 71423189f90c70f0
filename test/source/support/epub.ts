import { type ZipFile, zip } from "../../../src/cli/host/zip.ts";

/** A document of a test book; `body` is XHTML. */
type Part = { readonly path: string; readonly body: string };

export type Parts = {
  /** Elements of the package's metadata. */
  readonly metadata?: string;
  readonly chapters: readonly Part[];
  /** The lists of a `nav`, as XHTML; for EPUB 3. */
  readonly nav?: string;
  /** The points of an NCX; for EPUB 2. */
  readonly ncx?: string;
  readonly spine?: string;
  readonly others?: readonly ZipFile[];
};

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
export const MIMETYPE: ZipFile = {
  path: "mimetype",
  content: "application/epub+zip",
  stored: true,
};
export const CONTAINER: ZipFile = {
  path: "META-INF/container.xml",
  content: `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
};

const document = (body: string) =>
  `${XML}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;

/** The files of an EPUB, in a folder OPS. */
export function filesOf(parts: Parts): ZipFile[] {
  const { metadata = "<dc:title>书</dc:title>", chapters, nav, ncx, others = [] } = parts;
  const items = chapters.map(
    ({ path }, at) => `<item id="c${at}" href="${path}" media-type="application/xhtml+xml"/>`,
  );
  if (nav !== undefined)
    items.push(
      '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
    );
  if (ncx !== undefined)
    items.push('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>');
  const spine = parts.spine ?? chapters.map((_, at) => `<itemref idref="c${at}"/>`).join("");
  return [
    MIMETYPE,
    CONTAINER,
    {
      path: "OPS/package.opf",
      content: `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.join("")}</manifest><spine toc="ncx">${spine}</spine></package>`,
    },
    ...chapters.map(({ path, body }) => ({
      path: `OPS/${decodeURI(path)}`,
      content: document(body),
    })),
    ...(nav === undefined
      ? []
      : [{ path: "OPS/nav.xhtml", content: document(`<nav epub:type="toc">${nav}</nav>`) }]),
    ...(ncx === undefined
      ? []
      : [{ path: "OPS/toc.ncx", content: `${XML}<ncx><navMap>${ncx}</navMap></ncx>` }]),
    ...others,
  ];
}

/** Makes an EPUB. */
export function epub(parts: Parts): Uint8Array {
  return zip(filesOf(parts));
}
