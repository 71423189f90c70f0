import type { Nodes } from "mdast";
import { textOfHtml } from "../view/body/tags.ts";

/** Stands for a picture without words. */
const NO_WORDS = "〔图〕";
const BREAK = /^<br\b/i;

/** The address that a link or an image names by a reference; null if nothing defines it. */
export type AddressOf = (identifier: string) => string | null;

/**
 * Inline content as text: a hard break is a line end, a footnote's mark is its label in [], and an
 * address follows its words in brackets unless they are the address.
 */
export function inlineText(nodes: readonly Nodes[], addressOf: AddressOf): string {
  return nodes.map((node) => textOf(node, addressOf)).join("");
}

function textOf(node: Nodes, addressOf: AddressOf): string {
  switch (node.type) {
    case "break":
      return "\n";
    case "html":
      return BREAK.test(node.value) ? "\n" : textOfHtml(node.value);
    case "inlineMath":
      return `$${node.value}$`;
    case "footnoteReference":
      return `[${node.label ?? node.identifier}]`;
    case "link":
      return withAddress(inlineText(node.children, addressOf), node.url);
    case "linkReference":
      return withAddress(inlineText(node.children, addressOf), addressOf(node.identifier));
    case "image":
      return pictureText(node.alt || node.title || NO_WORDS, node.url);
    case "imageReference":
      return pictureText(node.alt || NO_WORDS, addressOf(node.identifier));
    default:
      if ("children" in node) return inlineText(node.children, addressOf);
      return "value" in node ? node.value : "";
  }
}

/** An address that holds the picture itself says nothing to readers. */
function pictureText(words: string, address: string | null): string {
  return address?.startsWith("data:") ? words : withAddress(words, address);
}

function withAddress(words: string, address: string | null): string {
  if (address === null || address === "" || words === "" || address.startsWith("#")) return words;
  const isSaid = [words, `mailto:${words}`, `http://${words}`].includes(address);
  return isSaid ? words : `${words}（${address}）`;
}
