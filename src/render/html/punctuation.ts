import type { ElementContent } from "hast";
import { SET } from "../../article/exported/vocabulary.ts";
import { element, text } from "./hast.ts";

/** Full-width marks with their blank half on the right, and on the left (CSS Text 4, 8.2). */
const CLOSING = "、，。．：；”’）》〉」』】〕〗〙〛］｝";
const OPENING = "“‘（《〈「『【〔〖〘〚［｛";
/** Marks that may hang: CSS Text 4, 9.3 lists these stops and commas. */
const HANGING = "、，。．";

/**
 * A mark that loses its blank half: a closing one before another, an opening one after any. Else a
 * stop that may hang, which CLREQ allows only to marks that stand alone.
 */
const MARKS = new RegExp(
  `(?<trim>[${CLOSING}](?=[${CLOSING}])|(?<=[${CLOSING}${OPENING}])[${OPENING}])|(?<hang>[${HANGING}](?![${OPENING}]))`,
  "gu",
);

/**
 * Text with its marks in elements, for browsers that cannot trim or hang punctuation themselves: the
 * style sheet sets them only there.
 */
export function withMarks(value: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { index, 0: mark, groups } of value.matchAll(MARKS)) {
    if (index > end) nodes.push(text(value.slice(end, index)));
    const className = groups?.trim === undefined ? SET.hang : SET.trim;
    nodes.push(element("span", { className }, [text(mark)]));
    end = index + mark.length;
  }
  if (end < value.length) nodes.push(text(value.slice(end)));
  return nodes;
}
