import type { Image, ImageReference, Link, LinkReference, PhrasingContent } from "mdast";
import { attributeOf } from "../../article/text/tags.ts";
import type { Markup } from "../../source/dialects/markup.ts";
import type { Role } from "../block.ts";
import type { LinkTo, Writer } from "../writer.ts";
import { Html, inScript, styleIn } from "./html.ts";
import { isMisleading } from "./misleading.ts";
import type { Destination, Notes } from "./notes.ts";
import type { Style } from "./style.ts";
import { piecesOf } from "./tags.ts";

const NO_WORDS = "〔图〕";

/**
 * Writes inline nodes as text with roles. An image is shown as its caption in ［］, or as 〔图〕 with its
 * address among the notes; a number in [] refers to a note.
 */
export function writeInline(
  writer: Writer,
  nodes: readonly PhrasingContent[],
  style: Style,
  notes: Notes,
): void {
  const html = nodes.some(({ type }) => type === "html") ? htmlIn(writer, style, notes) : null;
  for (const node of nodes) {
    if (node.type === "html") for (const piece of piecesOf(node.value)) html?.write(piece);
    else {
      const current = html === null ? style : html.next();
      if (current !== null) writeNode(writer, node, current, notes);
    }
  }
}

function htmlIn(writer: Writer, outer: Style, notes: Notes): Html {
  return new Html(writer, outer, {
    image: (tag, style) => {
      const [url, alt, title] = ["src", "alt", "title"].map((name) => attributeOf(tag, name));
      writeImage(writer, { type: "image", url: url ?? "", alt: alt ?? "", title }, style, notes);
    },
    link: (address, style) => {
      const { target, number } = notes.link(address, "");
      const link = within(style, "link");
      const end = number === undefined ? "" : `[${number}]`;
      return { style: { ...link, link: linkTo(address, target) }, end };
    },
  });
}

function writeNode(writer: Writer, node: PhrasingContent, style: Style, notes: Notes): void {
  switch (node.type) {
    case "text":
      writeText(writer, node.value, style);
      break;
    case "break":
      writer.newline();
      break;
    case "strong":
    case "emphasis":
    case "delete":
      writeInline(writer, node.children, within(style, node.type), notes);
      break;
    case "link":
    case "linkReference":
      writeLink(writer, node, style, notes);
      break;
    case "markup":
      writeMarkup(writer, node, style, notes);
      break;
    case "inlineMath":
      writer.write(`$${node.value}$`, within(style, "code").roles, style.link);
      break;
    case "inlineCode":
      writer.write(node.value, within(style, "code").roles, style.link);
      break;
    case "image":
    case "imageReference":
      writeImage(writer, node, style, notes);
      break;
    case "footnoteReference": {
      const number = notes.footnote(node.identifier) ?? node.label ?? node.identifier;
      writer.write(`[${number}]`, within(style, "meta").roles, {
        ...style.link,
        href: `[${number}]`,
      });
      break;
    }
  }
}

/** Writes text in an element, whose ruby is in parentheses. */
function writeMarkup(writer: Writer, node: Markup, style: Style, notes: Notes): void {
  const isRuby = node.name === "rt";
  if (isRuby) writer.write("（", style.roles, style.link);
  writeInline(writer, node.children, styleIn(node.name, style), notes);
  if (isRuby) writer.write("）", style.roles, style.link);
}

/** Writes text, whose line ends the author meant. */
function writeText(writer: Writer, value: string, style: Style): void {
  value.split("\n").forEach((line, index) => {
    if (index > 0) writer.newline();
    writer.write(inScript(line, style), style.roles, style.link);
  });
}

/** Adds an inner role, unless it is in effect already. */
function within(style: Style, role: Role): Style {
  return style.roles.includes(role) ? style : { ...style, roles: [...style.roles, role] };
}

function writeLink(writer: Writer, node: Link | LinkReference, style: Style, notes: Notes): void {
  const url = node.type === "link" ? node.url : notes.addressOf(node.identifier);
  const destination: Destination = url === null ? {} : notes.link(url, textOf(node));
  const { target } = destination;
  const link = within(style, "link");
  const to = linkTo(url, target);
  writeInline(writer, node.children, { ...link, link: to }, notes);
  if (target !== undefined && url !== null && isMisleading(node.children, url)) {
    writer.write(`（${target}）`, within(style, "meta").roles, to);
  }
  if (destination.number === undefined) return;
  writer.write(`[${destination.number}]`, within(style, "meta").roles, style.link);
}

function writeImage(
  writer: Writer,
  image: Image | ImageReference,
  style: Style,
  notes: Notes,
): void {
  const url = image.type === "image" ? image.url : notes.addressOf(image.identifier);
  const words = caption(image);
  const { roles } = within(style, "meta");
  // An address that holds the image itself runs over pages.
  const isAddress = url !== null && !url.startsWith("data:");
  if (words !== "") {
    const target = style.link?.target ?? (isAddress ? notes.picture(url).target : undefined);
    const link = pictureLink(style, isAddress ? url : null, target);
    writer.write(`［${words}］`, roles, standingFor(url, link));
    return;
  }
  const { target, number }: Destination = isAddress ? notes.link(url, "") : {};
  const shown = style.link?.target ?? target;
  const link = pictureLink(style, isAddress ? url : null, shown);
  writer.write(NO_WORDS, roles, standingFor(url, link));
  if (number !== undefined) writer.write(`[${number}]`, roles, style.link);
}

/** Returns where a picture leads: where the link around it does, else to the picture. */
function pictureLink({ link }: Style, url: string | null, target: string | undefined): LinkTo {
  return linkTo(link?.href ?? url, target);
}

function standingFor(picture: string | null, link: LinkTo): LinkTo {
  return picture === null ? link : { ...link, picture };
}

function linkTo(href: string | null, target: string | undefined): LinkTo {
  return {
    ...(href === null ? {} : { href }),
    ...(target === undefined ? {} : { target }),
  };
}

/** Returns the text for an image: its alternative text, else its title; "" without either. */
function caption(image: Image | ImageReference): string {
  if (image.alt) return image.alt;
  if (image.type === "imageReference") return image.label ?? image.identifier;
  return image.title ?? "";
}

function textOf(node: Link | LinkReference): string {
  return node.children.map((child) => (child.type === "text" ? child.value : "\u0000")).join("");
}
