import type { Framed } from "../../frame/text/frame.ts";
import { readDate } from "../../text/date.ts";
import { isIssuer, isPersonName } from "../../text/names.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { Claim, Field, Origin } from "../claim.ts";
import { WRITTEN_AT } from "./byline.ts";
import { creditsIn, reportersAfter } from "./credit.ts";
import { readDateline } from "./dateline.ts";
import { historyDate } from "./history.ts";
import { readReposted } from "./reposted.ts";
import { authorLine, readTitleLine } from "./title-line.ts";

/** Paragraphs at either end in which a text may say who wrote it. By hand. */
const NEAR_HEAD = 5;
const NEAR_TAIL = 4;
/** Lines above a statute's first article in which its history may stand. */
const HISTORY_REACH = 16;
/** Longer lines tell of a day or a person (UTF-16 code units). By hand. */
const LONGEST_SIGNATURE = 24;

/** Everything that a text says about its title, date, source and author, in the order of the text. */
export function claimsOf(blocks: readonly Framed[]): Claim[] {
  const claims = titleClaims(blocks);
  for (const [index, block] of blocks.entries()) {
    claims.push(...bylineClaims(block));
    if (block.region === "body" || block.isProse) claims.push(...proseClaims(block));
    if (block.after < NEAR_TAIL) claims.push(...signature(block, blocks[index - 1]));
  }
  return [...claims, ...history(blocks)];
}

const claim = (field: Field, value: string | null, origin: Origin, at: number): Claim[] =>
  value === null || value === "" ? [] : [{ field, value, origin, at }];

function titleClaims(blocks: readonly Framed[]): Claim[] {
  const lines = blocks.filter(({ region }) => region === "title");
  const at = lines[0]?.at ?? 0;
  const { title, author } = readTitleLine(lines.map(({ text }) => text).join(""));
  return [...claim("title", title, "title-line", at), ...claim("author", author, "label", at)];
}

/** What a line of metadata says, wherever it was decided to be. */
function bylineClaims({ byline, region, text, at, before, after }: Framed): Claim[] {
  const isNear = before < NEAR_HEAD || after < NEAR_TAIL;
  if (region === "title" || (region === "body" && !isNear)) return [];
  if (region === "meta" && byline === null) {
    const author = authorLine(text) ?? (isPersonName(text) ? text : null);
    const source = author === null && isIssuer(text) ? text : null;
    return [...claim("author", author, "byline", at), ...claim("source", source, "byline", at)];
  }
  if (byline === null) return [];
  const origin = byline.isLabelled ? "label" : "byline";
  const published = region === "body" ? null : (byline.published?.text ?? null);
  return [
    ...claim("title", byline.title, "label", at),
    ...claim("published", published, origin, at),
    ...claim("source", byline.source, origin, at),
    ...claim("author", byline.author, origin, at),
  ];
}

/** A paragraph, and how many paragraphs stand before and after it. */
type Placed = Pick<Framed, "text" | "at" | "before" | "after">;

/** What running text near either end says: its dateline, and credits in brackets. */
export function proseClaims({ text, at, before, after }: Placed): Claim[] {
  const claims: Claim[] = [];
  const dateline = before < NEAR_HEAD ? readDateline(text) : null;
  if (dateline !== null) {
    claims.push(
      ...claim("source", dateline.source, "dateline", at),
      ...claim("published", dateline.published, "dateline", at),
      ...claim("title", dateline.title, "label", at),
    );
    for (const { field, value } of reportersAfter(text, dateline.end)) {
      claims.push(...claim(field, value, "dateline", at));
    }
  }
  if (before < NEAR_HEAD || after < NEAR_TAIL) {
    for (const { field, value } of [...creditsIn(text), ...readReposted(text)]) {
      claims.push(...claim(field, value, "credit", at));
    }
  }
  return claims;
}

/** What signs a text: a name alone on its last line or in brackets there; a day below a name. */
function signature(block: Framed, before: Framed | undefined): Claim[] {
  const { text, at, after } = block;
  const claims: Claim[] = [];
  const day = text.length <= LONGEST_SIGNATURE ? readDate(text, 0) : null;
  const place = day === null ? "" : text.slice(day.end).trim();
  if (day !== null && (place === "" ? isSigner(before) : WRITTEN_AT.test(place))) {
    claims.push(...claim("published", day.published.text, "signature", at));
  }
  if (after > 0 || block.region !== "body") return claims;
  const name = /[（(]?([^（）()]{2,8})[）)]$/.exec(text.slice(-12))?.[1] ?? text;
  if (isPersonName(name) && (name !== text || before?.isProse === true)) {
    claims.push(...claim("author", name, "signature", at));
  }
  return claims;
}

/** Whether a line is the name above a date: without it, a date may belong to anything. */
function isSigner(block: Framed | undefined): boolean {
  if (block === undefined || block.text.length > LONGEST_SIGNATURE) return false;
  return !endsSentence(block.text) && !/[；：，;:,]$/.test(block.text);
}

/** The day of the last line of a statute's history. */
function history(blocks: readonly Framed[]): Claim[] {
  const lines = blocks.filter(({ before }) => before < HISTORY_REACH);
  const last = lines.findLast(({ text }) => historyDate(text) !== null);
  return last === undefined ? [] : claim("published", historyDate(last.text), "history", last.at);
}
