import type { RootContent } from "mdast";
import { labelOf } from "./alert.ts";
import { type Line, linesOf, paragraphOf, startOf, withoutStart } from "./lines.ts";

/** A container of VuePress, VitePress or Docusaurus: what stands between `:::tip` and `:::`. */
type Container = {
  readonly type: "container";
  readonly label: Line;
  readonly children: readonly Block[];
};

export type Block = RootContent | Container;

/** Colons; then perhaps a name, a title in brackets, and attributes in braces. */
const FENCE = /^:{3,}[ \t]*([\w-]*)(?:\[([^\]]*)\])?[ \t]*(?:\{([^}]*)\})?[ \t]*/;
const TITLE = /\btitle="([^"]*)"/;
/** Names of containers that only arrange what they hold. */
const UNLABELLED = /^(?:v-pre|raw|tabs|code-(?:group|tabs))?$/;

/** Returns blocks with containers for what stands between fences. A fence without another stays. */
export function withContainers(nodes: readonly Block[]): readonly Block[] {
  if (!nodes.some(holdsFence)) return nodes;
  const blocks: Block[] = [];
  const open: { readonly at: number; readonly label: Line }[] = [];
  for (const block of nodes.flatMap(withFencesApart)) {
    const [line = []] = block.type === "paragraph" ? linesOf(block) : [];
    const fence = FENCE.exec(startOf(line));
    const label = fence === null ? [] : labelIn(fence, withoutStart(line, fence[0].length));
    const opening = label === null ? open.pop() : undefined;
    if (opening !== undefined) {
      const [, ...children] = blocks.splice(opening.at);
      blocks.push({ type: "container", label: opening.label, children });
    } else {
      if (fence !== null && label !== null) open.push({ at: blocks.length, label });
      blocks.push(block);
    }
  }
  return blocks;
}

function holdsFence(block: Block): boolean {
  if (block.type !== "paragraph") return false;
  return block.children.some((child) => child.type === "text" && child.value.includes(":::"));
}

/** Makes paragraphs of the lines between fences, and one of each fence. */
function withFencesApart(block: Block): Block[] {
  if (block.type !== "paragraph" || !holdsFence(block)) return [block];
  const parts: Line[][] = [];
  let isOpen = false;
  for (const line of linesOf(block)) {
    const isFence = FENCE.test(startOf(line));
    if (isOpen && !isFence) parts.at(-1)?.push(line);
    else parts.push([line]);
    isOpen = !isFence;
  }
  return parts.map(paragraphOf);
}

/** Returns the label of the container that a fence opens; null for a fence that closes one. */
function labelIn([, name = "", title, attributes]: RegExpExecArray, rest: Line): Line | null {
  if (rest.length > 0) return rest;
  if (name === "" && attributes === undefined) return null;
  const given = title ?? TITLE.exec(attributes ?? "")?.[1];
  const value = given ?? (UNLABELLED.test(name) ? "" : labelOf(name));
  return value === "" ? [] : [{ type: "text", value }];
}
