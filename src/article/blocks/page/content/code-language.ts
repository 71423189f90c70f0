import { type Element, elementsOf, isElement } from "../dom.ts";

/** How many elements around `<pre>` are asked for the language of its code. */
const REACH = 4;
/** Classes that name a language after a prefix, as highlighters write them. */
const PREFIXED = /^(?:language|lang|highlight-source|brush)[-:]+([\w#+.][\w#+.-]*);?$/i;
/** Classes of highlighters that say nothing about the language, beside the one that does. */
const HIGHLIGHTER = /^(?:hljs|highlight)$/i;
const NO_LANGUAGE =
  /^(?:hljs|highlight|code|copyable|wrap|plain|plaintext|text|nohighlight|line-?numbers|.*[-_].*)$/i;
const NAME = /^[a-z][a-z0-9#+]{0,15}$/i;

/** The language of the code in a `<pre>`, by the classes of its code and around it; null if unknown. */
export function codeLanguage(pre: Element): string | null {
  const elements = [...elementsOf(pre, "code").slice(0, 1), ...withAncestors(pre)];
  for (const element of elements) {
    const language = stated(element);
    if (language !== null) return language;
  }
  return null;
}

function withAncestors(pre: Element): Element[] {
  const elements: Element[] = [];
  let at: unknown = pre;
  while (elements.length <= REACH && isElement(at as never)) {
    elements.push(at as Element);
    at = (at as Element).parentNode;
  }
  return elements;
}

function stated({ attribs, tagName }: Element): string | null {
  const classes = (attribs.class ?? "").replace(/brush:\s+/i, "brush:").split(/\s+/);
  const prefixed = classes.map((name) => PREFIXED.exec(name)?.[1]).find((name) => name);
  if (prefixed !== undefined) return prefixed === "plaintext" ? null : prefixed;
  const data = tagName === "pre" || tagName === "code" ? (attribs["data-lang"] ?? "") : "";
  if (NAME.test(data)) return data;
  if (!classes.some((name) => HIGHLIGHTER.test(name))) return null;
  return classes.find((name) => NAME.test(name) && !NO_LANGUAGE.test(name)) ?? null;
}
