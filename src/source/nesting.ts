/** More quotations and lists within each other than anybody writes. */
const DEEPEST = 100;

/** A list's marks need a blank behind them. */
const MARK = String.raw`(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;
const DEEP = new RegExp(
  String.raw`^((?:[ \t]*${MARK}){${DEEPEST}}[ \t]*)(?=${MARK})(?![-* \t]*$)(\d*)`,
  "gm",
);

/**
 * Markdown in which no line opens more than 100 quotations and lists: the marks behind those are
 * escaped, and so shown as they are. Parsers take quadratic time for each level, and whoever walks
 * the tree could not do so by recursion. (A line of so many dashes is a thematic break and stays.)
 */
export function limitNesting(markdown: string): string {
  return markdown.replace(DEEP, "$1$2\\");
}
