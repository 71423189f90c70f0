import { withoutSoftBreaks } from "../../../src/article/blocks/softbreaks.ts";
import { markdownOf } from "../../../src/render/markdown/to-markdown.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";

const BLOCK_EDGE =
  / ?(<\/?(?:p|li|ul|ol|blockquote|h[1-6]|pre|hr|br|div|table|thead|tbody|tr|td|th)\b[^>]*>) ?/g;

/** Reads Markdown into the model and writes it again. */
export function rewritten(markdown: string): string {
  return markdownOf(parseMarkdown(markdown).children.map((node) => withoutSoftBreaks(node)));
}

/** HTML with the white space made alike that a browser shows alike. */
export function normalized(html: string): string {
  return html.replace(/\s+/g, " ").replace(BLOCK_EDGE, "$1").trim();
}
