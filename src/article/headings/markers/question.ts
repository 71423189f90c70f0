import { isHanAt } from "../../text/characters.ts";
import { readNumeral } from "../../text/numerals.ts";
import { skipBlanks } from "./separator.ts";
import type { MarkerRow, Reading } from "./style.ts";

const WORDS = ["问", "提问", "Q", "Ｑ"];
const ANSWERS = ["答", "回答", "A", "Ａ"];
/** A name with 答 or an office (UTF-16 code units); more is a sentence with a colon. By hand. */
const LONGEST_SPEAKER = 8;

function question(text: string): Reading | null {
  const word = WORDS.find((candidate) => text.startsWith(candidate));
  if (word === undefined) return null;
  const numeral = readNumeral(text, word.length);
  const colon = numeral?.end ?? word.length;
  const stops = numeral === null ? "：:" : "：:.．、";
  if (colon >= text.length || !stops.includes(text.charAt(colon))) return null;
  const start = skipBlanks(text, colon + 1);
  return { end: colon + 1, start, number: numeral?.value ?? null };
}

/** Whether a paragraph answers: it begins with 答：, A: or a speaker's name. */
export function isAnswer(text: string): boolean {
  const word = ANSWERS.find((candidate) => text.startsWith(candidate));
  let end = word?.length ?? 0;
  if (word !== undefined) end = readNumeral(text, end)?.end ?? end;
  while (end < LONGEST_SPEAKER && (isHanAt(text, end) || text.charAt(end) === "·")) end += 1;
  const stop = text.charAt(end);
  return end > 0 && stop !== "" && (word === undefined ? "：:" : "：:.．、").includes(stop);
}

/** A question of a dialogue. */
export const QUESTION_ROW: MarkerRow = {
  name: "question",
  initials: "问提QＱ",
  kind: "question",
  order: null,
  runsIn: true,
  titled: false,
  sentences: null,
  listed: false,
  divides: false,
  weight: 1,
  read: question,
  is: ["问：‖为什么？", "Q:‖ 为什么？", "Q1：‖为什么？", "提问：‖为什么？"],
  isNot: ["问题很多", "Quick: yes", "问1"],
};
