/**
 * Small sources of each kind, made from a few sentences: what precompile.ts reads to learn which
 * code readers need, and what the start-up benchmark measures.
 */

import type { ZipFile } from "../src/cli/host/zip.ts";

const SENTENCES = [
  "春天来了，河边的柳树抽出新芽，孩子们在堤上放风筝。",
  "老张说：“今年的雨水比往年多，麦子长得好。”",
  "全村一共种了1,200亩，比去年增加15%，收成要到6月才知道。",
  "记者在现场看到，工人们正忙着修理水渠（全长约3公里），进度很快。",
];
const SECTIONS = ["亮点1", "亮点2", "亮点3"];
const TITLE = "水渠修好以后";
const BYLINE = "2031年3月9日 07:05 来源：河边日报 记者 张三";

/** The paragraph at an index; each is a little different from the others. */
function paragraph(index: number): string {
  const turned = SENTENCES.map((_, i) => SENTENCES[(i + index) % SENTENCES.length]);
  return `${index + 1}天后，${turned.join("")}`;
}

const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => paragraph(i));

/** An article as plain text, with three numbered highlights. */
export function text(): string {
  const sections = SECTIONS.map((marker, i) => `${marker}\n第${i}段水渠\n${paragraph(i)}`);
  return [TITLE, BYLINE, ...sections].join("\n\n");
}

/** The same as Markdown, with most of what an article in Markdown uses. */
export function markdown(): string {
  const sections = SECTIONS.map((marker, i) => `## ${marker} 第${i}段水渠\n\n${paragraph(i)}`);
  const rest = "- 甲 **粗体** *斜体*\n- 乙 `码`\n\n> 引文 [链接](https://example.org/)\n\n";
  return `# ${TITLE}\n\n${BYLINE}\n\n${sections.join("\n\n")}\n\n${rest}| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n`;
}

/** The files of the same as an EPUB, with the table of contents of EPUB 3. */
export function book(): ZipFile[] {
  const chapters = SECTIONS.map((marker, i) => ({
    path: `${i}.xhtml`,
    title: `${marker} 第${i}段水渠`,
    text: paragraph(i),
  }));
  const file = (path: string, content: string): ZipFile => ({ path, content });
  const items = chapters.map(
    ({ path }, i) => `<item id="c${i}" href="${path}" media-type="application/xhtml+xml"/>`,
  );
  const entries = chapters.map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`);
  return [
    { ...file("mimetype", "application/epub+zip"), stored: true },
    file("META-INF/container.xml", '<container><rootfile full-path="p.opf"/></container>'),
    file(
      "p.opf",
      `<package><metadata><dc:title>${TITLE}</dc:title></metadata><manifest><item id="n" href="n.xhtml" properties="nav"/>${items.join("")}</manifest><spine>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join("")}</spine></package>`,
    ),
    file("n.xhtml", `<nav epub:type="toc"><ol>${entries.join("")}</ol></nav>`),
    ...chapters.map(({ path, title, text }) =>
      file(path, `<html><body><h2>${title}</h2><p>${text}</p></body></html>`),
    ),
  ];
}

/** A news page of at least `bytes` bytes of UTF-8: half of it navigation, half the article. */
export function page(bytes: number): string {
  const link = (text: string) => `<li><a href="/${text.length}.html">${text}</a></li>`;
  const size = Buffer.byteLength(link(paragraph(0)) + paragraph(0));
  const body = paragraphs(Math.ceil(bytes / size));
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}_河边网</title>
<meta property="og:title" content="${TITLE}"></head><body>
<nav><ul>${body.map(link).join("\n")}</ul></nav>
<article><h1>${TITLE}</h1><p class="info">${BYLINE}</p>
${body.map((text) => `<p>${text}</p>`).join("\n")}
</article><footer>河边网 版权所有</footer></body></html>`;
}

type Encoding = "gb18030" | "big5";
type Table = ReadonlyMap<string, readonly number[]>;

const tables = new Map<Encoding, Table>();

/** Encodes ASCII and two-byte characters; Node itself can only decode these encodings. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  const encodeOne = (character: string) => {
    const encoded = character <= "\x7f" ? [character.charCodeAt(0)] : table.get(character);
    if (encoded === undefined) throw new Error(`${character} is not in ${encoding}`);
    return encoded;
  };
  return Uint8Array.from([...text].flatMap(encodeOne));
}

function tableOf(encoding: Encoding): Table {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !bytes.has(character)) bytes.set(character, [lead, trail]);
    }
  }
  return bytes;
}
