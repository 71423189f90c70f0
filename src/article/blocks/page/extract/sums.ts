/** What a part holds, added up over all below it; lengths are UTF-16 code units. */
export type Sums = {
  /** Text as written, and its white space at either end (all of it where there is nothing else). */
  raw: number;
  lead: number;
  trail: number;
  /** Text with each run of white space counted as one. */
  collapsed: number;
  /** Text in links; links within the page count less. */
  links: number;
  commas: number;
  /** Commas of any script. */
  pauses: number;
  /** Text in headings and in lists, once for each that it is in. */
  headings: number;
  lists: number;
  /** Numbers of elements. */
  paragraphs: number;
  images: number;
  items: number;
  inputs: number;
  rules: number;
  embeds: number;
  videos: number;
  tables: number;
  dataTables: number;
  /** Elements that only a table of data has. */
  dataMarks: number;
  /** Elements that cannot be inside of a paragraph, and elements that hold text. */
  blocks: number;
  holders: number;
};

/** https://en.wikipedia.org/wiki/Comma#Comma_variants, without the ideographic 、 */
const PAUSES = /[\u002C\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C]/g;

/** Sums of nothing. Written out: made for each node, and a literal is several times faster than spreads. */
export function noSums(): Sums {
  return {
    raw: 0,
    lead: 0,
    trail: 0,
    collapsed: 0,
    links: 0,
    commas: 0,
    pauses: 0,
    headings: 0,
    lists: 0,
    paragraphs: 0,
    images: 0,
    items: 0,
    inputs: 0,
    rules: 0,
    embeds: 0,
    videos: 0,
    tables: 0,
    dataTables: 0,
    dataMarks: 0,
    blocks: 0,
    holders: 0,
  };
}

/** Makes the sums those of nothing again. */
export function clear(sums: Sums): void {
  sums.raw = 0;
  sums.lead = 0;
  sums.trail = 0;
  sums.collapsed = 0;
  sums.links = 0;
  sums.commas = 0;
  sums.pauses = 0;
  sums.headings = 0;
  sums.lists = 0;
  sums.paragraphs = 0;
  sums.images = 0;
  sums.items = 0;
  sums.inputs = 0;
  sums.rules = 0;
  sums.embeds = 0;
  sums.videos = 0;
  sums.tables = 0;
  sums.dataTables = 0;
  sums.dataMarks = 0;
  sums.blocks = 0;
  sums.holders = 0;
}

export function sumsOfText(text: string): Sums {
  const raw = text.length;
  const start = text.search(/\S/);
  if (start === -1) return blank(raw);
  const sums = noSums();
  sums.raw = raw;
  sums.lead = start;
  sums.trail = raw - text.trimEnd().length;
  sums.collapsed = raw;
  for (const [run] of text.matchAll(/\s{2,}/g)) sums.collapsed -= run.length - 1;
  for (const [pause] of text.matchAll(PAUSES)) {
    sums.pauses += 1;
    if (pause === ",") sums.commas += 1;
  }
  return sums;
}

/** Most texts of a page are white space between elements; their sums never change and are shared. */
const BLANK = new Map<number, Sums>();

function blank(raw: number): Sums {
  const known = BLANK.get(raw);
  if (known !== undefined) return known;
  const sums = { ...noSums(), raw, lead: raw, trail: raw, collapsed: Math.min(raw, 1) };
  if (raw < LONG_BLANK) BLANK.set(raw, sums);
  return sums;
}

/** Longer runs of white space are too rare to keep (UTF-16 code units). */
const LONG_BLANK = 256;

/** The length of a text as shown: white space collapsed, none at its ends. */
export function lengthOf({ raw, lead, trail, collapsed }: Sums): number {
  if (lead === raw) return 0;
  return collapsed - (lead > 0 ? 1 : 0) - (trail > 0 ? 1 : 0);
}

/** The share of the text that is in links. */
export function linkShareOf(sums: Sums): number {
  const length = lengthOf(sums);
  return length === 0 ? 0 : sums.links / length;
}

/** Adds what stands before all that was added so far. */
export function addBefore(sums: Sums, before: Sums): void {
  addTextBefore(sums, before);
  sums.links += before.links;
  sums.commas += before.commas;
  sums.pauses += before.pauses;
  sums.headings += before.headings;
  sums.lists += before.lists;
  sums.paragraphs += before.paragraphs;
  sums.images += before.images;
  sums.items += before.items;
  sums.inputs += before.inputs;
  sums.rules += before.rules;
  sums.embeds += before.embeds;
  sums.videos += before.videos;
  sums.tables += before.tables;
  sums.dataTables += before.dataTables;
  sums.dataMarks += before.dataMarks;
  sums.blocks += before.blocks;
  sums.holders += before.holders;
}

function addTextBefore(sums: Sums, before: Sums): void {
  if (before.raw === 0) return;
  const isJoined = sums.lead > 0 && before.trail > 0;
  const isBlank = sums.lead === sums.raw;
  sums.trail = isBlank ? sums.raw + before.trail : sums.trail;
  sums.lead = before.lead === before.raw ? before.raw + sums.lead : before.lead;
  sums.collapsed += before.collapsed - (isJoined ? 1 : 0);
  sums.raw += before.raw;
  if (sums.lead === sums.raw) sums.trail = sums.raw;
}
