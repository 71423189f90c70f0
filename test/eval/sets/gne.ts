import type { Article } from "../../../src/article/model.ts";
import type { DocumentSet, Judgement } from "../document-set.ts";
import { fold, isSame, isSameDay } from "../text/compare.ts";
import { check, type FieldCheck, fieldsOf, judgeFields } from "../text/fields.ts";

/** Spellings that are right, null if the field must be absent; a field not labelled is not judged. */
type Answers = readonly (string | null)[];

type Label = {
  readonly title?: Answers;
  readonly date?: string;
  readonly source?: Answers;
  readonly author?: Answers;
};

/** Chinese news pages: title, date, source, author. */
export const gne: DocumentSet = {
  name: "gne",
  repository: "GeneralNewsExtractor/GeneralNewsExtractor",
  labels: "gne-meta.json",
  cases(files, labels) {
    const truth = labels as Record<string, Label>;
    return files.flatMap(({ path, read }) => {
      const label = truth[path];
      if (label === undefined) return [];
      const judge = (article: Article): Judgement => judgeFields(checksOf(article, label));
      return { id: path, name: path, bytes: read, judge };
    });
  },
};

function checksOf(article: Article, label: Label): FieldCheck[] {
  const got = fieldsOf(article);
  const checkAnswers = (
    field: "title" | "source" | "author",
    matches: (value: string | null, answer: string) => boolean,
  ) => ({
    field,
    expected: (label[field] ?? []).map((answer) => answer ?? "(none)").join(" or "),
    got: got[field],
    isRight:
      label[field]?.some((answer) =>
        answer === null ? !got[field] : matches(got[field], answer),
      ) ?? null,
  });
  return [
    checkAnswers("title", isSame),
    check("date", got.date, label.date, isSameDay),
    checkAnswers("source", isSame),
    // Several authors are one text: the one labelled must be among them.
    checkAnswers("author", (value, answer) => fold(value).includes(fold(answer))),
  ];
}
