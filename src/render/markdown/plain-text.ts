import type { ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Article, Section } from "../../article/model.ts";

/** Three or more marks between blanks, or without them. */
const RULE = /^(?:(?:[*＊][ \u3000]*){3,}|-{3,}|_{3,})$/;
const BULLET = /^[-*•][ \t]+(?=\S)/;
const NUMBER = /^(\d{1,9})[.)、．]?[ \t]+(?=\S)/;
/** A line alone may begin with a dash or a number for other reasons. */
const FEWEST_ITEMS = 2;
/** Addresses of ASCII: Han and full-width marks beside one are not part of it. */
const ADDRESS = /https?:\/\/[!#-;=?-Z_a-z~]+/g;
/** Marks that end a sentence rather than an address, unless the address has an opening one. */
const STOPS = /(?<![.,;:!?'")\]])[.,;:!?'")\]]+$/;

/**
 * Returns an article of plain text with what marks show in it: rules, lists of two items or more, and
 * addresses, which become links.
 */
export function withPlainMarks(article: Article): Article {
  const { lead, sections } = article;
  return { ...article, lead: blocksOf(lead), sections: sections.map(sectionOf) };
}

function sectionOf(section: Section): Section {
  const { body, sections } = section;
  return { ...section, body: blocksOf(body), sections: sections.map(sectionOf) };
}

function blocksOf(blocks: readonly RootContent[]): RootContent[] {
  const content: RootContent[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    const items = itemsFrom(blocks, at);
    if (items.length >= FEWEST_ITEMS) {
      content.push(listOf(items));
      at += items.length;
    } else {
      if (block !== undefined) content.push(RULE.test(lineOf(block)) ? RULE_NODE : linked(block));
      at += 1;
    }
  }
  return content;
}

const RULE_NODE: RootContent = { type: "thematicBreak" };

type Item = { readonly number: number | null; readonly text: string };

/** The items of the list that begins at a block: with one bullet, or with numbers that count up. */
function itemsFrom(blocks: readonly RootContent[], start: number): Item[] {
  const items: Item[] = [];
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    const item = block === undefined ? null : itemOf(lineOf(block));
    const last = items.at(-1);
    const follows = last === undefined || isNext(last, item);
    if (item === null || !follows) break;
    items.push(item);
  }
  return items;
}

function isNext(last: Item, item: Item | null): boolean {
  return item?.number === (last.number === null ? null : last.number + 1);
}

function itemOf(line: string): Item | null {
  const bullet = BULLET.exec(line)?.[0];
  if (bullet !== undefined) return { number: null, text: line.slice(bullet.length) };
  const [mark, number] = NUMBER.exec(line) ?? [];
  return mark === undefined ? null : { number: Number(number), text: line.slice(mark.length) };
}

function listOf(items: readonly Item[]): RootContent {
  const start = items[0]?.number ?? null;
  const children = items.map(({ text }): ListItem => {
    return { type: "listItem", spread: false, children: [linked(paragraph(text))] };
  });
  return { type: "list", ordered: start !== null, start, spread: false, children };
}

/** The text of a paragraph of plain text; "" for any other block. */
function lineOf(block: RootContent): string {
  const [only, ...others] = block.type === "paragraph" ? block.children : [];
  return only?.type === "text" && others.length === 0 ? only.value : "";
}

function linked<Block extends RootContent>(block: Block): Block | Paragraph {
  const line = lineOf(block);
  const content: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const url = withoutStops(found);
    const value = line.slice(end, index);
    if (value !== "") content.push({ type: "text", value });
    content.push({ type: "link", url, title: null, children: [{ type: "text", value: url }] });
    end = index + url.length;
  }
  if (content.length === 0) return block;
  const value = line.slice(end);
  const rest: PhrasingContent[] = value === "" ? [] : [{ type: "text", value }];
  return { type: "paragraph", children: [...content, ...rest] };
}

function withoutStops(address: string): string {
  const stops = STOPS.exec(address)?.[0] ?? "";
  const isOpen = stops.startsWith(")") && address.includes("(");
  return address.slice(0, address.length - stops.length + (isOpen ? 1 : 0));
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}
