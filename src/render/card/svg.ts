const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
/** Characters that XML cannot hold, not even as references (XML 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are replaced
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

type Attributes = Readonly<Record<string, string | number | null>>;

/** Writes an element; `content` is markup. Attributes that are null are left out. */
export function svgElement(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([attribute, value]) => ` ${attribute}="${escaped(String(value))}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}

/** Returns text as markup. What XML cannot hold becomes U+FFFD. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_XML, "\ufffd")
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
}
