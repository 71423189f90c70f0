import type { Parents, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { mathToMarkdown } from "mdast-util-math";
import { defaultHandlers, type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import { definitionsIn } from "../../view/body/notes.ts";
import { withPlainEmphasis, withReadableEmphasis } from "./emphasis.ts";
import { withFewestEscapes } from "./escapes.ts";
import { writeMarkup } from "./markup.ts";
import { wrapMarkdown } from "./wrap-lines.ts";

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
type Handlers = NonNullable<Options["handlers"]>;
type BlockHandler = NonNullable<Handlers["paragraph" | "heading" | "table"]>;

/** The handler of GFM, which for paragraphs also writes the check box of a task, or else the default. */
function handlerOf(type: "paragraph" | "heading" | "table"): BlockHandler {
  const own = GFM.extensions?.map(({ handlers }) => handlers?.[type]).find((each) => each != null);
  return own ?? (type === "table" ? defaultHandlers.paragraph : defaultHandlers[type]);
}

/** Characters that mean nothing in Markdown, wherever they stand. */
const PLAIN = /^[\p{L}\p{N}，。、；：！？…—·“”‘’（）《》〈〉【】「」『』]+$/u;

/**
 * Returns the text of a paragraph that is written as it is, null if the serializer has to see it. Most
 * Chinese paragraphs are such; a text of many short ones is written ten times as fast so.
 */
function plainTextOf(node: Parents, parent: Parents | undefined): string | null {
  const [only] = node.children;
  if (node.type !== "paragraph" || node.children.length !== 1 || only?.type !== "text") return null;
  // A paragraph of a list may follow a check box.
  return parent?.type !== "listItem" && PLAIN.test(only.value) ? only.value : null;
}

function settingsFor(definitions: string, width: number | null): Options {
  const plainly = (type: "paragraph" | "heading" | "table"): BlockHandler => {
    const handle = handlerOf(type);
    return (node, parent, state, info) => {
      const plain = width === null ? plainTextOf(node, parent) : null;
      if (plain !== null) return plain;
      const isItem = parent?.type === "listItem" && parent.children[0] === node;
      const block = withReadableEmphasis(node, (each) =>
        withPlainEmphasis(handle(each, parent, state, info)),
      );
      const escaped = withFewestEscapes(block, { opening: isItem ? "- " : "", definitions });
      if (type !== "paragraph" || width === null) return escaped;
      return wrapMarkdown(escaped, Math.max(1, width + 1 - info.now.column));
    };
  };
  return {
    bullet: "-",
    bulletOther: "*",
    emphasis: "*",
    fences: true,
    listItemIndent: "one",
    rule: "*",
    extensions: [GFM, mathToMarkdown(), { unsafe: [MAIL_SIGN] }],
    handlers: {
      root: (node, parent, state, info) => {
        state.unsafe = withExactReferences(state.unsafe);
        return defaultHandlers.root(node, parent, state, info);
      },
      break: (node, parent, state, info) =>
        state.stack.includes("tableCell")
          ? "<br>"
          : defaultHandlers.break(node, parent, state, info),
      markup: writeMarkup,
      paragraph: plainly("paragraph"),
      heading: plainly("heading"),
      table: plainly("table"),
    },
  };
}

/**
 * Writes blocks as Markdown that reads back to the same blocks; NUL becomes U+FFFD.
 *
 * @param width columns of the lines of paragraphs; null for one line each
 */
export function markdownOf(nodes: readonly RootContent[], width: number | null = null): string {
  const settings = settingsFor(definitionsOf(nodes), width);
  return toMarkdown({ type: "root", children: [...nodes] }, settings);
}

/** The labels of links and footnotes, as definitions that hold nothing else. */
function definitionsOf(nodes: readonly RootContent[]): string {
  const { links, footnotes } = definitionsIn(nodes);
  const named = [...links.values()].map((link) => ({ ...link, url: "u", title: null }));
  const notes = [...footnotes.values()].map((note) => ({ ...note, children: [] }));
  if (named.length + notes.length === 0) return "";
  return toMarkdown({ type: "root", children: [...named, ...notes] }, { extensions: [GFM] });
}
