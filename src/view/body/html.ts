import { attributeOf } from "../../article/text/tags.ts";
import type { Writer } from "../writer.ts";
import type { Style } from "./style.ts";
import { isBlockTag, isHiddenTag, type Piece, roleOf } from "./tags.ts";

/** An element of raw HTML that is open; `style` is null where its text is not shown. */
type Open = { readonly name: string; readonly style: Style | null; readonly end: string };

/** Stands before the meaning of a term in a list of definitions. */
const MEANING_INDENT = "\u3000\u3000";

/** Raised and lowered digits, where all of a text has them. */
const DIGITS = "0123456789+-=()";
const SCRIPTS: Readonly<Record<string, string>> = {
  sup: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾",
  sub: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎",
};

/** Writes an image or the style of a link, which depend on the page's notes. */
type Links = {
  readonly image: (tag: string, style: Style) => void;
  readonly link: (address: string, style: Style) => { readonly style: Style; readonly end: string };
};

/** The raw HTML among inline nodes: which elements are open, and what is due before more text. */
export class Html {
  readonly #writer: Writer;
  readonly #outer: Style;
  readonly #links: Links;
  readonly #open: Open[] = [];
  #isLineDue = false;
  #isMeaning = false;
  #isBlankDue = false;

  constructor(writer: Writer, outer: Style, links: Links) {
    this.#writer = writer;
    this.#outer = outer;
    this.#links = links;
  }

  /** Returns the style of what comes next; null if it is not shown. */
  next(): Style | null {
    const { endsLine } = this.#writer;
    if (this.#isLineDue && !endsLine) this.#writer.newline();
    else if (this.#isBlankDue && !endsLine) this.#writer.write(" ", null);
    if (this.#isMeaning && this.#writer.endsLine) this.#writer.write(MEANING_INDENT, null);
    this.#isLineDue = false;
    this.#isBlankDue = false;
    this.#isMeaning = false;
    return this.#style;
  }

  write(piece: Piece): void {
    if (piece.type === "text") this.#text(piece.text);
    else if (piece.type === "open") this.#opened(piece.name, piece.tag);
    else this.#closed(piece.name);
  }

  get #style(): Style | null {
    const top = this.#open.at(-1);
    return top === undefined ? this.#outer : top.style;
  }

  #text(text: string): void {
    const words = text.replace(/\s+/g, " ").trim();
    if (/^\s/.test(text)) this.#isBlankDue = true;
    if (words === "") return;
    const style = this.next();
    if (style !== null) this.#writer.write(words, style.roles, style.link);
    this.#isBlankDue = /\s$/.test(text);
  }

  #opened(name: string, tag: string): void {
    if (isBlockTag(name)) this.#isLineDue = true;
    this.#isMeaning = name === "dd" || (this.#isMeaning && name !== "dt");
    const style = this.#style;
    if (style === null || name === "br" || name === "hr" || name === "wbr") return;
    if (name === "img") {
      this.next();
      this.#links.image(tag, style);
      return;
    }
    if (name === "rt") this.#writer.write("（", style.roles, style.link);
    this.#open.push({ name, ...this.#inside(name, tag, style) });
  }

  #inside(name: string, tag: string, style: Style): Omit<Open, "name"> {
    const address = name === "a" ? attributeOf(tag, "href") : "";
    if (isHiddenTag(name)) return { style: null, end: "" };
    if (address !== "") return this.#links.link(address, style);
    return { style: styleIn(name, style), end: name === "rt" ? "）" : "" };
  }

  #closed(name: string): void {
    if (isBlockTag(name)) this.#isLineDue = true;
    const at = this.#open.findLastIndex((each) => each.name === name);
    if (at === -1) return;
    const [{ end } = { end: "" }] = this.#open.splice(at);
    const style = this.#style;
    if (end !== "" && style !== null) this.#writer.write(end, style.roles);
  }
}

/** Returns the style of text in an element. */
export function styleIn(name: string, style: Style): Style {
  const script = SCRIPTS[name];
  if (script !== undefined) return { ...style, script };
  const role = roleOf(name);
  if (role === undefined || style.roles.includes(role)) return style;
  return { ...style, roles: [...style.roles, role] };
}

/** Returns a text raised or lowered by a style, where all of it has such forms. */
export function inScript(text: string, { script }: Style): string {
  if (script === undefined) return text;
  const raised = [...text].map((digit) => script.charAt(DIGITS.indexOf(digit)));
  return raised.includes("") || [...text].some((digit) => !DIGITS.includes(digit))
    ? text
    : raised.join("");
}
