import { type Article, NO_META } from "../../article/model.ts";
import { columns } from "../../typeset/columns.ts";
import type { PageBlock } from "../../view/block.ts";
import { articlePage } from "../../view/page.ts";
import { SEPARATOR } from "../../view/separator.ts";
import { visible } from "../../view/visible.ts";
import { renderBlock } from "../terminal/page.ts";
import { plain } from "../terminal/paint.ts";
import type { Row } from "../terminal/setting.ts";
import { xmlText } from "../xml.ts";
import { lineSvg, plainSvg } from "./line.ts";
import { svgElement } from "./svg.ts";

/** In pixels: a square of this width is what most places show of a picture. */
const WIDTH = 1080;
const PAD = 90;
const MEASURE = WIDTH - 2 * PAD;
/** Sizes of text (pixels); the measure holds 25 characters of a paragraph. */
const EM = { heading: 45, text: 36, note: 27 } as const;
/** Height of a line, and of the blank above a paragraph, in em. */
const LEADING = 1.7;
const BLANK = 0.7;
/** A line that fills less of the measure ends for another reason than its edge. */
const FULL = 0.85;

const STYLE = [
  'svg { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, serif; fill: #23211e; }',
  ".bold { font-weight: 700; }",
  ".accent { fill: #85267f; }",
  ".faint { fill: #66615a; }",
  '.code { font-family: "Noto Sans Mono CJK SC", Menlo, Consolas, monospace; }',
].join(" ");

/** What is drawn so far, and where it ends. */
type Drawing = { readonly svg: string; readonly y: number };

/**
 * Draws articles as a card: their text in lines that the typesetter broke, each below it the
 * article's title, source and date. Fonts are named, not embedded; every line is as long in another
 * font, because its length is stated.
 */
export function renderCard(articles: readonly Article[]): string {
  let drawing: Drawing = { svg: "", y: PAD };
  for (const article of articles) drawing = withColophon(withText(drawing, article), article);
  const height = Math.ceil(drawing.y + PAD - EM.note);
  const [first] = articles;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: "img",
    "xml:lang": first?.meta.language ?? "zh",
    "xml:space": "preserve",
  };
  const content = [
    svgElement("title", {}, xmlText(first?.meta.title ?? "")),
    svgElement("style", {}, xmlText(STYLE)),
    svgElement("rect", { width: "100%", height: "100%", fill: "#fdfcf9" }),
    drawing.svg,
  ];
  return `${svgElement("svg", attributes, `\n${content.join("\n")}`)}\n`;
}

function withText(drawing: Drawing, article: Article): Drawing {
  let { svg, y } = drawing;
  for (const block of articlePage({ ...article, meta: NO_META }, "notes")) {
    const em = sizeOf(block);
    if (svg !== drawing.svg) y += block.above * BLANK * em;
    const { rows } = renderBlock(block, settingFor(em), plain);
    const top = y;
    rows.forEach((row, index) => {
      y += LEADING * em;
      svg += rowSvg(block, row, { y, em, isLast: index === rows.length - 1 });
    });
    svg += barsSvg(block, top + (LEADING - 1) * em, y + em / 4);
  }
  return { svg, y };
}

function sizeOf({ kind }: PageBlock): number {
  return kind === "heading" ? EM.heading : EM.text;
}

function settingFor(em: number) {
  const width = Math.floor((MEASURE / em) * 2);
  return {
    width,
    level: "clreq",
    ambiguous: "wide",
    hang: true,
    orphans: true,
    wrapCode: true,
  } as const;
}

type RowPlace = { readonly y: number; readonly em: number; readonly isLast: boolean };

function rowSvg(block: PageBlock, row: Row, { y, em, isLast }: RowPlace): string {
  if (block.kind === "table") return cellsSvg(row.text, y, em);
  if (block.kind === "code") return svgElement("g", { class: "code" }, cellsSvg(row.text, y, em));
  const indent = (row.indent * em) / 2;
  const text = row.pieces.map(({ start, end }) => block.content.text.slice(start, end)).join("");
  const own = (columns(text, "wide") * em) / 2;
  const room = MEASURE - indent;
  const isJustified = block.kind === "paragraph" && !isLast && own < room && own > FULL * room;
  return lineSvg(block, row, { x: PAD + indent, y, em, width: isJustified ? room : null });
}

/** Draws what stands in columns: each run of text at its own. */
function cellsSvg(row: string, y: number, em: number): string {
  return [...row.matchAll(/\S+(?: \S+)*/g)]
    .map(({ index, 0: text }) => {
      const x = PAD + (columns(row.slice(0, index), "wide") * em) / 2;
      return plainSvg(text, { x, y, em, width: null });
    })
    .join("");
}

function barsSvg({ bars = [] }: PageBlock, top: number, bottom: number): string {
  return bars
    .map(({ left }) =>
      svgElement("rect", {
        x: PAD + left * EM.text,
        y: top,
        width: 3,
        height: bottom - top,
        fill: "#d9d4ca",
      }),
    )
    .join("\n");
}

/** Draws a rule and below it what the text is from. */
function withColophon({ svg, y }: Drawing, { meta }: Article): Drawing {
  const facts = [meta.source, meta.published?.text].filter((fact) => fact != null && fact !== "");
  const lines = [meta.title, facts.join(SEPARATOR)].filter((line) => line != null && line !== "");
  const em = EM.note;
  let bottom = y + 2 * em;
  let drawn = svgElement("rect", { x: PAD, y: bottom, width: 4 * em, height: 3, fill: "#85267f" });
  bottom += em / 2;
  for (const line of lines) {
    const content = { text: visible(line ?? ""), spans: [] };
    const block = { kind: "byline", content, indent: { first: 0, rest: 0 }, above: 0 } as const;
    for (const row of renderBlock(block, settingFor(em), plain).rows) {
      bottom += LEADING * em;
      drawn += lineSvg(block, row, { x: PAD, y: bottom, em, width: null });
    }
  }
  return { svg: `${svg}\n<g class="faint">${drawn}</g>\n`, y: bottom + em };
}
