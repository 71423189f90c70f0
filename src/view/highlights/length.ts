import type { Nodes } from "mdast";
import type { Section } from "../../article/model.ts";
import { textOfHtml } from "../body/tags.ts";

/**
 * Characters a minute. China's curriculum asks for at least this speed of silent reading of modern
 * prose at the end of year 9 (义务教育语文课程标准, 2011 and 2022: 每分钟不少于500字).
 */
const READING_SPEED = 500;

/** White space, and characters of two UTF-16 units: each counts one less than its units. */
const COUNTS_LESS = /\s|[\u{10000}-\u{10ffff}]/gu;

/**
 * Returns the length of a section: the code points other than white space in its body and in the
 * headings and bodies of the sections within it. Its own heading does not count.
 */
export function charactersOf(section: Section): number {
  let total = 0;
  for (const node of section.body) total += charactersOfNode(node);
  for (const inner of section.sections) {
    total += countCharacters(inner.marker ?? "") + countCharacters(inner.title ?? "");
    total += charactersOf(inner);
  }
  return total;
}

/**
 * Returns the time to read `characters` (minutes), rounded up, at least 1.
 *
 * @example
 * minutesFor(501) // 2
 */
export function minutesFor(characters: number): number {
  return Math.max(1, Math.ceil(characters / READING_SPEED));
}

function charactersOfNode(node: Nodes): number {
  if ("children" in node) {
    let total = 0;
    for (const child of node.children) total += charactersOfNode(child);
    return total;
  }
  if (node.type === "html") return countCharacters(textOfHtml(node.value));
  return "value" in node ? countCharacters(node.value) : 0;
}

function countCharacters(text: string): number {
  return text.length - (text.match(COUNTS_LESS)?.length ?? 0);
}
