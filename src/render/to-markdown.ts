import type { RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { defaultHandlers, type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import { withPlainEmphasis, withPlainTildes } from "./emphasis.ts";

/** GFM's own pattern also reads the character after @, so it misses the second @ in `1@a@b.cn`. */
const MAIL_SIGN = {
  character: "@",
  before: "[+\\-.\\w]",
  inConstruct: "phrasing",
  notInConstruct: ["autolink", "link", "image", "label"],
} satisfies Unsafe;

/** Where an ampersand begins a character reference. The serializer's own pattern asks for a letter. */
const REFERENCE = "(?=#\\d|#[xX][\\da-fA-F]|[A-Za-z][\\dA-Za-z]*;)";

/** The patterns of what is escaped, without those that escape an ampersand which begins nothing. */
function withExactReferences(patterns: readonly Unsafe[]): Unsafe[] {
  return patterns.map((pattern) =>
    pattern.character === "&" ? { ...pattern, after: REFERENCE } : pattern,
  );
}

const GFM = gfmToMarkdown({ tablePipeAlign: false });
/** GFM's handler of paragraphs, which also writes the check box of a task. */
const gfmParagraph =
  GFM.extensions?.map(({ handlers }) => handlers?.paragraph).find((handle) => handle != null) ??
  defaultHandlers.paragraph;

const SETTINGS: Options = {
  bullet: "-",
  bulletOther: "*",
  emphasis: "*",
  fences: true,
  listItemIndent: "one",
  rule: "*",
  extensions: [GFM, { unsafe: [MAIL_SIGN] }],
  handlers: {
    root: (node, parent, state, info) => {
      state.unsafe = withExactReferences(state.unsafe);
      return defaultHandlers.root(node, parent, state, info);
    },
    break: (node, parent, state, info) =>
      state.stack.includes("tableCell") ? "<br>" : defaultHandlers.break(node, parent, state, info),
    paragraph: (node, parent, state, info) =>
      withPlainTildes(withPlainEmphasis(gfmParagraph(node, parent, state, info))),
  },
};

/** Writes blocks as Markdown that reads back to the same blocks; NUL becomes U+FFFD. */
export function markdownOf(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: "root", children: [...nodes] }, SETTINGS);
}
