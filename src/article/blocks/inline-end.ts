import type { PhrasingContent } from "mdast";
import { toString as toText } from "mdast-util-to-string";

type Cut = { readonly kept: PhrasingContent[]; readonly left: number };

/** What `textOfBlock` counts as text. */
const COUNTED = { includeImageAlt: false, includeHtml: false } as const;

/**
 * Returns the last `length` UTF-16 code units of inline content, with their emphasis and links; blanks
 * at the end are not counted, and stay.
 */
export function endOf(children: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const { length: whole } = toText(children, COUNTED).trimEnd();
  return cutStart(children, Math.max(0, whole - length)).kept;
}

function cutStart(children: readonly PhrasingContent[], length: number): Cut {
  const kept: PhrasingContent[] = [];
  let left = length;
  for (const child of children) {
    if (left === 0) kept.push(child);
    else if (child.type === "text" || child.type === "inlineCode") {
      const value = child.value.slice(left);
      left -= child.value.length - value.length;
      if (value !== "") kept.push({ ...child, value });
    } else if ("children" in child) {
      const cut = cutStart(child.children, left);
      left = cut.left;
      if (cut.kept.length > 0) kept.push(Object.assign({ ...child }, { children: cut.kept }));
    } else {
      // Formulas and the like are not cut: what begins before the end stays whole.
      const counted = toText(child, COUNTED).length;
      if (counted === 0 || counted > left) kept.push(child);
      left = Math.max(0, left - counted);
    }
  }
  return { kept, left };
}
