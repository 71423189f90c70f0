import type { Article, Section } from "../article/model.ts";
import type { PageBlock } from "./block.ts";

export const PARAGRAPH_STYLES = ["indent", "blank", "both"] as const;

/** What sets paragraphs apart: first-line indents, blank rows, or both. */
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number];

/** A text too long to be understood as a whole is taken for a book. */
export const LONG_TEXT_STYLE: ParagraphStyle = "indent";

/** Returns the blank rows between paragraphs. */
export function gapOf(style: ParagraphStyle): number {
  return style === "indent" ? 0 : 1;
}

/** Returns the usual style: printed Chinese books have indents alone, pages of the web mostly both. */
export function usualStyle(article: Article): ParagraphStyle {
  return chaptersIn(article.sections) > 1 ? "indent" : "both";
}

function chaptersIn(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { kind, sections: inner }) => sum + (kind === "chapter" ? 1 : 0) + chaptersIn(inner),
    0,
  );
}

/** Returns the page with its paragraphs set apart in a style. */
export function withParagraphs(
  blocks: readonly PageBlock[],
  style: ParagraphStyle,
): readonly PageBlock[] {
  if (style === "both") return blocks;
  return blocks.map((block, index) => {
    const { first, rest } = block.indent;
    if (block.kind !== "paragraph" || first <= rest) return block;
    if (style === "blank") return { ...block, indent: { first: rest, rest } };
    const follows = blocks[index - 1]?.kind === "paragraph" && block.above === 1;
    return follows ? { ...block, above: 0 } : block;
  });
}
