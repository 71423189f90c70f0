import { absolute } from "../../../source/html/address.ts";
import type { Document } from "../../blocks/page/dom.ts";
import { linesOf } from "../../blocks/page/html-blocks.ts";
import type { ExplainedClaim } from "../../explanation.ts";
import { readBreadcrumb } from "../../frame/breadcrumb.ts";
import type { Meta, Published } from "../../model.ts";
import { compact } from "../../text/compare.ts";
import type { Claim, Field } from "../claim.ts";
import { winner } from "../merge.ts";
import { dateInAddress } from "./address.ts";
import { statedDate } from "./dates.ts";
import type { Shown } from "./head.ts";
import { readJsonLd } from "./json-ld.ts";
import { type Line, readClosing, readLines, readParagraphs } from "./lines.ts";
import { readMarks } from "./marked.ts";
import { readTags } from "./meta-tags.ts";
import { personsIn } from "./persons.ts";
import { type Scan, scanPage } from "./scan.ts";
import { isSiteName, type SiteNames } from "./site.ts";
import { titleOf } from "./title.ts";

/** What a page states about its article outside of its text. */
export type Statements = {
  readonly claims: readonly Claim[];
  readonly title: string | null;
  readonly author: string | null;
  /** The name of the site. */
  readonly site: string | null;
  /** Absolute. */
  readonly url: string | null;
  readonly language: string | null;
  /** Whether 3/9/2031 is the ninth of March. */
  readonly isMonthFirst: boolean;
  readonly siteNames: SiteNames;
  /** Whether a person is stated to be the author, even one with the site's name. */
  readonly hasPerson: boolean;
};

/** Gathers the claims of all that a page states, and chooses its title. */
export function statementsOf(document: Document, fetchedFrom: string | null): Statements {
  const scan = scanPage(document);
  const data = readJsonLd(scan.scripts);
  const tags = readTags(scan.tags);
  const isMonthFirst = /^en(?:-us)?$/i.test(scan.language ?? "");
  const stated = [...data.claims, ...tags.claims];
  const titles = stated.filter(({ field }) => field === "title");
  const site = tags.site ?? data.site;
  const titled = titleOf(scan, titles, site, () => linesOf(document));
  const title = titled?.value ?? null;
  const marked = readMarks(scan, placeOf(title, scan), isMonthFirst);
  const url = addressOf([scan.canonical, tags.url, fetchedFrom], fetchedFrom);
  const day = url === null ? null : dateInAddress(url);
  const address: Claim[] =
    day === null ? [] : [{ field: "published", value: day, origin: "address", at: null }];
  const statements = {
    claims: [...(titled === null ? [] : [titled]), ...stated, ...marked.claims, ...address],
    ...{ title, site: site ?? marked.site, url, language: scan.language, isMonthFirst },
    siteNames: {
      stated: [tags.site, data.site, marked.site],
      documentTitle: scan.documentTitle,
      title,
      url,
    },
    hasPerson: data.isPerson,
  };
  return { ...statements, author: authorOf(statements.claims, statements) };
}

/** Where the title stands among the elements of the page; 0 if no heading shows it. */
function placeOf(title: string | null, { headings }: Scan): number {
  if (title === null) return 0;
  const same = headings.filter(({ text }) => compact(text) === compact(title));
  return (same.find(({ isAside }) => !isAside) ?? same[0])?.order ?? 0;
}

/** The first that is an absolute address, or becomes one where the page was fetched from. */
function addressOf(
  addresses: readonly (string | null)[],
  fetchedFrom: string | null,
): string | null {
  for (const address of addresses) {
    if (address === null || address === "") continue;
    const url = absolute(address, fetchedFrom);
    if (url !== null) return url;
  }
  return null;
}

/** Decides what an article's metadata is, by what the page states and the lines around its text. */
export function metaOfPage(statements: Statements, shown: Shown): Omit<Meta, "language" | "extra"> {
  const claims = allClaims(statements, shown);
  return {
    title: statements.title,
    breadcrumb: breadcrumbIn(shown.head),
    published: publishedOf(claims, statements.isMonthFirst),
    source: winner(claims, "source", compact)?.value ?? statements.site,
    author: authorOf(claims, statements),
    url: statements.url,
  };
}

function allClaims({ claims, isMonthFirst }: Statements, shown: Shown): Claim[] {
  return [
    ...claims,
    ...readLines(shown.head, isMonthFirst),
    ...readParagraphs(shown.paragraphs),
    ...readClosing(shown.closing, isMonthFirst),
  ];
}

/** All that a page claims about its article, and for each claim whether the metadata says the same. */
export function explainMeta(statements: Statements, shown: Shown): ExplainedClaim[] {
  const { title, published, source, author } = metaOfPage(statements, shown);
  const chosen = { title, published: published?.iso ?? null, source, author };
  const keyOf = (field: Field, value: string | null): string => {
    if (value === null) return "";
    if (field !== "published") return nameKey(personsIn(value, "stated") ?? value);
    return statedDate(value, statements.isMonthFirst).iso?.slice(0, 10) ?? "";
  };
  return allClaims(statements, shown).map((claim) => {
    const key = keyOf(claim.field, claim.value);
    return { ...claim, won: key !== "" && key === keyOf(claim.field, chosen[claim.field]) };
  });
}

function breadcrumbIn(head: readonly Line[]): string[] | null {
  return head.map(({ text }) => readBreadcrumb(text)).find((steps) => steps !== null) ?? null;
}

/** The day that wins, as the page shows it if it does. */
function publishedOf(claims: readonly Claim[], isMonthFirst: boolean): Published | null {
  const read = ({ value }: Claim) => statedDate(value, isMonthFirst);
  const dayOf = (value: string) => statedDate(value, isMonthFirst).iso?.slice(0, 10) ?? "";
  const best = winner(claims, "published", dayOf);
  if (best === null) {
    const undated = winner(claims, "published", (value) => value);
    return undated === null ? null : { text: undated.value, iso: null };
  }
  const shown = claims.find(
    ({ field, at, value }) =>
      field === "published" && at !== null && dayOf(value) === dayOf(best.value),
  );
  return read(shown ?? best);
}

type Known = Pick<Statements, "siteNames" | "title" | "hasPerson">;

/** The persons who win; one with the name of the site only if markup says that this is the author. */
function authorOf(claims: readonly Claim[], { siteNames, title, hasPerson }: Known): string | null {
  const people = claims.flatMap((claim): Claim[] => {
    if (claim.field !== "author") return [];
    const certainty = claim.origin === "json-ld" ? "named" : "stated";
    const value = claim.at === null ? personsIn(claim.value, certainty) : claim.value;
    return value === null || nameKey(value) === nameKey(title ?? "") ? [] : [{ ...claim, value }];
  });
  const others = people.filter(({ value }) => !isSiteName(value, siteNames));
  const explicit = people.filter(
    ({ origin }) => origin !== "meta-tag" && (origin !== "json-ld" || hasPerson),
  );
  return (winner(others, "author", nameKey) ?? winner(explicit, "author", nameKey))?.value ?? null;
}

function nameKey(value: string): string {
  return compact(value).toLowerCase().replace(/[,、]/g, "");
}
