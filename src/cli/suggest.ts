/** The most edits for a word to count as mistyped, in letters and as a share of its letters. */
const MOST_EDITS = 2;
const MOST_SHARE = 0.4;
/** Letters that are enough to complete the beginning of a word. */
const BEGINNING = 3;

/** Returns the candidate that was probably meant: the nearest, or one that begins with the word. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const letters = word.replace(/^-+/, "");
  let nearest: string | undefined;
  let fewest = Math.min(MOST_EDITS, Math.floor(letters.length * MOST_SHARE));
  for (const candidate of candidates) {
    const edits = editDistance(word, candidate);
    if (edits < fewest || (edits === fewest && nearest === undefined)) {
      nearest = candidate;
      fewest = edits;
    }
  }
  if (nearest !== undefined || letters.length < BEGINNING) return nearest;
  return candidates.find((candidate) => candidate.startsWith(word));
}

/**
 * Returns how many insertions, deletions, replacements and swaps of neighbours turn one word into the
 * other (optimal string alignment distance, UTF-16 code units).
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const at = (line: readonly number[], offset: number) => line[column - offset] ?? 0;
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let edits = Math.min(at(last, 0) + 1, at(current, 1) + 1, at(last, 1) + cost);
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && isSwap) edits = Math.min(edits, at(beforeLast, 2) + 1);
      current.push(edits);
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length] ?? 0;
}
