import fc from "fast-check";
import { understand } from "../../src/article/article.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { renderPage } from "../../src/render/terminal/page.ts";
import { plain } from "../../src/render/terminal/paint.ts";
import { loadBytes } from "../../src/source/load.ts";
import { KINDS } from "../../src/source/source.ts";
import { articlePage } from "../../src/view/page.ts";
import { FAMILIES } from "./fragments.ts";
import { ensure } from "./violation.ts";

/** A text of any length: `opening` n times, then `closing` n times. */
export type Growing = {
  readonly from: Exclude<(typeof KINDS)[number], "epub">;
  readonly opening: string;
  readonly closing: string;
};

/** Sizes of the texts that are tried (UTF-16 code units). */
const SIZES = [1 << 8, 1 << 10, 1 << 12, 1 << 14];
/**
 * Time that needs no comparison (ms of processor time): ordinary prose of the largest size takes a
 * tenth of it; a quadratic stage, a multiple.
 */
const AT_ONCE = 1000;
/** Twice the text in linear time takes twice as long, and in quadratic time four times. */
const MOST_GROWTH = 3;
const MOST_TRIES = 5;

const SETTING = { width: 80, level: "clreq", ambiguous: "narrow" } as const;

const fragment = fc.constantFrom(...FAMILIES.flatMap(({ fragments }) => fragments));

export const growing: fc.Arbitrary<Growing> = fc.record({
  from: fc.constantFrom(...KINDS.filter((kind) => kind !== "epub")),
  opening: fc.array(fragment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("")),
  closing: fc.oneof(fc.constant(""), fragment),
});

/** Ensures that all stages take time in proportion to the text. */
export async function judgeGrowth(sample: Growing): Promise<void> {
  // From the smallest on, since time may be exponential.
  for (const size of SIZES) {
    const large = await timeOf(textOf(sample, size), sample.from);
    if (large > AT_ONCE) return judgeSize(sample, size, large);
  }
}

async function judgeSize(sample: Growing, size: number, first: number): Promise<void> {
  let large = first;
  let small = Number.POSITIVE_INFINITY;
  // The least of several times: others use the machine, too.
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    small = Math.min(small, await timeOf(textOf(sample, size / 2), sample.from));
    if (large < small * MOST_GROWTH) return;
    large = Math.min(large, await timeOf(textOf(sample, size), sample.from));
  }
  ensure(false, "time is linear", { size, small, large });
}

function textOf({ opening, closing }: Growing, length: number): string {
  const times = Math.ceil(length / (opening.length + closing.length));
  return opening.repeat(times) + closing.repeat(times);
}

/** Returns the processor time from bytes to rows and Markdown (ms). */
async function timeOf(text: string, from: Growing["from"]): Promise<number> {
  const before = process.cpuUsage();
  // A word before it, so that the text is not empty.
  const source = await loadBytes("样本", Buffer.from(`甲${text}`), { from });
  const { article } = await understand(source);
  renderPage(articlePage(article, "notes"), SETTING, plain);
  renderMarkdown(article, { frontMatter: false });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
