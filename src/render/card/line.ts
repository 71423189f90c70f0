import { columns } from "../../typeset/columns.ts";
import type { Span } from "../../typeset/text.ts";
import type { Role, TextBlock } from "../../view/block.ts";
import type { Row } from "../terminal/setting.ts";
import { xmlText } from "../xml.ts";
import { svgElement } from "./svg.ts";

/** Where a line stands (pixels), and how large its characters are. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly em: number;
  /** Width that the line is spread to; null for its own. */
  readonly width: number | null;
};

/** What each role looks like; others look like the text around them. */
const LOOKS: Partial<Readonly<Record<Role, Readonly<Record<string, string>>>>> = {
  marker: { class: "accent bold" },
  number: { class: "accent" },
  title: { class: "bold" },
  heading: { class: "bold" },
  subheading: { class: "bold" },
  minorHeading: { class: "bold" },
  strong: { class: "bold" },
  meta: { class: "faint" },
  code: { class: "code" },
  emphasis: { "text-decoration": "underline" },
  delete: { "text-decoration": "line-through" },
};

/** Draws a row of a block. Each character takes its columns, two to an em, in whatever font. */
export function lineSvg(block: TextBlock, { pieces }: Row, place: Place): string {
  return pieces
    .map(({ start, end }) => textSvg(block.content.text, block.content.spans, start, end, place))
    .join("");
}

/** Draws a text without styles. */
export function plainSvg(text: string, place: Place): string {
  return textSvg(text, [], 0, text.length, place);
}

function textSvg(
  text: string,
  spans: readonly Span<Role>[],
  start: number,
  end: number,
  { x, y, em, width }: Place,
): string {
  const own = (columns(text.slice(start, end), "wide") * em) / 2;
  if (own === 0) return "";
  const attributes = { x, y, "font-size": em, textLength: width ?? own, lengthAdjust: "spacing" };
  let content = "";
  let offset = start;
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    content += xmlText(text.slice(offset, from)) + styled(text.slice(from, to), span.roles);
    offset = to;
  }
  return `${svgElement("text", attributes, content + xmlText(text.slice(offset, end)))}\n`;
}

function styled(text: string, roles: readonly Role[]): string {
  return roles.reduceRight((inner, role) => {
    const look = LOOKS[role];
    return look === undefined ? inner : svgElement("tspan", look, inner);
  }, xmlText(text));
}
