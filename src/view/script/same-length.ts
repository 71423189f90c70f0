/** Converts a text for display; offsets into the text stay valid. */
export type Convert = (text: string) => string;

/**
 * Makes a converter keep the length of each character (UTF-16 code units): one whose counterpart is
 * shorter or longer (𫖮 顗) is left as it is. A text whose characters are not converted one by one
 * stays whole.
 */
export function sameLength(convert: Convert): Convert {
  return (text) => {
    const converted = convert(text);
    if (converted === text) return text;
    const from = Array.from(text);
    const to = Array.from(converted);
    if (from.length !== to.length) return text;
    return from
      .map((character, index) => {
        const other = to[index] ?? character;
        return other.length === character.length ? other : character;
      })
      .join("");
  };
}
