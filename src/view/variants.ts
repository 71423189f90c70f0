import hongKong from "opencc-js/dict/HKVariants";
import simplifications from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariants";

/** One piece of an expression: an escape, a named group's opening, or a character. */
const TOKEN = /\\k<[^>]*>|\\.|\(\?<(?![=!])[^>]*>|./gsu;

/** Characters that are written for each other, in one script or between them. */
type Pairs = ReadonlyMap<string, readonly string[]>;

const simplified = pairsOf(simplifications);
const traditional = inverse(simplified);
const regional = pairsOf(`${taiwan}|${hongKong}`);
const standard = inverse(regional);

/**
 * The source of an expression changed so that each Chinese character also matches its simplified and
 * its traditional forms, those of Taiwan and Hong Kong included: 发 becomes [发發髮], 髮 only [髮发].
 * What it matches is the text as written, so that offsets need no mapping.
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

/** The forms of a character, itself first. */
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
