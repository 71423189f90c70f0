import type { Article } from "../../../src/article/model.ts";
import { jsonAt } from "../corpus.ts";
import type { Difference, DocumentSet, Judgement } from "../document-set.ts";
import { PRECISION, RECALL } from "../figures.ts";
import { bodyOf } from "../text/article-text.ts";
import { isSameDay } from "../text/compare.ts";
import { check, type FieldCheck, fieldsOf, judgeFields } from "../text/fields.ts";

type Label = {
  readonly file: string;
  /** Parts that the article has, and parts of the page that are not the article's. */
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
};

const PAGE = /^tests\/(?:eval|cache)\/(.+)$/;

/** German and English pages: parts that must and must not be in the body; title, author, date. */
export const trafilatura: DocumentSet = {
  name: "trafilatura",
  repository: "adbar/trafilatura",
  cases(files) {
    const truth = jsonAt(files, "tests/evaldata.json") as Record<string, Label>;
    const labels = new Map(Object.values(truth).map((label) => [label.file, label]));
    return files.flatMap(({ path, read }) => {
      const id = PAGE.exec(path)?.[1] ?? "";
      const label = labels.get(id);
      if (label === undefined) return [];
      // A page may be in both folders: it is judged once.
      labels.delete(id);
      return { id, name: id, bytes: read, judge: (article) => judgePage(article, label) };
    });
  },
};

function judgePage(article: Article, label: Label): Judgement {
  const body = spaced(bodyOf(article));
  const isInBody = (part: string) => body.includes(spaced(part));
  const found = label.with.filter(isInBody);
  const missing = label.with.filter((part) => !isInBody(part));
  const extra = label.without.filter(isInBody);
  const fields = judgeFields(checksOf(article, label));
  return {
    counts: {
      [PRECISION]: { right: found.length, of: found.length + extra.length },
      [RECALL]: { right: found.length, of: label.with.length },
      ...fields.counts,
    },
    differences: [
      ...fields.differences,
      ...missing.map((part): Difference => ({ field: "body", expected: part, got: "" })),
      ...extra.map((part): Difference => ({ field: "body", expected: "", got: part })),
    ],
  };
}

function checksOf(article: Article, { title, author, date }: Label): FieldCheck[] {
  const got = fieldsOf(article);
  return [
    check("title", got.title, title),
    check("author", got.author, author),
    check("date", got.date, date, isSameDay),
  ];
}

/** Makes texts comparable whose blanks and composed characters differ. */
function spaced(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ");
}
