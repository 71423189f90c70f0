import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type ZipFile, zip } from "../../../src/cli/host/zip.ts";
import { openBook } from "../../../src/source/epub/open.ts";
import { blobOf } from "../../../src/source/epub/zip/blob.ts";
import { load, loadBytes } from "../../../src/source/load.ts";
import { CONTAINER, epub, filesOf, MIMETYPE, type Parts } from "../support/epub.ts";
import { failureOf } from "../support/failure.ts";

const folder = mkdtempSync(join(tmpdir(), "yuedu-epub-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ONE: Parts = { chapters: [{ path: "1.xhtml", body: "<p>文</p>" }] };
const opened = (parts: Parts) => openBook("书", blobOf(epub(parts)));
const loaded = (files: readonly ZipFile[]) => loadBytes("书", zip(files), {});

describe("the metadata of a book", () => {
  const metaOf = (metadata: string) => opened({ ...ONE, metadata })?.meta;

  it("is that of EPUB 3", () => {
    expect(
      metaOf(
        `<dc:identifier>urn:isbn:1</dc:identifier><dc:title id="s">副题</dc:title>
        <dc:title id="t">正题 &amp; 其他</dc:title><meta refines="#t" property="title-type">main</meta>
        <dc:creator id="a">译者甲</dc:creator><meta refines="#a" property="role">trl</meta>
        <dc:creator id="b">作者乙</dc:creator><meta refines="#b" property="role">aut</meta>
        <dc:creator>作者丙</dc:creator><dc:publisher>某社</dc:publisher><dc:date>2031-03-09</dc:date>
        <dc:language>zh-Hans</dc:language><dc:source>https://a.cn/b</dc:source>
        <meta property="dcterms:modified">2032-01-01T00:00:00Z</meta>`,
      ),
    ).toEqual({
      title: "正题 & 其他",
      authors: ["作者乙", "作者丙"],
      publisher: "某社",
      date: "2031-03-09",
      language: "zh-Hans",
      url: "https://a.cn/b",
      generator: null,
    });
  });

  it("is that of EPUB 2", () => {
    expect(
      metaOf(
        `<dc:title>书</dc:title><dc:creator opf:role="ill">画者</dc:creator>
        <dc:date opf:event="modification">2032-01-01</dc:date>
        <dc:date opf:event="publication">1791</dc:date><meta name="cover" content="c"/>`,
      ),
    ).toMatchObject({ title: "书", authors: ["画者"], date: "1791", publisher: null, url: null });
  });

  it("has no date where calibre knew none", () => {
    expect(metaOf("<dc:date>0101-01-01T00:00:00+00:00</dc:date>")?.date).toBeNull();
  });
});

describe("the order of reading", () => {
  const chapters = ["1.xhtml", "2.xhtml", "3.xhtml"].map((path) => ({ path, body: "<p>文</p>" }));
  const pathsOf = (parts: Parts) => opened(parts)?.chapters.map(({ path }) => path);

  it("is that of the spine, each document once", () => {
    const spine = ["c2", "c0", "c2", "none", "c1"].map((id) => `<itemref idref="${id}"/>`).join("");
    expect(pathsOf({ chapters, spine })).toEqual(["OPS/3.xhtml", "OPS/1.xhtml", "OPS/2.xhtml"]);
  });

  it("has names as addresses write them", () => {
    expect(pathsOf({ chapters: [{ path: "%E6%96%87%20a.xhtml", body: "<p>文</p>" }] })).toEqual([
      "OPS/文 a.xhtml",
    ]);
  });
});

describe("the table of contents", () => {
  const entriesOf = (parts: Partial<Parts>) =>
    opened({ ...ONE, ...parts })?.contents.map(({ path, fragment, title, depth }) => [
      depth,
      title,
      fragment === "" ? path : `${path}#${fragment}`,
    ]);

  it("is the nav of EPUB 3", () => {
    const nav = `<h1>目录</h1><ol><li><span>卷一</span><ol><li><a href="1.xhtml#a">第一 <b>章</b></a></li></ol></li>
      <li><a href="1.xhtml">尾声</a></li><li><a href="https://a.cn/">网页</a></li></ol>`;
    expect(entriesOf({ nav })).toEqual([
      [1, "卷一", "OPS/1.xhtml#a"],
      [2, "第一 章", "OPS/1.xhtml#a"],
      [1, "尾声", "OPS/1.xhtml"],
    ]);
  });

  it("is the NCX of EPUB 2, or of an EPUB 3 whose nav is empty", () => {
    const ncx = `<navPoint><navLabel><text>卷一</text></navLabel><content src="1.xhtml"/>
      <navPoint><navLabel><text>第一章</text></navLabel><content src="1.xhtml#a"/></navPoint></navPoint>`;
    const entries = [
      [1, "卷一", "OPS/1.xhtml"],
      [2, "第一章", "OPS/1.xhtml#a"],
    ];
    expect(entriesOf({ ncx })).toEqual(entries);
    expect(entriesOf({ ncx, nav: "<ol/>" })).toEqual(entries);
  });
});

describe("a source", () => {
  it("is a book by its bytes, whatever its name", async () => {
    const path = join(folder, "book.txt");
    writeFileSync(path, epub(ONE));
    expect(await load(path)).toMatchObject({ kind: "epub", name: path });
    const others = filesOf(ONE).filter(({ path: each }) => each !== "mimetype");
    expect(await loaded(others)).toMatchObject({ kind: "epub" });
  });

  it.each([
    ["another archive", zip([{ path: "word/document.xml", content: "x" }])],
    ["half of another archive", zip([{ path: "word/document.xml", content: "x" }]).subarray(0, 50)],
  ])("that is %s is none", async (_, bytes) => {
    expect(await failureOf(loadBytes("a.docx", bytes, {}))).toMatchObject({ code: "not-text" });
  });

  it.each([
    ["half a book", () => epub(ONE).subarray(0, 200), "", "cut-short"],
    [
      "without what the container names",
      () => zip([MIMETYPE, CONTAINER]),
      "OPS/package.opf",
      "missing",
    ],
    [
      "without a package",
      () => zip([MIMETYPE, { path: CONTAINER.path, content: "<container/>" }]),
      "META-INF/container.xml",
      "missing",
    ],
    [
      "without a chapter",
      () => zip(filesOf(ONE).filter(({ path }) => path !== "OPS/1.xhtml")),
      "OPS/1.xhtml",
      "missing",
    ],
    ["without an order of reading", () => epub({ ...ONE, spine: "" }), "spine", "missing"],
    [
      "whose container leads out of it",
      () =>
        zip([
          MIMETYPE,
          {
            path: CONTAINER.path,
            content: '<container><rootfile full-path="../../../etc/passwd"/></container>',
          },
        ]),
      "etc/passwd",
      "missing",
    ],
  ])("%s is refused in one line", async (_, bytes, part, fault) => {
    const failure = await failureOf(loadBytes("书", bytes(), {}));
    expect(failure).toMatchObject({ code: "broken-epub", data: { name: "书", part, fault } });
  });
});

describe("an encrypted book", () => {
  const encryption = (path: string, algorithm: string): ZipFile => ({
    path: "META-INF/encryption.xml",
    content: `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });
  const AES = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";

  it("is refused", async () => {
    const files = [...filesOf(ONE), encryption("OPS/1.xhtml", AES)];
    expect(await failureOf(loaded(files))).toMatchObject({ code: "locked-epub" });
  });

  it("is read if only fonts are garbled, or pictures encrypted", async () => {
    const garbled = encryption("OPS/1.xhtml", "http://www.idpf.org/2008/embedding");
    expect(await loaded([...filesOf(ONE), garbled])).toMatchObject({ kind: "epub" });
    const picture = encryption("OPS/a.jpg", AES);
    expect(await loaded([...filesOf(ONE), picture])).toMatchObject({ kind: "epub" });
  });
});

describe("a chapter", () => {
  const textOf = (content: Uint8Array) => {
    const files = filesOf(ONE).map((file) =>
      file.path === "OPS/1.xhtml" ? { ...file, content } : file,
    );
    const book = openBook("书", blobOf(zip(files)));
    const [chapter] = book?.chapters ?? [];
    return chapter === undefined ? null : book?.text(chapter);
  };

  it.each([
    ["UTF-8", Buffer.from("\uFEFF<p>文字</p>")],
    ["UTF-16", Buffer.from("\uFEFF<p>文字</p>", "utf16le")],
    [
      "the encoding it declares",
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="gb2312"?><p>'),
        Buffer.from([0xce, 0xc4, 0xd7, 0xd6]),
        Buffer.from("</p>"),
      ]),
    ],
  ])("is read in %s", (_, content) => {
    expect(textOf(content)).toContain("<p>文字</p>");
  });

  it("in no known encoding has marks for its wrong bytes", () => {
    const declared = Buffer.from('<?xml version="1.0" encoding="klingon"?>');
    expect(textOf(Buffer.concat([declared, Buffer.from([0xce])]))).toContain("\uFFFD");
  });
});
