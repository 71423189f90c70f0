import { parseMarkdown } from "../source/markdown.ts";

/** Character references of two-column characters, which the serializer writes beside emphasis. */
const HAN_REFERENCE = /&#x([0-9A-F]{4,5});/g;
const HAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]$/u;

/**
 * Writes Han beside emphasis as itself. CommonMark's own rules take no `**` between Han and a
 * punctuation mark for strong, so that the serializer escapes the Han character (`&#x6587;**“字”**`);
 * the amended rules that we read by need no escape. Where they do after all, nothing is changed.
 */
export function withPlainEmphasis(markdown: string): string {
  const plain = markdown.replace(HAN_REFERENCE, (reference, hex: string) => {
    const character = String.fromCodePoint(Number.parseInt(hex, 16));
    return HAN.test(character) ? character : reference;
  });
  return plain === markdown || !meansTheSame(plain, markdown) ? markdown : plain;
}

function meansTheSame(one: string, other: string): boolean {
  return structureOf(one) === structureOf(other);
}

function structureOf(markdown: string): string {
  return JSON.stringify(parseMarkdown(markdown), (key, value) =>
    key === "position" ? undefined : value,
  );
}
