import type { ElementContent } from "hast";
import type { FootnoteReference, Image, ImageReference, Link, LinkReference, Nodes } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { CLASS, DATA, SHOWN } from "../../article/exported/vocabulary.ts";
import { isSafeAddress } from "./address.ts";
import type { HtmlContext } from "./context.ts";
import { element, text } from "./hast.ts";
import { withMarks } from "./punctuation.ts";
import { withWrittenHtml } from "./written.ts";

/** What is shown for an image without words that the page does not hold. */
const NO_WORDS = "图";

/** An address that is a picture itself, so that nothing is requested. */
const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;

type Resolved = { readonly url: string; readonly title?: string | null | undefined };

/** Renders inline nodes. Links within a link are its words: HTML has no links in links. */
export function inlineHtml(
  nodes: readonly Nodes[],
  context: HtmlContext,
  inLink = false,
): ElementContent[] {
  const render = (node: Nodes) => inlineNode(node, context, inLink);
  return withWrittenHtml(nodes, { flow: false, render });
}

function inlineNode(node: Nodes, context: HtmlContext, inLink: boolean): ElementContent[] {
  const inside = (tagName: string) => {
    const children = "children" in node ? inlineHtml(node.children, context, inLink) : [];
    return [element(tagName, {}, children)];
  };
  switch (node.type) {
    case "text":
      return context.marks ? withMarks(node.value) : [text(node.value)];
    case "strong":
      return inside("strong");
    case "emphasis":
      return inside("em");
    case "delete":
      return inside("del");
    case "inlineCode":
      return [element("code", {}, [text(node.value)])];
    case "markup":
      return [
        element(
          node.name,
          { className: CLASS.written },
          inlineHtml(node.children, context, inLink),
        ),
      ];
    case "inlineMath":
      return [element("code", { className: CLASS.math }, [text(node.value)])];
    case "break":
      return [element("br")];
    case "link":
    case "linkReference":
      return linkHtml(node, context, inLink);
    case "image":
    case "imageReference":
      return [imageHtml(node, context, inLink)];
    case "footnoteReference":
      return [referenceHtml(node, context)];
    default:
      if ("children" in node) return inlineHtml(node.children, context, inLink);
      return "value" in node ? [text(node.value)] : [];
  }
}

function linkHtml(
  node: Link | LinkReference,
  context: HtmlContext,
  inLink: boolean,
): ElementContent[] {
  const { url, title } = resolved(node, context);
  const children = inlineHtml(node.children, context, true);
  if (inLink) return children;
  // A link needs a name for those who hear it.
  const named = { title: title || null, ariaLabel: textOf(node) === "" ? url : null };
  const address = isSafeAddress(url) ? { href: url } : { [DATA.address]: url };
  const className = url === textOf(node) ? CLASS.address : null;
  return [element("a", { className, ...address, ...named }, children)];
}

/**
 * An image that the page holds, or else a link to it: the page requests nothing. Within a link, it is
 * only its words.
 */
export function imageHtml(
  node: Image | ImageReference,
  context: HtmlContext,
  inLink: boolean,
): ElementContent {
  const { url, title } = resolved(node, context);
  const alt = node.alt ?? "";
  const named = title ? { title } : {};
  const src = PICTURE_DATA.test(url) ? url : context.pictureAt(url);
  if (src !== null) {
    const stored = src === url ? {} : { [DATA.address]: url };
    return element("img", { src, alt, ...stored, ...named });
  }
  const properties = { className: CLASS.image, ...named, [DATA.alt]: alt };
  const words = [
    element("span", { className: SHOWN.picture }, [text(`〔${alt || title || NO_WORDS}〕`)]),
  ];
  return !inLink && isSafeAddress(url)
    ? element("a", { href: url, ...properties }, words)
    : element("span", { ...properties, [DATA.address]: url }, words);
}

function resolved(
  node: Link | LinkReference | Image | ImageReference,
  { definitions }: HtmlContext,
): Resolved {
  if (node.type === "link" || node.type === "image") return node;
  return definitions.links.get(node.identifier) ?? { url: "" };
}

function referenceHtml(
  { identifier, label }: FootnoteReference,
  { notes }: HtmlContext,
): ElementContent {
  const number = notes.numberOf(identifier);
  const properties = {
    id: notes.nextReferenceId(number),
    href: `#${notes.noteId(number)}`,
    role: "doc-noteref",
    [DATA.note]: identifier,
    [DATA.label]: label ?? null,
  };
  return element("sup", { className: CLASS.note }, [
    element("a", properties, [text(`[${number}]`)]),
  ]);
}
