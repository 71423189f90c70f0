import { readBreadcrumb } from "../../frame/breadcrumb.ts";
import type { Framed } from "../../frame/text/frame.ts";
import type { Claim } from "../claim.ts";
import type { Settled } from "./meta.ts";

/** Words that the value of a title's line is said without. */
const LABELS = /作\s*者|书名|書名|篇名|标题|题目/g;
/** What no letter, digit or control is: blanks and marks, which metadata leaves out. */
const MARKS =
  /[\s\u3000-\u3006\u3008-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\u2010-\u206F!-/:-@[-`{-~·]/g;

/** The steps of the first breadcrumb above a text, and its paragraph. */
export function breadcrumbOf(blocks: readonly Framed[]) {
  for (const { text, at, region, evidence } of blocks) {
    if (region === "body" || !evidence.includes("breadcrumb")) continue;
    const steps = readBreadcrumb(text);
    if (steps !== null) return { steps, at };
  }
  return null;
}

/** Whether the metadata says all that a line says, so that the line need not be kept in `chrome`. */
export function isSaid(block: Framed, settled: Settled): boolean {
  const own = [...settled.won].filter(({ at }) => at === block.at);
  if (block.region === "title") return isTitleSaid(block, settled);
  if (block.byline === null) return own.some(({ value }) => value === block.text);
  const { rest, title, published, source, author } = block.byline;
  const said = [title, published?.text ?? null, source, author].filter((value) => value !== null);
  return !rest && said.length === own.length;
}

/** The lines of a title are said together; what its author's claim takes from them is said too. */
function isTitleSaid({ text, at }: Framed, { title, won }: Settled): boolean {
  const author = [...won].find((claim: Claim) => claim.field === "author" && claim.at === at);
  let rest = text;
  for (const value of [author?.value, title]) {
    if (value === null || value === undefined) continue;
    rest = rest.includes(value) ? rest.replace(value, "") : value.includes(rest) ? "" : rest;
  }
  return rest.replace(LABELS, "").replace(MARKS, "") === "";
}
