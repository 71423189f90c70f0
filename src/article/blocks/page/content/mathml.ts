import type { Element, Nodes } from "hast";

/** Elements with a fixed number of parts, and their TeX: `#` and a digit stand for a part. */
const FORMS: Readonly<Record<string, string>> = {
  ...{ mfrac: "\\frac{#0}{#1}", mroot: "\\sqrt[#1]{#0}" },
  ...{ msup: "{#0}^{#1}", msub: "{#0}_{#1}", msubsup: "{#0}_{#1}^{#2}" },
  ...{ munder: "{#0}_{#1}", mover: "{#0}^{#1}", munderover: "{#0}_{#1}^{#2}" },
};
const GROUPS: ReadonlySet<string> = new Set(["math", "mrow", "mstyle", "semantics", "mpadded"]);
/** Characters that TeX reads as something else. Those with no short form are left to readers. */
const SPECIAL = /[#$%&_{}]/g;
const UNKNOWN = /[\\^~]/;
/** Says the same in another language. */
const ANNOTATION = /^annotation(?:-xml)?$/;
const SINGLE = /^\{(\\?[^{}\\])\}(?=[_^])/;

/** Returns the TeX of simple MathML; null if it has an element that is none of the usual ones. */
export function texOf(node: Nodes): string | null {
  if (node.type === "text") return node.value.trim() === "" ? "" : null;
  if (node.type !== "element") return "";
  const { tagName } = node;
  if (GROUPS.has(tagName)) return joined(node);
  if (tagName === "mspace") return " ";
  if (tagName === "none" || ANNOTATION.test(tagName)) return "";
  if (tagName === "msqrt") return within("\\sqrt{#0}", [joined(node)]);
  const form = FORMS[tagName];
  if (form === undefined) return tokenOf(node);
  const parts = node.children.filter(({ type }) => type === "element").map(texOf);
  return parts.length === (form.match(/#/g) ?? []).length ? within(form, parts) : null;
}

function joined({ children }: Element): string | null {
  const parts = children.map(texOf);
  return parts.includes(null) ? null : parts.join("");
}

function within(form: string, parts: readonly (string | null)[]): string | null {
  if (parts.includes(null)) return null;
  const tex = form.replace(/#(\d)/g, (_, digit) => parts[Number(digit)] ?? "");
  return tex.replace(SINGLE, "$1");
}

function tokenOf({ tagName, children }: Element): string | null {
  const words = children
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("")
    .trim();
  if (UNKNOWN.test(words)) return null;
  const tex = words.replace(SPECIAL, "\\$&");
  const isName = tagName === "mi" && [...words].length > 1;
  if (tagName === "mtext") return `\\text{${tex}}`;
  if (isName) return `\\mathrm{${tex}}`;
  return tagName === "mi" || tagName === "mn" || tagName === "mo" ? tex : null;
}
