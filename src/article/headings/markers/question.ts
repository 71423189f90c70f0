import { isHanAt } from "../../text/characters.ts";
import { readNumeral } from "../../text/numerals.ts";
import { skipBlanks } from "./separator.ts";
import type { Marker } from "./style.ts";

const WORDS = ["问", "提问", "Q", "Ｑ"];
export const QUESTION_INITIALS = "问提QＱ";
const ANSWERS = ["答", "回答", "A", "Ａ"];
const LONGEST_SPEAKER = 8;

/** A question of a dialogue: 问：, Q:, Q1：. */
export function questionMarker(text: string): Marker | null {
  const word = WORDS.find((candidate) => text.startsWith(candidate));
  if (word === undefined) return null;
  const numeral = readNumeral(text, word.length);
  const colon = numeral?.end ?? word.length;
  const stops = numeral === null ? "：:" : "：:.．、";
  if (colon >= text.length || !stops.includes(text.charAt(colon))) return null;
  const start = skipBlanks(text, colon + 1);
  return {
    marker: text.slice(0, colon + 1),
    kind: "question",
    number: numeral?.value ?? null,
    series: "question",
    family: "question",
    order: null,
    rest: text.slice(start),
    separator: text.slice(colon + 1, start),
    runsIn: true,
    titled: false,
    certain: true,
  };
}

/** Whether a paragraph answers: it begins with 答：, A: or the name of whoever speaks. */
export function isAnswer(text: string): boolean {
  const word = ANSWERS.find((candidate) => text.startsWith(candidate));
  let end = word?.length ?? 0;
  if (word !== undefined) end = readNumeral(text, end)?.end ?? end;
  while (end < LONGEST_SPEAKER && (isHanAt(text, end) || text.charAt(end) === "·")) end += 1;
  const stop = text.charAt(end);
  return end > 0 && stop !== "" && (word === undefined ? "：:" : "：:.．、").includes(stop);
}
