/** Levels of quotations and lists; no author nests this deep. */
const DEEPEST = 100;

/** The mark of a list needs a blank after it. */
const MARK = String.raw`(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;
const DEEP = new RegExp(
  String.raw`^((?:[ \t]*${MARK}){${DEEPEST}}[ \t]*)(?=${MARK})(?![-* \t]*$)(\d*)`,
  "gm",
);
/** A mark below so much indentation that it can only be nested too deep, at two columns a level. */
const INDENTED = new RegExp(
  String.raw`^([ \t>]{${2 * DEEPEST},})(?=${MARK})(?![-* \t]*$)(\d*)`,
  "gm",
);

/**
 * Escapes marks of quotations and lists beyond 100 on one line, or indented by 200 columns, so that
 * they are shown as text. Parsers take quadratic time for each level, and deep trees overflow the
 * stack of recursive walks.
 * A line of more dashes than that is a thematic break and stays.
 */
export function limitNesting(markdown: string): string {
  return markdown.replace(DEEP, "$1$2\\").replace(INDENTED, "$1$2\\");
}
