import { nameWeight } from "./names.ts";
import { isElementPart, isInside, orderOf, type Part, textOfParts } from "./part.ts";
import { lengthOf, linkShareOf } from "./sums.ts";

// All figures but the two about labels are Readability's; lengths are in UTF-16 code units.
/** A part with at least this many commas is running text. */
const ENOUGH_COMMAS = 10;
/** Class and id speak for a part from here on. */
const GOOD_NAME = 25;
/** Share of link text that makes a part odd, without and with a good name. */
const FEW_LINKS = 0.2;
const MANY_LINKS = 0.5;
/** A part is a list, or all heading, from this share of it on. */
const LIST_SHARE = 0.9;
const HEADING_SHARE = 0.9;
/** Lists of more items than this, paragraphs aside, are navigation. */
const MOST_ITEMS = 100;
/** A text shorter than this has to be more than a label; beside one embedded thing, this. */
const SHORT = 25;
const SHORT_BESIDE_EMBED = 75;
/** No LABEL is longer (advertisement has 13): the text of other parts is not put together. By hand. */
const LONGEST_LABEL = 20;
/** A label has no more parts than this below it. Where elements nest deep, each would read all inside. */
const MOST_OF_LABEL = 100;
const LABEL =
  /^(?:ad(?:vertising|vertisement)?|pub(?:licité)?|werb(?:ung)?|广告|реклама|anuncio|(?:loading|正在加载|загрузка|chargement|cargando)(?:…|\.\.\.)?)$/iu;

/**
 * Whether a form, table, list or box inside the article is none of its text: by names, links, pictures
 * and controls, where it has little running text. Its sums must be complete.
 */
export function isSuspicious(part: Part, countsNames: boolean): boolean {
  if (part.isDataTable || part.isInDataTable || part.sums.dataTables > 0) return false;
  if (isInside(part, "code")) return false;
  const weight = countsNames ? nameWeight(part) : 0;
  if (weight < 0) return true;
  const { sums } = part;
  if (sums.commas >= ENOUGH_COMMAS || sums.videos > 0) return false;
  const length = lengthOf(sums);
  if (length <= LONGEST_LABEL && isLabel(part)) return true;
  const isList = part.tag === "ul" || sums.lists / length > LIST_SHARE;
  if (!isOdd(part, { weight, length, isList })) return false;
  return !isList || !isGallery(part);
}

function isLabel(part: Part): boolean {
  const parts = orderOf(part, MOST_OF_LABEL + 1);
  return parts.length <= MOST_OF_LABEL && LABEL.test(textOfParts(parts));
}

type Known = { readonly weight: number; readonly length: number; readonly isList: boolean };

function isOdd(part: Part, { weight, length, isList }: Known): boolean {
  const { images, paragraphs, items, inputs, embeds, holders, headings } = part.sums;
  const links = linkShareOf(part.sums);
  const isInFigure = isInside(part, "figure");
  if (!isInFigure && images > 1 && paragraphs / images < 0.5) return true;
  if (!isList && items - MOST_ITEMS > paragraphs) return true;
  if (inputs > Math.floor(paragraphs / 3)) return true;
  if (weight >= GOOD_NAME ? links > MANY_LINKS : !isList && links > FEW_LINKS) return true;
  if (embeds > 1 || (embeds === 1 && length < SHORT_BESIDE_EMBED)) return true;
  if (images === 0 && holders === 0) return true;
  if (isList || isInFigure || length >= SHORT || links === 0) return false;
  return (images === 0 || images > 2) && headings / Math.max(1, length) < HEADING_SHARE;
}

/** Whether a list has a picture for each item and nothing more in them. */
function isGallery({ children, sums }: Part): boolean {
  const isPlain = children.every((item) => item.children.filter(isElementPart).length <= 1);
  return isPlain && sums.images === sums.items;
}
