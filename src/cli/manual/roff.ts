import { opportunities } from "../../typeset/linebreak/opportunities.ts";

/** Writes text for man(7): nothing in it is a request or an escape, and hyphens are ASCII's. */
export function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("~", "\\(ti")
    .replaceAll("^", "\\(ha")
    .replace(/^(?=[.'])/gm, "\\&");
}

/** Bytes of a line of the source, which mandoc wants to be at most 80; a term may stand before it. */
const LINE = 66;

/** An invisible place where a line may end; the source goes on in the next line. */
const BREAK = "\\:\\\n";

/**
 * Writes prose: where the typesetter may break a line of Chinese, so may the formatter, which knows of
 * spaces only.
 */
export function prose(text: string): string {
  let written = "";
  let line = "";
  let start = 0;
  for (const { offset } of opportunities(text, "clreq")) {
    const piece = escaped(text.slice(start, offset));
    const isLong = bytes(line + piece) > LINE;
    // A line end is a space.
    if (isLong && line.endsWith(" ")) {
      written += `${line.trimEnd()}\n`;
      line = piece;
    } else if (isLong && line !== "") {
      written += line + BREAK;
      line = piece;
    } else
      line += line === "" || line.endsWith(" ") || isAscii(text, start) ? piece : `\\:${piece}`;
    start = offset;
  }
  return written + line + escaped(text.slice(start));
}

/** Counts a character beyond ASCII as the formatter reads it: \[u4E2D]. */
function bytes(text: string): number {
  return text.replace(/\P{ASCII}/gu, "12345678").length;
}

/** Whether the characters on both sides of an offset are ASCII. */
function isAscii(text: string, offset: number): boolean {
  return /^\p{ASCII}*$/u.test(text.slice(offset - 1, offset + 1));
}

/**
 * Begins a page, whose lines are not stretched: Chinese has no spaces to take that. `date` is that of
 * the last release.
 */
export function heading(name: string, section: number, date: string, version: string): string {
  return `.TH "${name}" "${section}" "${date}" "yuedu ${version}" "yuedu"\n.ad l\n`;
}

export function section(title: string, ...content: readonly string[]): string {
  return `.SH "${title}"\n${content.join("")}`;
}

/** Paragraphs, the first of which follows the title of its section. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `${prose(text)}\n`).join(".PP\n");
}

/** An entry of a list: a term in bold, and what it means. */
export function entry(term: string, text: string): string {
  return `.TP\n\\fB${escaped(term)}\\fR\n${prose(text)}\n`;
}
