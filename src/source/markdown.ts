import type { Nodes, PhrasingContent, Root } from "mdast";
import { type Extension, fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { isMap, parseDocument } from "yaml";
import { containerNodes, containerSyntax } from "./dialects/containers.ts";
import { pairMarkup } from "./dialects/markup.ts";
import { mathNodes, mathSyntax } from "./dialects/math.ts";
import { boundAddresses } from "./limits/addresses.ts";
import { inlineLimits } from "./limits/inline-limits.ts";
import { limitNesting } from "./limits/nesting.ts";
import { parseStretches, type Syntax } from "./limits/stretches.ts";
import { foldProse, unfoldProse } from "./prose.ts";
import type { Written } from "./source.ts";

/** What stands between `---` on the first line and the next `---`. */
const FENCED = /^---[ \t]*(?:\r\n?|\n)(\S[\s\S]*?)(?:\r\n?|\n)---[ \t]*(?:[\r\n]|$)/;
const BREAK_TAG = /^<br\s*\/?>$/i;

// Made once: a text is parsed block by block, and making them takes longer than a short block.
const GITHUB = boundAddresses(gfm());
const GITHUB_NODES = gfmFromMarkdown().map(withoutTransforms);
const MATTER = frontmatter(["yaml"]);
const MATTER_NODES = frontmatterFromMarkdown(["yaml"]);
const EAST_ASIAN = cjkFriendlyExtension();
const MATH = mathSyntax();
const MATH_NODES = mathNodes();
const CONTAINERS = containerSyntax();
const CONTAINER_NODES = containerNodes();
const LIMITS = inlineLimits();

/** Markdown as a syntax tree, and as it was written. */
export function readMarkdown(text: string): { readonly tree: Root; readonly written: Written } {
  const matter = matterLength(text);
  const written = { markdown: text.slice(matter), hasFrontMatter: matter > 0 };
  return { tree: parseMarkdown(text), written };
}

/**
 * Parses Markdown with GitHub's extensions and YAML front matter into a syntax tree without
 * positions. Emphasis follows the amended flanking rules for East Asian text: by CommonMark's own,
 * `**“文”**字` would not be strong.
 */
export function parseMarkdown(text: string): Root {
  const folded = foldProse(text);
  const tree = parseInStretches(limitNesting(folded.text));
  unfoldProse(tree, folded.runs);
  return tree;
}

/** Parses each block with micromark. */
function parseInStretches(text: string): Root {
  const matter = matterLength(text);
  return parseStretches(text, matter, (stretch, syntax, start) =>
    withoutPositions(parse(stretch, start === 0 && matter > 0, syntax)),
  );
}

/**
 * Parses Markdown without front matter, and shows each stretch's own tree with `see`, for which
 * positions mean something: they count from `start`. The last that is seen at a start counts.
 */
export function parseSeen(markdown: string, see: (start: number) => Extension): Root {
  return parseStretches(markdown, 0, (stretch, syntax, start) =>
    parse(stretch, false, syntax, see(start)),
  );
}

/** Parses all blocks at once with micromark, which takes quadratic time. */
export function parseWhole(text: string): Root {
  return withoutPositions(parse(limitNesting(text), matterLength(text) > 0));
}

/** Parses Markdown as GitHub does. */
export function parseByCommonMark(text: string): Root {
  return fromMarkdown(limitNesting(text), {
    extensions: [GITHUB, ...MATH, LIMITS],
    mdastExtensions: [GITHUB_NODES, MATH_NODES, { transforms: [pairMarkup] }],
  });
}

function parse(text: string, hasMatter: boolean, syntax: Syntax = {}, seen: Extension = {}): Root {
  return fromMarkdown(text, {
    extensions: [
      GITHUB,
      ...(hasMatter ? [MATTER] : []),
      EAST_ASIAN,
      ...MATH,
      CONTAINERS,
      LIMITS,
      syntax,
    ],
    mdastExtensions: [
      seen,
      GITHUB_NODES,
      MATTER_NODES,
      MATH_NODES,
      CONTAINER_NODES,
      { transforms: [breakCells, pairMarkup] },
    ],
  });
}

/**
 * Returns the length of a text's front matter: a YAML mapping directly below the fence; 0 if there is
 * none. Anything else between two `---` is text between rules, which must not be lost.
 */
function matterLength(text: string): number {
  const [whole = "", yaml] = FENCED.exec(text) ?? [];
  if (yaml === undefined) return 0;
  const { contents, errors } = parseDocument(yaml, { logLevel: "silent" });
  return errors.length === 0 && isMap(contents) ? whole.length : 0;
}

/** Positions take more memory than the nodes, and mean nothing in a stretch of a text. */
function withoutPositions(tree: Root): Root {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    delete node.position;
    if ("children" in node) for (const child of node.children) left.push(child);
  }
  return tree;
}

/** Makes breaks of the `<br>` in table cells, where Markdown has no other way to write one. */
function breakCells(tree: Root): void {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!("children" in node)) continue;
    if (node.type === "tableCell") node.children = node.children.map(withBreak);
    else for (const child of node.children) left.push(child);
  }
}

function withBreak(node: PhrasingContent): PhrasingContent {
  return node.type === "html" && BREAK_TAG.test(node.value) ? { type: "break" } : node;
}

/**
 * Leaves out the extension's second search for addresses, in the finished tree. The syntax finds them
 * already, and the search ignores escapes, so that no text could be kept from becoming a link.
 */
function withoutTransforms({ transforms: _, ...extension }: Extension): Extension {
  return extension;
}
