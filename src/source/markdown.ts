import type { Root } from "mdast";
import { type Extension, fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { limitNesting } from "./nesting.ts";

/**
 * Markdown with GitHub's extensions and YAML front matter, as a syntax tree. Emphasis follows the
 * amended flanking rules for East Asian text, without which `**“文”**字` would not be strong.
 */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(limitNesting(text), {
    extensions: [gfm(), frontmatter(["yaml"]), cjkFriendlyExtension()],
    mdastExtensions: [gfmFromMarkdown().map(withoutTransforms), frontmatterFromMarkdown(["yaml"])],
  });
}

/**
 * The syntax finds bare addresses already. The extension's second search through the finished tree
 * takes escapes for nothing, so that no text could be kept from becoming a link.
 */
function withoutTransforms({ transforms: _, ...extension }: Extension): Extension {
  return extension;
}
