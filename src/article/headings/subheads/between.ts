import type { Block } from "../../blocks/block.ts";
import { endsWithAny } from "../../text/contains.ts";
import { isProse } from "../title.ts";

/** A paragraph is at least this long, or shorter and a sentence (UTF-16 code units). */
const SHORTEST_TEXT = 20;
const SHORTEST_SENTENCE = 8;
const SENTENCE_ENDS = "。！？!?…”’』」）)；;：:~～";
/** 张三：你好吗？ */
const SPEECH = /^[^\s，。！？：:]{1,10}[：:].+[。！？!?…”」』]$/;

/** Whether a line is a paragraph of text: it is long, or a whole sentence, or a speaker's words. */
export function isParagraph(text: string): boolean {
  if (!endsWithAny(text, SENTENCE_ENDS)) return false;
  if (text.length >= SHORTEST_TEXT) return true;
  return (text.length >= SHORTEST_SENTENCE && isProse(text)) || SPEECH.test(text);
}

/** Whether a line stands above a paragraph, and below the end of one, a heading or nothing. */
export function isBetweenTexts(
  blocks: readonly Block[],
  at: number,
  headings: ReadonlySet<number>,
): boolean {
  if (headings.has(at) || headings.has(at + 1) || !isParagraph(blocks[at + 1]?.text ?? ""))
    return false;
  return at === 0 || headings.has(at - 1) || isEnd(blocks[at - 1]?.text ?? "");
}

function isEnd(text: string): boolean {
  return (
    endsWithAny(text, SENTENCE_ENDS) && (text.length >= SHORTEST_SENTENCE || SPEECH.test(text))
  );
}
