import hongKong from "opencc-js/dict/HKVariants";
import simplifications from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariants";

/** A token of an expression: an escape, the start of a named group, or a character. */
const TOKEN = /\\k<[^<>]*>|\\.|\(\?<(?![=!])[^<>]*>|./gsu;

/** Characters and their variants. */
type Pairs = ReadonlyMap<string, readonly string[]>;

const simplified = pairsOf(simplifications);
const traditional = inverse(simplified);
const regional = pairsOf(`${taiwan}|${hongKong}`);
const standard = inverse(regional);

/**
 * Changes the source of an expression so that each Chinese character also matches its simplified and
 * traditional forms, including those of Taiwan and Hong Kong. Nothing is converted: it matches the
 * text as written, so offsets need no mapping.
 *
 * @example
 * withVariants("发") // "[发發髮]"
 * withVariants("髮") // "[髮发]"
 */
export function withVariants(source: string): string {
  let isInClass = false;
  return source.replace(TOKEN, (token, offset: number) => {
    if (token === "[" || token === "]") isInClass = token === "[";
    const forms = formsOf(token);
    const beginsRange = isInClass && source[offset + token.length] === "-";
    if (forms.length === 1 || beginsRange) return token;
    return isInClass ? forms.join("") : `[${forms.join("")}]`;
  });
}

/** Returns the forms of a character, itself first. */
function formsOf(character: string): string[] {
  const own = [character, ...formsIn(character, regional, standard)];
  const other = own.flatMap((form) => formsIn(form, simplified, traditional));
  return [
    ...new Set([...own, ...other, ...other.flatMap((form) => formsIn(form, regional, standard))]),
  ];
}

function formsIn(character: string, ...tables: readonly Pairs[]): string[] {
  return tables.flatMap((pairs) => pairs.get(character) ?? []);
}

function pairsOf(dictionary: string): Pairs {
  const pairs = new Map<string, string[]>();
  for (const entry of dictionary.split("|")) {
    const [from = "", ...to] = entry.split(" ");
    const others = to.filter((other) => other !== from && isOneCharacter(other));
    if (isOneCharacter(from)) pairs.set(from, [...(pairs.get(from) ?? []), ...others]);
  }
  return pairs;
}

function inverse(pairs: Pairs): Pairs {
  const inverted = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    for (const other of to) inverted.set(other, [...(inverted.get(other) ?? []), from]);
  }
  return inverted;
}

function isOneCharacter(text: string): boolean {
  return [...text].length === 1;
}
