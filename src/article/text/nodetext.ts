import type { RootContent } from "mdast";
import { toString as toText } from "mdast-util-to-string";

/** The words of a block on one line, without those of images and without tags. */
export function textOfBlock(block: RootContent): string {
  return toText(block, { includeImageAlt: false, includeHtml: false }).trim();
}
