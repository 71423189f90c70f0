import type { Article } from "../../../src/article/model.ts";
import { type Count, type Difference, NOT_JUDGED, one } from "../document-set.ts";
import { isSame } from "./compare.ts";

/** What an article says about itself, under the names that the labels use. */
export type Fields = {
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly source: string | null;
};

export function fieldsOf({ meta }: Article): Fields {
  const { title, author, source, published } = meta;
  return {
    title,
    author,
    source,
    date: published === null ? null : (published.iso ?? published.text),
  };
}

/** A field with its label; `isRight` is null where the label does not say. */
export type FieldCheck = {
  readonly field: string;
  readonly expected: string;
  readonly got: string | null;
  readonly isRight: boolean | null;
};

/** Checks a field against its label, if there is one. */
export function check(
  field: string,
  got: string | null,
  expected: string | null | undefined,
  matches: (got: string | null, expected: string) => boolean = isSame,
): FieldCheck {
  const isRight = expected ? matches(got, expected) : null;
  return { field, expected: expected ?? "", got, isRight };
}

/** Judges fields: a count for each, a difference for each that is wrong. */
export function judgeFields(checks: readonly FieldCheck[]): {
  readonly counts: Record<string, Count>;
  readonly differences: Difference[];
} {
  const counts = checks.map(({ field, isRight }): [string, Count] => [
    field,
    isRight === null ? NOT_JUDGED : one(isRight),
  ]);
  const wrong = checks.filter(({ isRight }) => isRight === false);
  return {
    counts: Object.fromEntries(counts),
    differences: wrong.map(({ field, expected, got }) => ({ field, expected, got: got ?? "" })),
  };
}
