import type { Element, ElementContent } from "hast";
import { Parser } from "htmlparser2";
import type { Nodes } from "mdast";
import { CLASS } from "../../article/exported/vocabulary.ts";
import { isSafeAddress } from "./address.ts";
import { element, text } from "./hast.ts";

const names = (list: string) => new Set(list.split(" "));

/** Elements for words that do nothing but mark them. */
const PHRASING = names(
  "sup sub mark u s del ins small big b i em strong q cite dfn abbr kbd samp var code bdi bdo ruby rt rp rb br wbr span a tt",
);
/** Elements for blocks that hold words or other blocks. */
const FLOW = names(
  "div p center section details summary blockquote ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption pre hr",
);
/** Elements whose content is not text for readers. */
const UNSEEN = names("script style template noscript iframe object embed applet head title");
/** Attributes that say something about the text; all others are left out. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  ...{ title: "title", lang: "lang", dir: "dir", datetime: "dateTime", open: "open" },
  ...{ colspan: "colSpan", rowspan: "rowSpan", start: "start", reversed: "reversed" },
};

/** Levels of elements; no author nests them deeper, and what writes the tree takes a call for each. */
const DEEPEST = 100;

type Options = {
  /** Whether elements for blocks may be written here. */
  readonly flow: boolean;
  readonly render: (node: Nodes) => ElementContent[];
};

/**
 * Renders nodes among which the author wrote HTML. Tags that mark words or blocks are kept, without
 * attributes that could run or fetch anything; images are set as those of Markdown; all others are
 * left out, and so is what they hide. Of elements that nest too deep the tags are left out.
 * Every element ends where its parent ends.
 */
export function withWrittenHtml(nodes: readonly Nodes[], options: Options): ElementContent[] {
  if (!nodes.some(({ type }) => type === "html")) return nodes.flatMap(options.render);
  const root: ElementContent[] = [];
  const open: { readonly name: string; readonly into: ElementContent[] | null }[] = [];
  const here = () => (open.length === 0 ? root : (open.at(-1)?.into ?? null));
  // What the author wrote as Markdown is shown, also between tags that hide.
  const innermost = () => open.findLast(({ into }) => into !== null)?.into ?? root;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const into = here();
      const { src: url, alt = "", title = null } = attributes;
      if (name === "img" && url) into?.push(...options.render({ type: "image", url, alt, title }));
      const isKept = into !== null && open.length < DEEPEST;
      const kept = isKept ? keptElement(name, attributes, options.flow) : null;
      if (kept !== null) into?.push(kept);
      open.push({ name, into: UNSEEN.has(name) ? null : (kept?.children ?? into) });
    },
    ontext: (value) => here()?.push(text(value)),
    onclosetag: () => open.pop(),
  });
  for (const node of nodes) {
    if (node.type === "html") parser.write(node.value);
    else innermost().push(...options.render(node));
  }
  parser.end();
  return root;
}

function keptElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  flow: boolean,
): Element | null {
  if (!PHRASING.has(name) && !(flow && FLOW.has(name))) return null;
  const kept = Object.entries(ATTRIBUTES).map(([name, property]) => [property, attributes[name]]);
  const { href } = attributes;
  return element(name, {
    className: CLASS.written,
    ...Object.fromEntries(kept),
    href: name === "a" && href !== undefined && isSafeAddress(href) ? href : null,
  });
}
