import { plainBlock } from "../blocks/block.ts";
import { isBoilerplate } from "./text/lines.ts";
import { OPENINGS } from "./text/related.ts";

/** Whether a line is navigation, a share button, a rights notice or the like. */
export function isChrome(line: string): boolean {
  return isBoilerplate(line);
}

/** Whether a line opens a list of links to other articles. */
export function opensRelatedLinks(line: string): boolean {
  return OPENINGS.some((rule) => rule.test(plainBlock(line), 0, []));
}
