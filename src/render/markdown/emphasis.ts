import { parseMarkdown } from "../../source/markdown.ts";
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
