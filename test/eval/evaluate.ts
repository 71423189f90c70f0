import { toArticle } from "../../src/article/article.ts";
import { type Article, NO_META } from "../../src/article/model.ts";
import { loadBytes } from "../../src/source/load.ts";
import { type Case, type Count, type Judgement, one } from "./document-set.ts";
import { shareOf } from "./figures.ts";

/** A document as judged; `failure` says why the program gave no article. */
export type Judged = Judgement & {
  readonly id: string;
  readonly failure: string | null;
  /** Sum over the figures of the share that is wrong: what `--worst` sorts by. */
  readonly loss: number;
};

/** A document that cannot be read scores as this does. */
const NO_ARTICLE: Article = { meta: NO_META, lead: [], sections: [], chrome: [] };

/** Reads and judges each document, in order. One that throws is counted as failed. */
export async function evaluate(cases: readonly Case[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const document of cases) judged.push(await evaluateOne(document));
  return judged;
}

async function evaluateOne({ id, name, bytes, judge }: Case): Promise<Judged> {
  let article = NO_ARTICLE;
  let failure: string | null = null;
  try {
    article = await toArticle(await loadBytes(name, bytes(), {}));
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  const judgement = judge(article);
  const counts = { read: one(failure === null), ...judgement.counts };
  return { id, failure, counts, differences: judgement.differences, loss: lossOf(counts) };
}

function lossOf(counts: Readonly<Record<string, Count>>): number {
  return Object.values(counts)
    .filter(({ of }) => of > 0)
    .reduce((loss, count) => loss + 1 - shareOf(count), 0);
}
