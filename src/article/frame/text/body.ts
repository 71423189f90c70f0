import { readMarker } from "../../headings/markers/table.ts";
import { isArticleTitle } from "../../headings/title.ts";
import { readDateline } from "../../meta/text/dateline.ts";
import { authorLine } from "../../meta/text/title-line.ts";
import { endsWithAny } from "../../text/contains.ts";
import { isIssuer, isPersonName } from "../../text/names.ts";
import type { Rule } from "../rule.ts";
import { speaking } from "./line.ts";
import type { TextBlock } from "./subject.ts";

/** 某政发〔2031〕5号 or 〔2031〕第3期, above or below the title of an official document. */
const DOCUMENT_NUMBER = /^[^，。：]{0,16}[〔［[（(][12][0-9]{3}[〕］\])）]第?[0-9]{1,5}[号期]$/;
/** Where authors sign below a title. */
const NEAR_TITLE = 6;

const unknown = (region: Rule["region"], weight: number): Rule<TextBlock> => ({
  ...{ id: "unknown", region, weight, is: [], isNot: [] },
  test: (block) => !block.isProse && block.byline === null,
});

/** What speaks for the body, and how far a line that nothing speaks for may be from it. */
export const BODY: readonly Rule<TextBlock>[] = [
  {
    id: "sentence",
    region: "body",
    weight: 6,
    is: ["这是一句话。"],
    isNot: ["一条河"],
    test: ({ isProse }) => isProse,
  },
  {
    id: "dateline",
    region: "body",
    weight: 6,
    is: ["新华社北京3月9日电 综述：某事", "本报讯 某事"],
    isNot: ["一条河"],
    test: ({ text, before }) => before < NEAR_TITLE && readDateline(text) !== null,
  },
  unknown("above", -1.5),
  unknown("meta", -2),
  unknown("colophon", -2),
  unknown("below", -2),
];

/** Lines that say who wrote the text, when, and where it is from. Weights are by hand. */
export const BYLINES: readonly Rule<TextBlock>[] = [
  {
    id: "byline",
    region: "meta",
    weight: 5,
    is: ["2031-03-09 来源：某报", "作者：张三", "本报记者 张三"],
    isNot: ["记者：您好"],
    test: ({ byline }) => byline !== null,
  },
  {
    id: "byline",
    region: "above",
    weight: 4,
    is: ["2031-03-09 来源：某报"],
    isNot: ["记者：您好"],
    test: ({ byline }) => byline !== null,
  },
  {
    id: "closing-byline",
    region: "colophon",
    weight: 5,
    is: ["题目\n正文。\n▶来源：某报"],
    isNot: ["题目\n正文。\n▶2031年3月9日"],
    // A date alone signs the text, and belongs to it.
    test: ({ byline }) => byline !== null && (byline.source ?? byline.author) !== null,
  },
  {
    id: "author-line",
    region: "meta",
    weight: 5,
    is: ["（明）张三 撰", "明 张三著"],
    isNot: ["某书"],
    test: ({ text, before }) => before < NEAR_TITLE && authorLine(text) !== null,
  },
  {
    id: "name",
    region: "meta",
    weight: 3,
    is: ["题目\n▶张三\n这是一句话。", "题目\n▶张三\n\n没有句号的一行\n又一行"],
    isNot: ["▶张三", "题目\n▶安全\n又一行"],
    test: ({ text, before, afterBlank }, at, doc) => {
      if (before === 0 || before >= NEAR_TITLE || !isPersonName(text)) return false;
      const opensVerse = before === 1 && !afterBlank && doc[at + 1]?.afterBlank === true;
      return opensVerse || opensText(doc[at + 1]);
    },
  },
  {
    id: "office",
    region: "meta",
    weight: 6,
    is: ["某集团上半年工作总结\n▶总经理办公室\n（2031年3月9日）\n正文。"],
    isNot: [
      "▶总经理办公室\n（2031年3月9日）\n正文。",
      "某市人民政府\n▶关于植树的通知\n2031年3月9日",
      "某集团上半年工作总结\n▶总经理办公室\n正文。",
    ],
    test: ({ text, before }, at, doc) =>
      before > 0 &&
      isIssuer(text) &&
      isArticleTitle(doc[at - 1]?.text ?? "") &&
      (doc[at + 1]?.byline?.published ?? null) !== null,
  },
  ...speaking(
    {
      id: "document-number",
      weight: 6,
      longest: 40,
      pattern: (line) => endsWithAny(line, "号期") && DOCUMENT_NUMBER.test(line),
      is: ["某政发〔2031〕5号", "〔2031〕第3期"],
      isNot: ["2031年5号"],
    },
    ["above", "meta"],
  ),
];

/** Whether a block is where a text begins: prose, or a heading with a number. */
function opensText(block: TextBlock | undefined): boolean {
  return block !== undefined && (block.isProse || readMarker(block.text) !== null);
}
