import { isElement } from "../dom.ts";
import { attributeOf, type Part } from "./part.ts";
import { addBefore, clear, lengthOf } from "./sums.ts";
import { isDataTable } from "./tables.ts";

const tags = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const BLOCKS = tags("blockquote dl div img ol p pre table ul");
const HOLDERS = tags("blockquote dl div img ol p pre table ul span li td");
const HEADINGS = tags("h1 h2 h3 h4 h5 h6");
const DATA_MARKS = tags("col colgroup tfoot thead th");
const EMBEDS = tags("object embed iframe");
const VIDEO =
  /\/\/(?:www\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\.vimeo|v\.qq)\.com|(?:archive|upload\.wikimedia)\.org|player\.twitch\.tv)/i;
/** A link to a place on the same page is less of a sign of navigation. */
const ANCHOR_WORTH = 0.3;

/**
 * Adds up what each part holds, the last part first, so that a part is complete when it is reached.
 * A part that `isLeftOut` holds for is left out and counts nowhere. Takes linear time.
 *
 * @param order a part and all below it, in document order
 */
export function measure(order: readonly Part[], isLeftOut: (part: Part) => boolean = never): void {
  for (const part of order) if (part.tag !== "#text") clear(part.sums);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const part = order[at] as Part;
    if (isLeftOut(part)) part.isLeftOut = true;
    else if (part.parent !== null && at > 0) addPart(part.parent, part);
  }
}

const never = () => false;

function addPart({ sums }: Part, part: Part): void {
  addBefore(sums, part.sums);
  const { tag } = part;
  if (tag === "#text" || tag === "#comment") return;
  if (BLOCKS.has(tag)) sums.blocks += 1;
  if (HOLDERS.has(tag) && lengthOf(part.sums) > 0) sums.holders += 1;
  if (tag === "a") sums.links += lengthOf(part.sums) * linkWorth(part);
  else if (tag === "p") sums.paragraphs += 1;
  else if (tag === "img") sums.images += 1;
  else if (tag === "li") sums.items += 1;
  else if (tag === "input") sums.inputs += 1;
  else if (tag === "br" || tag === "hr") sums.rules += 1;
  else if (tag === "ul" || tag === "ol") sums.lists += lengthOf(part.sums);
  else if (HEADINGS.has(tag)) sums.headings += lengthOf(part.sums);
  else if (EMBEDS.has(tag)) {
    sums.embeds += 1;
    if (isVideo(part)) sums.videos += 1;
  } else addTablePart(part, sums);
}

function addTablePart(part: Part, sums: Part["sums"]): void {
  const { tag } = part;
  if (DATA_MARKS.has(tag) || (tag === "caption" && part.children.length > 0)) sums.dataMarks += 1;
  if (tag !== "table") return;
  part.isDataTable = isDataTable(part);
  sums.tables += 1;
  if (part.isDataTable) sums.dataTables += 1;
}

function linkWorth(link: Part): number {
  return /^#./.test(attributeOf(link, "href")) ? ANCHOR_WORTH : 1;
}

/** Whether something embedded is a video of a site that people watch videos on. */
export function isVideo({ node }: Part): boolean {
  return isElement(node) && Object.values(node.attribs).some((value) => VIDEO.test(value));
}

/** The parts that are left, in document order: what is in a part that was left out is, too. */
export function leftOf(order: readonly Part[]): Part[] {
  const left: Part[] = [];
  for (const part of order) {
    if (part.parent?.isLeftOut === true) part.isLeftOut = true;
    if (!part.isLeftOut) left.push(part);
  }
  return left;
}
