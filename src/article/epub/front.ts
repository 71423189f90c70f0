import type { Nodes, RootContent } from "mdast";
import { toString as toText } from "mdast-util-to-string";
import type { EpubBook } from "../../source/epub/book.ts";
import { readByline } from "../meta/text/byline.ts";
import { compact } from "../text/compare.ts";

/**
 * The lines of a chapter that is not part of the text: the table of contents, or a title page that
 * says nothing but the book's metadata. Null for any other chapter.
 */
export function frontLines(
  { meta, nav, chapters, contents }: EpubBook,
  index: number,
  content: readonly RootContent[],
): string[] | null {
  const path = chapters[index]?.path;
  const lines = content.map((node) => toText(node).trim());
  if (path === nav) return lines;
  if (content.some(holdsImage) || contents.some((entry) => entry.path === path)) return null;
  const { title, authors, publisher, url } = meta;
  const said = new Set([title, ...authors, publisher, url].map((each) => compact(each ?? "")));
  const isFront = lines.every(
    (line) => said.has(compact(line)) || readByline(line)?.rest === false,
  );
  return isFront ? lines : null;
}

function holdsImage(node: Nodes): boolean {
  return node.type === "image" || ("children" in node && node.children.some(holdsImage));
}
