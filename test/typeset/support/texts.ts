import fc from "fast-check";

const pieces = [
  ..."中文排版的法则是行首无标点一二三",
  ..."，。、；：！？“”‘’（）《》「」【】—…·～",
  ...",.:;!?()[]/-%+&\"'",
  ..."0123456789abcXYZ",
  "——",
  "……",
  "2021",
  "14.7%",
  "￥30",
  "internationalization",
  "https://example.com/a/b?c=d",
  " ",
  "  ",
  "\u3000",
  "\t",
  "\u00a0",
  "\u200b",
  "\u2060",
  "\u00ad",
  "é",
  "e\u0301",
  "\u0301",
  "👩‍👩‍👧‍👦",
  "🇨🇳",
  "🇨",
  "☺️",
  "1️⃣",
  "👍🏽",
  "각",
  "\u1100\u1161\u11a8",
  "क्षि",
  "𠮷",
  "ﾊﾟ",
  "ー",
  "ゃ",
];

/** One paragraph of the scripts and marks that line breaking depends on, in any order. */
export const paragraph = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(""));

/** Several paragraphs with all line terminators. */
export const text = fc
  .array(fc.tuple(paragraph, fc.constantFrom("\n", "\r\n", "\r", "\u2028", "\f")), { maxLength: 6 })
  .map((lines) => lines.map(([line, end]) => line + end).join(""));
