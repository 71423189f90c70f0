/** What ends a sentence, and what may close a quotation or a bracket after it. */
const STOPS = "。｡！？!?…";
const CLOSING = "”’」』）)】";

/** Whether a text ends where a sentence does: with a stop, or with one inside a closing mark. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSING.includes(text.charAt(end - 1))) end -= 1;
  return end > 0 && STOPS.includes(text.charAt(end - 1));
}
