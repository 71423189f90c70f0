import type { Article } from "../../src/article/model.ts";
import type { CorpusFile } from "./corpus.ts";

/** How many of the judged things were right. Nothing was judged where `of` is 0. */
export type Count = { readonly right: number; readonly of: number };

/** One thing that differs in a document. */
export type Difference = {
  readonly field: string;
  readonly expected: string;
  readonly got: string;
};

/** The counts of one document by figure, every figure of its set present, in the table's order. */
export type Judgement = {
  readonly counts: Readonly<Record<string, Count>>;
  readonly differences: readonly Difference[];
};

/** One document and how to judge the article that the program makes of it. */
export type Case = {
  /** What reports call the document. */
  readonly id: string;
  /** File name handed to the program: its extension takes part in detecting the kind. */
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly judge: (article: Article) => Judgement;
};

/** A collection of documents of one kind, with the figures measured on it. */
export type DocumentSet = {
  readonly name: string;
  readonly repository: string;
  /** File of our own labels, outside the corpus; undefined if the labels are part of the corpus. */
  readonly labels?: string;
  /** Figures that average the documents' shares; all others add up the documents' counts. */
  readonly averaged?: readonly string[];
  readonly cases: (files: readonly CorpusFile[], labels: unknown) => Case[];
};

/** Counts one thing, right or wrong. */
export function one(right: boolean): Count {
  return { right: right ? 1 : 0, of: 1 };
}

/** Of a figure that a document takes no part in. */
export const NOT_JUDGED: Count = { right: 0, of: 0 };
