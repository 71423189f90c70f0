import type { RootContent } from "mdast";
import type { Section } from "../model.ts";

/** The heading of a section; `level` is 1 for the outermost. */
export type Heading = Omit<Section, "body" | "sections">;

/** A stretch of an article in reading order. */
export type Flow =
  | { readonly type: "heading"; readonly heading: Heading }
  | { readonly type: "content"; readonly node: RootContent };

type Tree = { readonly lead: readonly RootContent[]; readonly sections: readonly Section[] };
type Open = { readonly level: number; readonly body: RootContent[]; readonly sections: Section[] };

/**
 * Nests a flow of headings and content: what stands before the first heading is the lead, and a
 * heading belongs to the nearest one before it whose level is lower.
 */
export function nest(flow: Iterable<Flow>): Tree {
  const root: Open = { level: 0, body: [], sections: [] };
  const path: Open[] = [root];
  for (const item of flow) {
    if (item.type === "content") {
      innermost(path, root).body.push(item.node);
      continue;
    }
    while (path.length > 1 && innermost(path, root).level >= item.heading.level) path.pop();
    const section = { ...item.heading, body: [], sections: [] };
    innermost(path, root).sections.push(section);
    path.push(section);
  }
  return { lead: root.body, sections: root.sections };
}

function innermost(path: readonly Open[], root: Open): Open {
  return path[path.length - 1] ?? root;
}
