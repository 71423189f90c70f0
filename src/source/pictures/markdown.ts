import type { Nodes, Root } from "mdast";
import type { CompileContext, Extension, Token } from "mdast-util-from-markdown";
import { withImageAddresses } from "../html/images.ts";
import { limitNesting } from "../limits/nesting.ts";
import { parseSeen } from "../markdown.ts";

/** Offsets in the text (UTF-16 code units). */
type Range = { readonly start: number; readonly end: number };

/** What a stretch of Markdown says about pictures. */
type Seen = {
  /** Where addresses stand, with their angle brackets: also those of links. */
  readonly destinations: readonly Range[];
  readonly nodes: readonly Nodes[];
};

type AddressOf = (address: string) => string | null;

/**
 * Writes other addresses of pictures into Markdown that has no front matter, and leaves all else as
 * its author wrote it. Addresses stay for which there is no other.
 *
 * @param addressOf returns an address that needs no escapes in Markdown
 */
export function withPictures(markdown: string, addressOf: AddressOf): string {
  const text = limitNesting(markdown);
  const stretches = new Map<number, Seen>();
  parseSeen(text, (start) => seeing((seen) => stretches.set(start, seen)));
  const labels = new Set(
    [...stretches.values()].flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.type === "imageReference" ? [node.identifier] : [])),
    ),
  );
  let written = "";
  let copied = 0;
  for (const [from, seen] of [...stretches].sort(([one], [other]) => one - other)) {
    for (const node of seen.nodes) {
      const range = rangeOf(node, seen.destinations, labels);
      if (range === null) continue;
      const [start, end] = [from + range.start, from + range.end];
      const now = changed(node, text.slice(start, end), addressOf);
      if (now === null) continue;
      written += text.slice(copied, start) + now;
      copied = end;
    }
  }
  return written + text.slice(copied);
}

/** Returns what to write for a node's address, or for its HTML; null if it stays. */
function changed(node: Nodes, old: string, addressOf: AddressOf): string | null {
  if (node.type === "html") return withImageAddresses(old, addressOf);
  return "url" in node ? addressOf(node.url) : null;
}

/** Where the address of a picture stands, or HTML; null for any other node. */
function rangeOf(
  { position, ...node }: Nodes,
  destinations: readonly Range[],
  labels: ReadonlySet<string>,
): Range | null {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? 0;
  if (node.type === "html") return { start, end };
  const isShown =
    node.type === "image" || (node.type === "definition" && labels.has(node.identifier));
  if (!isShown) return null;
  // Those before it are in the words of the picture.
  return destinations.findLast((each) => each.start >= start && each.end <= end) ?? null;
}

/** Watches the parser: tells which nodes concern pictures, in order, and where addresses stand. */
function seeing(tell: (seen: Seen) => void): Extension {
  const destinations: Range[] = [];
  function see(this: CompileContext, token: Token): void {
    destinations.push({ start: token.start.offset, end: token.end.offset });
  }
  return {
    enter: { resourceDestination: see, definitionDestination: see },
    transforms: [
      (tree) => {
        tell({ destinations, nodes: [...picturesIn(tree)] });
      },
    ],
  };
}

function* picturesIn(tree: Root): Generator<Nodes> {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (["image", "imageReference", "definition", "html"].includes(node.type)) yield node;
    if ("children" in node) for (const child of node.children.toReversed()) left.push(child);
  }
}
