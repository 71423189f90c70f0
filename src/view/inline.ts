import type { Image, ImageReference, PhrasingContent } from "mdast";
import type { Role } from "./block.ts";
import type { Writer } from "./writer.ts";

/**
 * Writes inline nodes as text with roles. A stretch has one role, the innermost: strong text inside
 * a link is "strong". Images are shown as their captions in ［］, notes by their labels in [].
 */
export function writeInline(
  writer: Writer,
  nodes: readonly PhrasingContent[],
  role: Role | null,
): void {
  for (const node of nodes) writeNode(writer, node, role);
}

function writeNode(writer: Writer, node: PhrasingContent, role: Role | null): void {
  switch (node.type) {
    case "text":
      writer.write(node.value, role);
      break;
    case "break":
      writer.newline();
      break;
    case "strong":
    case "emphasis":
    case "delete":
      writeInline(writer, node.children, node.type);
      break;
    case "link":
    case "linkReference":
      writeInline(writer, node.children, "link");
      break;
    case "inlineCode":
    case "html":
      writer.write(node.value, "code");
      break;
    case "image":
    case "imageReference":
      writer.write(`［${caption(node)}］`, "meta");
      break;
    case "footnoteReference":
      writer.write(`[${node.label ?? node.identifier}]`, "meta");
      break;
  }
}

/** What stands for an image: the words its author gave it, or else where it is. */
function caption(image: Image | ImageReference): string {
  if (image.alt) return image.alt;
  if (image.type === "imageReference") return image.label ?? image.identifier;
  return image.title || image.url;
}
