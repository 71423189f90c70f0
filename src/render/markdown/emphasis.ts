import type { Nodes } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { parseByCommonMark, parseMarkdown } from "../../source/markdown.ts";
import { structureOf } from "./structure.ts";

/** Character references that may stand for Han. The serializer writes them next to emphasis. */
const HAN_REFERENCE = /&#x([0-9A-F]{4,5});/g;
const HAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]$/u;

/**
 * Replaces the character references of Han characters next to emphasis by the characters. CommonMark
 * does not accept `**` between Han and punctuation as strong, so the serializer escapes the Han
 * character (`&#x6587;**“字”**`); the amended rules that our parser follows need no escape. Returns
 * the Markdown unchanged if the replacement would change its meaning.
 */
export function withPlainEmphasis(markdown: string): string {
  const plain = markdown.replace(HAN_REFERENCE, (reference, hex: string) => {
    const character = String.fromCodePoint(Number.parseInt(hex, 16));
    return HAN.test(character) ? character : reference;
  });
  if (plain === markdown) return markdown;
  const isSame = structureOf(parseMarkdown(plain)) === structureOf(parseMarkdown(markdown));
  return isSame ? plain : markdown;
}

/** A reference of the serializer for a letter beside a mark of emphasis that CommonMark would not take. */
const REFERENCE = /&#x(?:[4-7][0-9A-F]|[0-9A-F]{3,6});/;
const NAMES: Readonly<Record<string, string>> = { emphasis: "em", strong: "strong" };

/**
 * Writes a node without such references: with tags of HTML in place of the emphasis inside other
 * emphasis, or of all of it, if nothing else reads as it should.
 */
export function withReadableEmphasis<Node extends Nodes>(
  node: Node,
  write: (node: Node) => string,
): string {
  const marked = write(node);
  if (!REFERENCE.test(marked)) return marked;
  const isClear = (markdown: string) =>
    !REFERENCE.test(markdown) && textByCommonMark(markdown) === textByCommonMark(marked);
  const inner = write(inTags(node, false));
  if (isClear(inner)) return inner;
  const tagged = write(inTags(node, true));
  return isClear(tagged) ? tagged : marked;
}

/** The text that is shown, with the marks that are not taken for emphasis. */
function textByCommonMark(markdown: string): string {
  return textOf(parseByCommonMark(markdown), { includeHtml: false });
}

/** A copy with emphasis as tags: all of it, or what stands in other emphasis. */
function inTags<Node extends Nodes>(node: Node, isInner: boolean): Node {
  if (!("children" in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const name = NAMES[child.type];
    const copy = inTags(child, isInner || name !== undefined);
    if (name === undefined || !isInner || !("children" in copy)) return [copy];
    const tag = (value: string): Nodes => ({ type: "html", value });
    return [tag(`<${name}>`), ...copy.children, tag(`</${name}>`)];
  });
  return { ...node, children };
}
