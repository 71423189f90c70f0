import type { Block } from "../../blocks/block.ts";
import { isHanAt, roughColumns } from "../../text/characters.ts";
import { simplified } from "../../text/compare.ts";
import { containsAny, endsWithAny, startsWithAny } from "../../text/contains.ts";
import { readDate } from "../../text/date.ts";
import { isFact } from "../facts.ts";
import { isBetweenTexts, isParagraph } from "./between.ts";
import { isDay } from "./days.ts";

/** A line set apart only by being short is no longer than this, in columns. */
const LONGEST = 44;
/** Without an indent to tell them, subheads come in company. */
const FEWEST = 2;
/** Fewer paragraphs show no habit; four fifths of them must be indented. */
const FEWEST_INDENTED = 3;
/** Indents in columns: at least one blank of a Han character, and more than two of them. By hand. */
const PARAGRAPH_INDENT = 2;
const CENTRED = 6;
const NO_END = "。，、；：,;:.．…’』」）)—-～~";
const SHOUTS = "！!？?";
const NO_START = ["‘", "「", "『", "（", "(", "—", "-", "*", "·", "•", ">", "图", "http", "www"];
/** Captions, credits and labels. */
const NO_SUBHEAD = [
  "。",
  "；",
  "记者",
  "编辑",
  "作者",
  "供图",
  "资料图",
  "来源",
  "转载",
  "图片",
  "@",
];
const COLONS = "：:";
const QUOTED = /^“[^“”。！？!?，,…]{4,}”$/;
/** A pictograph with a title: 🎨 某馆. */
const PICTOGRAPH = /^\p{Extended_Pictographic}/u;
/** One of a place, a time, a price, an address, a link or a point of a list: 📍 某路一号. */
const FACT_PICTOGRAPH = /^[📍📌🚇🚗🕐-🕧⏰⏱📅📆📞☎📱💰💵🎫🎟📮✉📧🔗👉👇➡▶✅❌⭐]/u;

/** Whether the words of a line allow it to be a heading: it is short, and does not end as a sentence. */
export function isLoose(text: string): boolean {
  if (text.length > LONGEST || text === "") return false;
  return text.endsWith("”") ? QUOTED.test(text) : !endsWithAny(text, NO_END);
}

/** The short lines between paragraphs: those set otherwise than the text, or else several set alike. */
export function setApart(
  blocks: readonly Block[],
  loose: readonly number[],
  headings: ReadonlySet<number>,
): readonly number[] {
  const pictured = loose.filter((at) => isPictured(blocks, at));
  if (pictured.length >= FEWEST) return pictured;
  const texts = blocks.filter(({ text }) => isParagraph(text));
  const indented = texts.filter(({ indent }) => indent >= PARAGRAPH_INDENT);
  const hasIndents = texts.length >= FEWEST_INDENTED && indented.length * 5 >= texts.length * 4;
  const shown: number[] = [];
  const alike: number[] = [];
  for (const at of loose) {
    const { text, indent } = blocks[at] ?? { text: "", indent: 0 };
    if (!isBetweenTexts(blocks, at, headings) || !isShortLine(text)) continue;
    const isOut = indent < PARAGRAPH_INDENT || indent >= CENTRED;
    if (hasIndents && isOut) shown.push(at);
    else if (at > 0 && !endsWithAny(text, SHOUTS)) alike.push(at);
  }
  return shown.length > 0 ? shown : inCompany(blocks, alike);
}

/** Whether a line begins with a pictograph and stands above a paragraph; anything may stand above it. */
function isPictured(blocks: readonly Block[], at: number): boolean {
  const text = blocks[at]?.text ?? "";
  if (isHanAt(text, 0) || !hasHan(text) || containsAny(text, COLONS)) return false;
  return (
    PICTOGRAPH.test(text) && !FACT_PICTOGRAPH.test(text) && isParagraph(blocks[at + 1]?.text ?? "")
  );
}

/** Lines that only their company shows: several of them. */
function inCompany(blocks: readonly Block[], alike: readonly number[]): readonly number[] {
  const plain = alike.filter((at) => !containsAny(blocks[at]?.text ?? "", COLONS));
  // A label and its value are no heading, unless most headings are without a colon.
  const kept = plain.length * 2 >= alike.length ? alike : plain;
  return kept.length >= FEWEST ? kept : [];
}

function isShortLine(text: string): boolean {
  if (roughColumns(text) > LONGEST) return false;
  const plain = simplified(text);
  if (startsWithAny(plain, NO_START) || FACT_PICTOGRAPH.test(text)) return false;
  if (containsAny(plain, NO_SUBHEAD)) return false;
  if (isFact(text)) return false;
  return hasHan(text) && readDate(text, 0) === null && !isDay(text);
}

function hasHan(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count < 2; at += 1) if (isHanAt(text, at)) count += 1;
  return count === 2;
}
