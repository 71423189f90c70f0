/** What a transfer or an old editor left at the end: NULs, and the end-of-file mark of DOS. */
const FILLERS = "\0\u001A";
/** CR LF, CR, form feed and NEL. */
const LINE_ENDS = /\r\n?|[\f\u0085]/g;
const OTHER_LINE_ENDS = ["\r", "\f", "\u0085"];
/** Blanks written as entities at the edge of a line, as its indent or after its end. */
const EDGE_ENTITIES =
  /^(?:[ \t\u3000]*(?:&nbsp;|&ensp;|&emsp;|&#160;|&#12288;))+|(?:(?:&nbsp;|&ensp;|&emsp;|&#160;|&#12288;)[ \t\u3000]*)+$/gm;
const ENTITY = /&#?\w+;/g;
/** A tag alone on its line, or one at its edge that the line does not close or open. */
const TAG_LINE = /^[ \t\u3000]*<\/?(?:p|br|div)\s*\/?>[ \t\u3000]*$/gim;
const OPENING_TAG = /^([ \t\u3000]*)<(?:p|div)>(?!.*<\/)/gim;
const CLOSING_TAG = /^(?!.*<(?:p|div)>)(.*)(?:<\/(?:p|div)>|<br\s*\/?>)[ \t\u3000]*$/gim;
/** The steps of a breadcrumb parted by `&gt;`, at least two of them and nothing else on the line. */
const BREADCRUMB =
  /^[^&<>\n。，]{1,24}(?:&gt;|&raquo;)[^&<>\n。，]{1,24}(?:(?:&gt;|&raquo;)[^&<>\n。，]{1,40})+$/gm;

const BLANKS: Readonly<Record<string, string>> = {
  "&nbsp;": "\u00A0",
  "&#160;": "\u00A0",
  "&ensp;": "\u2002",
  "&emsp;": "\u2003",
  "&#12288;": "\u3000",
};

/**
 * Takes out of a plain text what no author wrote, and nothing that one may have: NULs at its end;
 * blanks spelt `&nbsp;` at the edges of lines; `&gt;` between the steps of a breadcrumb; a `<p>` or
 * `<br>` alone on its line, or at its edge without a partner there. The same within a line is kept:
 * a text may be about HTML. Line ends of every kind become U+000A.
 */
export function clean(text: string): string {
  let cleaned = withoutFillers(text);
  if (OTHER_LINE_ENDS.some((end) => cleaned.includes(end)))
    cleaned = cleaned.replace(LINE_ENDS, "\n");
  if (cleaned.includes("&")) cleaned = withoutEntities(cleaned);
  if (cleaned.includes("<")) cleaned = withoutTags(cleaned);
  return cleaned;
}

function withoutFillers(text: string): string {
  let end = text.length;
  while (end > 0 && FILLERS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function withoutEntities(text: string): string {
  return text
    .replace(EDGE_ENTITIES, (edge) => edge.replace(ENTITY, (name) => BLANKS[name] ?? name))
    .replace(BREADCRUMB, (line) => line.replaceAll("&gt;", ">").replaceAll("&raquo;", "»"));
}

function withoutTags(text: string): string {
  return text.replace(TAG_LINE, "").replace(OPENING_TAG, "$1").replace(CLOSING_TAG, "$1");
}
