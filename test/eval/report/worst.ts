import type { Judged } from "../evaluate.ts";
import { excerpt } from "../text/compare.ts";

/** Differences shown of one document. */
const SHOWN = 12;

/** Lists the documents with the greatest loss, and what differs in each. */
export function worstOf(set: string, judged: readonly Judged[], number: number): string {
  const worst = judged
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, number);
  return worst.map((document) => `${set} ${entryOf(document)}\n`).join("");
}

function entryOf({ id, loss, failure, counts, differences }: Judged): string {
  const wrong = Object.entries(counts)
    .filter(([, { right, of }]) => right < of)
    .map(([name, { right, of }]) => `${name} ${right}/${of}`);
  const lines = differences
    .slice(0, SHOWN)
    .map(
      ({ field, expected, got }) =>
        `    ${field}: expected ${quoted(expected)}, got ${quoted(got)}`,
    );
  const more = differences.length - SHOWN;
  return [
    `${id} (loss ${loss.toFixed(2)})`,
    ...(failure === null ? [] : [`    FAILED: ${failure}`]),
    `    ${wrong.join(", ")}`,
    ...lines,
    ...(more > 0 ? [`    and ${more} more`] : []),
  ].join("\n");
}

function quoted(text: string): string {
  return text === "" ? "nothing" : `“${excerpt(text)}”`;
}
