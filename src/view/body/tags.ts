import { decodeEntities } from "../../article/text/entities.ts";
import type { Role } from "../block.ts";

/** A piece of raw HTML: text, or a tag by its name. */
export type Piece =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "open" | "close"; readonly name: string; readonly tag: string };

/** Elements whose text looks otherwise, and how. */
const ROLES: Readonly<Record<string, Role>> = {
  ...{ b: "strong", strong: "strong", summary: "strong", mark: "strong", dt: "strong" },
  ...{ i: "emphasis", em: "emphasis", u: "emphasis", ins: "emphasis", cite: "emphasis" },
  ...{ del: "delete", s: "delete", strike: "delete" },
  ...{ code: "code", kbd: "code", samp: "code", tt: "code", var: "code", pre: "code" },
};
/** Other elements that authors use in text; a word in `<>` that names none is text. */
const KNOWN =
  /^(?:a|abbr|article|aside|audio|bd[io]|big|blockquote|br|caption|center|col|colgroup|data|dd|details|dfn|div|dl|dt|figcaption|figure|font|footer|h[1-6]|header|hr|iframe|img|input|label|li|main|nav|nobr|ol|p|picture|q|r[bpt]|ruby|section|small|source|span|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|ul|video|wbr)$/;
/** Elements whose text readers do not see. */
const HIDDEN = /^(?:rp|script|style|template|title)$/;
/** Elements that a line of text never runs across. */
const BLOCK =
  /^(?:article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tr|ul)$/;
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*|\/)?>/gi;
const COMMENT_END = "-->";

export const roleOf = (name: string): Role | undefined => ROLES[name];
export const isHiddenTag = (name: string): boolean => HIDDEN.test(name);
export const isBlockTag = (name: string): boolean => BLOCK.test(name);

/** Parts raw HTML into text and tags. Comments are neither. */
export function piecesOf(html: string): Piece[] {
  const visible = withoutComments(html);
  const pieces: Piece[] = [];
  let end = 0;
  const addText = (text: string) => {
    if (text !== "") pieces.push({ type: "text", text: decodeEntities(text) });
  };
  for (const { 0: tag, 1: slash, 2: written = "", index } of visible.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (!KNOWN.test(name) && !HIDDEN.test(name) && !(name in ROLES)) continue;
    addText(visible.slice(end, index));
    pieces.push({ type: slash === "" ? "open" : "close", name, tag });
    end = index + tag.length;
  }
  addText(visible.slice(end));
  return pieces;
}

/** Returns the text that raw HTML shows, on one line. */
export function textOfHtml(html: string): string {
  const texts = piecesOf(html).map((piece) => {
    if (piece.type === "text") return piece.text;
    return isBlockTag(piece.name) ? " " : "";
  });
  return texts.join("").replace(/\s+/g, " ").trim();
}

function withoutComments(html: string): string {
  const [first = "", ...others] = html.split("<!--");
  const shown = others.map((rest) => {
    const end = rest.indexOf(COMMENT_END);
    return end === -1 ? `<!--${rest}` : rest.slice(end + COMMENT_END.length);
  });
  return first + shown.join("");
}
