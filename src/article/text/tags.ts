import { decodeEntities } from "./entities.ts";

/** A text without stray tags, and the tags. */
type Untagged = { readonly text: string; readonly tags: readonly string[] };

/** An opening tag before the text of a line that holds no closing tag. */
const OPENING = /^([ \t\u3000]*)(<(?:p|div)>)(?!.*<\/)(?=[ \t\u3000]*[^\s<])/gim;
/** A closing tag or a line break after the text of a line that holds no opening tag. */
const CLOSING =
  /^(?!.*<(?:p|div)>)(.*[^\s>][ \t\u3000]*)(<\/(?:p|div)>|<br[ \t]*\/?>)[ \t\u3000]*$/gim;

/**
 * Takes out tags that a page left at the edges of lines of plain text. A tag whose partner is on its
 * line is kept, since the text may be about HTML, and so is a tag alone on its line, which is a
 * paragraph of its own. Takes linear time.
 */
export function stripStrayTags(text: string): Untagged {
  const tags: string[] = [];
  if (!text.includes("<")) return { text, tags };
  const take = (_line: string, kept: string, tag: string) => {
    tags.push(tag);
    return kept;
  };
  return { text: text.replace(OPENING, take).replace(CLOSING, take), tags };
}

/** Returns the value of an attribute of a tag; "" if it has none. */
export function attributeOf(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(
    tag,
  );
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? "");
}
