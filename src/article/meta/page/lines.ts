import { isPersonName } from "../../text/names.ts";
import type { Claim, Field, Origin } from "../claim.ts";
import { type Byline, readByline } from "../text/byline.ts";
import { proseClaims } from "../text/claims.ts";
import { findDate } from "./dates.ts";
import { isIntroduced, isIntroduction, personsIn } from "./persons.ts";

/** A line of the page near the title or the end of the text, and its place among the blocks. */
export type Line = { readonly text: string; readonly at: number };

/** A paragraph of the text, and how many of them stand before and after it. */
export type Paragraph = Line & { readonly before: number; readonly after: number };

/** Controls of the page that share a line with its metadata. */
const CONTROLS =
  /[【[（(]?\s*(?:字\s*[号体](?:大小)?|分享(?:到)?|扫码|打印|收藏|纠错|举报|评论|大\s*中\s*小)(?:[:：\s].*)?$/;
/** What parts the fields of one line. */
const BETWEEN = /(?<!\s)\s+[|｜•·–—/-]\s+|(?:(?<!\s)\s+)?[|｜•]\s*|\n/u;
/** Running text mentions people and dates of all sorts. */
const LONGEST_BYLINE = 160;
/** Longer than any line of metadata with the controls of its page (UTF-16 code units). */
const LONGEST_LINE = 1000;
/** Longer lines mention days in passing (UTF-16 code units). By hand: no figure differs without it. */
const LONGEST_SHOWN_DATE = 100;
/** Paragraphs at either end that may say who wrote the text. */
const NEAR_END = 5;
/** A line that says when it was changed or what else will happen. */
const OTHER_DATE =
  /aktualisiert|updated|modified|geändert|änderung|stand:|last |expires|gültig|actualizado|mis à jour|©|copyright|\bevents?\b|veranstaltung/i;
const SAYS_PUBLISHED =
  /publish|posted|veröffentlich|erschienen|erstellt|pressemitteilung|publi[ée]|发布|发表|出版|刊发/i;

/** Whether a line is nothing but metadata and controls of the page. */
export function isBylineOf(line: string): boolean {
  return bylineIn(line) !== null;
}

/** Reads a line of metadata that may also hold controls of the page. */
function bylineIn(line: string): Byline | null {
  return line.length > LONGEST_LINE ? null : readByline(line.replace(CONTROLS, "").trim());
}

/** What the lines around the title say, in the order given. */
export function readLines(lines: readonly Line[], isMonthFirst: boolean): Claim[] {
  return lines.flatMap(({ text, at }, index) => {
    // A label at the end of a line has its value on the next.
    const isOpen = /[:：]$/.test(text) || isIntroduction(text);
    const whole = isOpen ? `${text} ${lines[index + 1]?.text ?? ""}` : text;
    return [
      ...chineseClaims(whole, at),
      ...westernClaims(whole, at),
      ...dateClaims(whole, at, isMonthFirst),
    ];
  });
}

/** What the first and last paragraphs say: a dateline, reporters and sources in brackets. */
export function readParagraphs(paragraphs: readonly Paragraph[]): Claim[] {
  return paragraphs
    .filter(({ before, after }) => before < NEAR_END || after < NEAR_END)
    .flatMap(proseClaims);
}

/** The lines at the end of the text: a signature or the stated source. */
export function readClosing(lines: readonly Line[], isMonthFirst: boolean): Claim[] {
  return lines.flatMap(({ text, at }) => {
    const byline = bylineIn(text);
    return [
      ...claim("author", byline?.author ?? null, "credit", at),
      ...(byline?.isLabelled === true ? claim("source", byline.source, "credit", at) : []),
      ...westernClaims(text, at, "signature"),
      ...dateClaims(text, at, isMonthFirst).filter(({ origin }) => origin === "label"),
    ];
  });
}

function chineseClaims(line: string, at: number): Claim[] {
  const byline = bylineIn(line);
  const after = outletAfterDate(line);
  if (byline === null) return claim("source", after, "byline", at);
  const isLabelled = /[:：]/.test(line);
  const origin = isLabelled ? "label" : "byline";
  return [
    ...claim(
      "published",
      byline.published?.text ?? null,
      SAYS_PUBLISHED.test(line) ? "label" : "byline",
      at,
    ),
    ...claim("source", byline.source ?? (after === byline.author ? null : after), origin, at),
    ...claim("author", byline.author, origin, at),
  ];
}

/** What stands alone after a date and a time: 2031-03-09 07:05 某某星空[整理] 12. */
const AFTER_DATE =
  /^(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?[\s|·]+([\u3400-\u9FFF]{3,10}(?:\[[\u3400-\u9FFF]+\])?)[\s\d]*$/;

function outletAfterDate(line: string): string | null {
  const date = findDate(line);
  if (date?.start !== 0) return null;
  const name = AFTER_DATE.exec(line.slice(date.end))?.[1] ?? "";
  return isPersonName(name) ? null : name;
}

/** A byline in English, German, French or Spanish: By Jane Doe | March 9, 2031. */
function westernClaims(line: string, at: number, origin: Origin = "byline"): Claim[] {
  if (line.length > LONGEST_BYLINE) return [];
  for (const part of line.split(BETWEEN)) {
    const withoutDate = part
      .slice(findDate(part)?.start === 0 ? findDate(part)?.end : 0)
      .replace(/^[\s,.·-]+/u, "");
    if (!isIntroduced(withoutDate)) continue;
    const date = findDate(withoutDate)?.start ?? withoutDate.length;
    const names = withoutDate
      .slice(0, date)
      .replace(/(?<!\s)\s+(?:on|am|le|el|vom|um|at|,)\s*$/iu, "");
    const author = personsIn(names, "shown");
    if (author !== null) return claim("author", author, origin, at);
  }
  return [];
}

function dateClaims(line: string, at: number, isMonthFirst: boolean): Claim[] {
  if (line.length > LONGEST_SHOWN_DATE) return [];
  const date = findDate(line, isMonthFirst);
  if (date === null) return [];
  const isAlone = line.length - (date.end - date.start) < 40;
  if (OTHER_DATE.test(line.slice(0, date.start))) return [];
  const origin = SAYS_PUBLISHED.test(line) ? "label" : isAlone ? "byline" : "prose";
  return claim("published", date.published.text, origin, at);
}

function claim(field: Field, value: string | null, origin: Origin, at: number): Claim[] {
  return value === null || value === "" ? [] : [{ field, value, origin, at }];
}
