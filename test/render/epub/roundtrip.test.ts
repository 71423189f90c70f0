import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { describe, expect, it } from "vitest";
import { toArticle } from "../../../src/article/article.ts";
import { articleFromChapter } from "../../../src/article/epub/epub.ts";
import type { Article } from "../../../src/article/model.ts";
import { zip } from "../../../src/cli/host/zip.ts";
import { renderEpub } from "../../../src/render/epub/epub.ts";
import { bookSvg } from "../../../src/render/epub/svg.ts";
import { openBook } from "../../../src/source/epub/open.ts";
import { parseXml } from "../../../src/source/epub/xml.ts";
import { blobOf } from "../../../src/source/epub/zip/blob.ts";
import { load, loadBytes } from "../../../src/source/load.ts";
import { everything } from "./support/everything.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const names = ["articles", "pages"].flatMap((folder) =>
  readdirSync(`${FIXTURES}${folder}`)
    .filter((name) => !name.endsWith(".json"))
    .map((name) => `${folder}/${name}`),
);

const OPTIONS = { identifier: "urn:yuedu:test", modified: "2031-03-09T07:05:00Z", pictures: [] };
const exportOf = (article: Article) => zip(renderEpub(article, OPTIONS));
const readAgain = async (bytes: Uint8Array) => toArticle(await loadBytes("-", bytes, {}));

/** The model without what is absent: null, undefined and no field mean the same. */
const modelOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, each) =>
      each === null || key === "chrome" || key === "position" ? undefined : each,
    ),
  );

async function complaintsOf(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => ["fatal", "error", "warning"].includes(severity))
    .map(({ id, message, location }) => `${id} ${message} ${location?.path}`);
}

describe.each(names)("the fixture %s", (name) => {
  it("is the same article after export as EPUB and reading, and valid", async () => {
    const article = await toArticle(await load(`${FIXTURES}${name}`));
    const bytes = exportOf(article);
    const again = await readAgain(bytes);
    expect(modelOf(again)).toEqual(modelOf(article));
    expect(Buffer.compare(exportOf(again), bytes)).toBe(0);
    expect(await complaintsOf(bytes)).toEqual([]);
  });
});

describe("an article with more sections than an archive has files", () => {
  it("has several in a document, and loses none", async () => {
    const text = Array.from({ length: 10_002 }, (_, index) => `# 节${index}\n\n文\n\n`).join("");
    const article = await toArticle(await loadBytes("长.md", Buffer.from(text), {}));
    const files = renderEpub(article, OPTIONS);
    expect(files.length).toBeLessThan(10_000);
    const written = files
      .filter(({ path }) => /\/\d+\.xhtml$/.test(path))
      .flatMap(({ content }) => `${content}`.match(/(?<=<h\d[^>]*>)节\d+/g) ?? []);
    expect(written).toHaveLength(article.sections.length);
    expect(new Set(written).size).toBe(article.sections.length);
  });
});

describe("an article with everything", () => {
  it("is the same after export as EPUB and reading, and valid", async () => {
    const article = await everything();
    const bytes = exportOf(article);
    expect(modelOf(await readAgain(bytes))).toEqual(modelOf(article));
    expect(await complaintsOf(bytes)).toEqual([]);
  });

  it("is the same chapter by chapter", async () => {
    const article = await everything();
    const book = openBook("-", blobOf(exportOf(article)));
    if (book === null) throw new Error("no book");
    const parts = [...book.chapters.keys()].map((index) => articleFromChapter(book, index));
    expect(modelOf(parts[0]?.meta)).toEqual(modelOf(article.meta));
    expect(modelOf(parts.flatMap(({ lead }) => lead))).toEqual(modelOf(article.lead));
    expect(modelOf(parts.flatMap(({ sections }) => sections))).toEqual(modelOf(article.sections));
  });
});

it("has marks for what XML cannot hold", async () => {
  const article = await toArticle(await loadBytes("a.txt", Buffer.from("甲\u0001乙\uFFFF丙"), {}));
  const { lead } = await readAgain(exportOf(article));
  expect(lead).toMatchObject([{ children: [{ value: "甲\uFFFD乙\uFFFD丙" }] }]);
});

describe("pictures", () => {
  const base64 = {
    "image/png":
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "image/gif": "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
    "image/webp": "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
    "image/avif": "AAAAIGZ0eXBhdmlmAAAAAA==",
    "image/jpeg":
      "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
    "image/svg+xml": Buffer.from(
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd"><svg onload="a()"><script>a</script>' +
        '<style>@import "a.css";</style><style><![CDATA[g > a{}]]></style><a:b/><g id="a" a:b="c"/>' +
        '<g id="a"><image xlink:href="http://a.cn/a.png"/><use href="#a"/>',
    ).toString("base64"),
  };

  it.each(Object.entries(base64))("of type %s make a valid book", async (mediaType, data) => {
    const markdown = Buffer.from("# 题\n\n文![图](a)\n");
    const article = await toArticle(await loadBytes("a.md", markdown, {}));
    const extension = mediaType.replace(/^.*?\/|\+.*$/g, "").replace("jpeg", "jpg");
    const picture = { mediaType, address: "a", extension, bytes: Buffer.from(data, "base64") };
    const bytes = zip(renderEpub(article, { ...OPTIONS, pictures: [picture] }));
    expect(await complaintsOf(bytes)).toEqual([]);
    expect(modelOf(await readAgain(bytes))).toEqual(modelOf(article));
  });

  it("in SVG keep what is drawn, and lose what runs or fetches", () => {
    const svg = bookSvg(parseXml(Buffer.from(base64["image/svg+xml"], "base64")));
    expect(svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">' +
        '<style>g &gt; a{}</style><g id="a"></g><g><image></image><use href="#a"></use></g></svg>\n',
    );
    expect(bookSvg(parseXml(Buffer.from(`<svg>${"<g>".repeat(100_000)}`)))).toMatch(/^<svg/);
    expect(bookSvg(parseXml(Buffer.from("<!-- <svg> -->")))).toBeNull();
  });
});
