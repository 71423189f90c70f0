import type { Definition, FootnoteDefinition, Nodes } from "mdast";
import type { Article } from "../../article/model.ts";
import { type Definitions, definitionsIn, nodesOf } from "../body/notes.ts";

/**
 * The definitions of links and footnotes in `whole` that `part` refers to and does not hold, in the
 * order of the references, with those that their footnotes refer to.
 */
export function missingDefinitions(
  part: Article,
  whole: Article,
): (Definition | FootnoteDefinition)[] {
  const left: Nodes[] = [...nodesOf(part)].toReversed();
  const held = definitionsIn(nodesOf(part));
  const all = definitionsIn(nodesOf(whole));
  const missing = new Set<Definition | FootnoteDefinition>();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const definition =
      definitionFor(node, held) === undefined ? definitionFor(node, all) : undefined;
    if (definition !== undefined && !missing.has(definition)) {
      missing.add(definition);
      left.unshift(definition);
    }
    if (!("children" in node)) continue;
    for (const child of node.children.toReversed()) left.push(child);
  }
  return [...missing];
}

function definitionFor(
  node: Nodes,
  { links, footnotes }: Definitions,
): Definition | FootnoteDefinition | undefined {
  switch (node.type) {
    case "linkReference":
    case "imageReference":
      return links.get(node.identifier);
    case "footnoteReference":
      return footnotes.get(node.identifier);
    default:
      return undefined;
  }
}
