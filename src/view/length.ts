import type { Nodes } from "mdast";
import type { Section } from "../article/model.ts";

/**
 * Characters a minute: the least that China's curriculum for nine-year schooling asks of its
 * graduates when they read ordinary modern prose silently (义务教育语文课程标准, 2011 and 2022,
 * years 7 to 9: 每分钟不少于500字).
 */
const READING_SPEED = 500;

const WHITE_SPACE = /\s/u;

/**
 * How long a section is: the code points that are not white space in its body and, where it has
 * sections of its own, in their markers, titles and bodies. Its own heading does not count.
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

/** Whole minutes to read so many characters, rounded up; at least one. */
export function minutesFor(characters: number): number {
  return Math.max(1, Math.ceil(characters / READING_SPEED));
}

function charactersOfNode(node: Nodes): number {
  if ("children" in node) {
    let total = 0;
    for (const child of node.children) total += charactersOfNode(child);
    return total;
  }
  return "value" in node ? countCharacters(node.value) : 0;
}

function countCharacters(text: string): number {
  let total = 0;
  for (const character of text) if (!WHITE_SPACE.test(character)) total += 1;
  return total;
}
