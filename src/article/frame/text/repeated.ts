import { authorLine } from "../../meta/text/title-line.ts";
import { compact } from "../../text/compare.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { Rule } from "../rule.ts";
import { isBoilerplate } from "./lines.ts";
import type { TextBlock } from "./subject.ts";

/** A site's name, the title, a byline, the buttons: no more stands between a title and its repetition. */
const REACH = 6;

/** A title that stands there twice, once in the site's line and once above the text. */
export const REPEATED: readonly Rule<TextBlock>[] = [
  {
    id: "repeated-title",
    region: "meta",
    weight: 5,
    is: [
      "一条河的三代守闸人\n2031-03-09\n▶一条河的三代守闸人\n正文。",
      "《某部书》明张三撰\n▶某部书",
    ],
    isNot: [
      "一条河\n▶另一条河\n正文。",
      "一条河\n正文。\n▶一条河",
      "走吧！\n▶走吧！\n走吧！",
      "题目\n目录\n总则\n附则\n▶总则\n正文。",
    ],
    test: (block, at, doc) => !block.isProse && repeats(block, at, doc),
  },
];

function repeats({ text }: TextBlock, at: number, doc: readonly TextBlock[]): boolean {
  const key = compact(text);
  if (key.length < 2 || endsSentence(text)) return false;
  if (compact(doc[at + 1]?.text ?? "") === key) return false;
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const block = doc[before];
    if (block === undefined || block.isProse) return false;
    if (compact(block.text) === key) return true;
    if (before === 0 && block.text.startsWith(`《${text}》`)) return true;
    const isBetween = block.byline !== null || authorLine(block.text) !== null;
    if (!isBetween && !isBoilerplate(block.text)) return false;
  }
  return false;
}
