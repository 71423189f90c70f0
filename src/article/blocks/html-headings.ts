import type { Html, PhrasingContent, RootContent } from "mdast";
import { decodeEntities } from "../text/entities.ts";
import { attributeOf } from "../text/tags.ts";

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;
const OPENING = /<h([1-6])(?:\s[^<>]*)?>/gi;
const CLOSING = /<\/h([1-6])\s*>/gi;
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*|\/)?>/gi;
/** Elements whose headings are inside something else, or are no elements. */
const APART = /<(?:summary|table|pre|script|style|template|!--)/i;

/** Makes headings of the elements `<h1>` to `<h6>` in a block of raw HTML; the rest of it stays. */
export function withHtmlHeadings(node: RootContent): readonly RootContent[] {
  if (node.type !== "html" || APART.test(node.value)) return [node];
  const { value } = node;
  const parts: RootContent[] = [];
  let end = 0;
  for (const { 0: tag, 1: digit, index } of value.matchAll(OPENING)) {
    const start = index + tag.length;
    if (index < end) continue;
    const close = closingAfter(value, start, digit ?? "");
    // Goes no further: looking for the end of each of many openings takes quadratic time.
    if (close === null) break;
    const depth = DEPTHS[Number(digit) - 1] ?? 6;
    const children = inlineOf(value.slice(start, close.start));
    parts.push(html(value.slice(end, index)), { type: "heading", depth, children });
    end = close.end;
  }
  if (parts.length === 0) return [node];
  parts.push(html(value.slice(end)));
  return isWrapper(parts.filter(({ type }) => type === "html") as Html[])
    ? parts.filter(({ type }) => type !== "html")
    : parts.filter((part) => part.type !== "html" || part.value !== "");
}

/** Finds the tag that closes a heading: the next one, if it has the same depth. */
function closingAfter(value: string, from: number, digit: string) {
  CLOSING.lastIndex = from;
  const tag = CLOSING.exec(value);
  return tag?.[1] === digit ? { start: tag.index, end: CLOSING.lastIndex } : null;
}

function html(value: string): Html {
  return { type: "html", value: value.trim() };
}

/** Whether parts hold nothing but tags, as many that close as open: the box around a heading. */
function isWrapper(parts: readonly Html[]): boolean {
  const value = parts.map((part) => part.value).join("");
  const tags = [...value.matchAll(TAG)];
  const closing = tags.filter(([, slash]) => slash === "/").length;
  const isBox = tags.every(([, , name = ""]) => /^(?:div|p|center|header)$/i.test(name));
  return isBox && closing * 2 === tags.length && value.replace(TAG, "").trim() === "";
}

/** The content of a heading: images, text, and other tags as raw HTML. */
function inlineOf(content: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  const addText = (text: string) => {
    const value = decodeEntities(text).replace(/\s+/g, " ");
    if (value !== "") nodes.push({ type: "text", value });
  };
  const trimmed = content.trim();
  for (const { 0: tag, 1: slash, 2: name = "", index } of trimmed.matchAll(TAG)) {
    addText(trimmed.slice(end, index));
    end = index + tag.length;
    nodes.push(slash === "" && name.toLowerCase() === "img" ? image(tag) : html(tag));
  }
  addText(trimmed.slice(end));
  return nodes;
}

function image(tag: string): PhrasingContent {
  const [url = "", alt = "", title = ""] = ["src", "alt", "title"].map((name) =>
    attributeOf(tag, name),
  );
  return { type: "image", url, alt, title: title === "" ? null : title };
}
