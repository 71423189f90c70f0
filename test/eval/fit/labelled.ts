import { gunzipSync } from "node:zlib";
import type { HtmlBlock } from "../../../src/article/blocks/page/html-block.ts";
import { statementsOf } from "../../../src/article/meta/page/meta.ts";
import { blocksOfPage } from "../../../src/article/page.ts";
import { decode } from "../../../src/source/encoding/decode.ts";
import { parsePage } from "../../../src/source/html/page.ts";
import { filesOf, jsonAt } from "../corpus.ts";
import { textOfHtml } from "../text/html-text.ts";
import { shinglesOf } from "../text/shingles.ts";

/** A page's blocks, and for each how much of it is the article's text: 0 to 1, null if unknown. */
export type LabelledPage = {
  readonly blocks: readonly HtmlBlock[];
  readonly labels: readonly (number | null)[];
  /** How much the page counts in the fit. */
  readonly weight: number;
};

/** A page with a few labelled parts says less than one whose whole text is known. */
const PARTS_WEIGHT = 0.5;

/** Shorter blocks are too common to be recognised in a text (tokens). */
const SHORTEST = 4;

/** The pages of a corpus whose text is known, as a whole or in part. */
export async function labelledPages(corpus: string): Promise<LabelledPage[]> {
  return [
    ...(await newsPages(corpus)),
    ...(await readabilityPages(corpus)),
    ...(await trafilaturaPages(corpus)),
  ];
}

async function newsPages(corpus: string): Promise<LabelledPage[]> {
  const files = filesOf(corpus, "scrapinghub/article-extraction-benchmark");
  if (files.length === 0) return [];
  const truth = jsonAt(files, "ground-truth.json") as Record<string, { articleBody: string }>;
  const pages = files.flatMap(({ path, read }) => {
    const text = truth[/^html\/(.+)\.html\.gz$/.exec(path)?.[1] ?? ""]?.articleBody;
    return text === undefined ? [] : [labelledByText(gunzipSync(read()), text)];
  });
  return Promise.all(pages);
}

async function readabilityPages(corpus: string): Promise<LabelledPage[]> {
  const files = filesOf(corpus, "mozilla/readability");
  const byPath = new Map(files.map((file) => [file.path, file]));
  const pages = files.flatMap(({ path, read }) => {
    const expected = byPath.get(path.replace(/source\.html$/, "expected.html"));
    if (!path.endsWith("source.html") || expected === undefined) return [];
    return [labelledByText(read(), textOfHtml(expected.read().toString("utf8")))];
  });
  return Promise.all(pages);
}

type Parts = { readonly file: string; readonly with: string[]; readonly without: string[] };

async function trafilaturaPages(corpus: string): Promise<LabelledPage[]> {
  const files = filesOf(corpus, "adbar/trafilatura");
  if (files.length === 0) return [];
  const truth = jsonAt(files, "tests/evaldata.json") as Record<string, Parts>;
  const labels = new Map(Object.values(truth).map((label) => [label.file, label]));
  const pages = files.flatMap(({ path, read }) => {
    const name = path.split("/").slice(2).join("/");
    const label = labels.get(name);
    labels.delete(name);
    return label === undefined ? [] : [labelledByParts(read(), label)];
  });
  return Promise.all(pages);
}

async function blocksOf(bytes: Buffer): Promise<HtmlBlock[]> {
  const { text } = await decode(bytes);
  const { document } = parsePage(text, null);
  return blocksOfPage(document, statementsOf(document, null));
}

async function labelledByText(bytes: Buffer, expected: string): Promise<LabelledPage> {
  const blocks = await blocksOf(bytes);
  const known = shinglesOf(expected, "han");
  const whole = spaced(expected);
  const labels = blocks.map(({ text, words }) => {
    if (text === "") return null;
    if (words < SHORTEST) return whole.includes(spaced(text)) ? 1 : 0;
    const shingles = [...shinglesOf(text, "han").keys()];
    return shingles.filter((each) => known.has(each)).length / shingles.length;
  });
  return { blocks, labels, weight: 1 };
}

async function labelledByParts(bytes: Buffer, parts: Parts): Promise<LabelledPage> {
  const blocks = await blocksOf(bytes);
  const isIn = (text: string, part: string) =>
    text.includes(spaced(part)) || (text.length > 10 && spaced(part).includes(text));
  const labels = blocks.map((block) => {
    const text = spaced(block.text);
    const isText = parts.with.some((part) => isIn(text, part));
    const isOther = parts.without.some((part) => isIn(text, part));
    return isText === isOther ? null : Number(isText);
  });
  return { blocks, labels, weight: PARTS_WEIGHT };
}

function spaced(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ");
}
