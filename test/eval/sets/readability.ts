import type { Article } from "../../../src/article/model.ts";
import { type CorpusFile, jsonAt } from "../corpus.ts";
import type { DocumentSet, Judgement } from "../document-set.ts";
import { PRECISION, RECALL } from "../figures.ts";
import { bodyOf } from "../text/article-text.ts";
import { judgeBody } from "../text/body.ts";
import { isSameDay } from "../text/compare.ts";
import { check, type FieldCheck, fieldsOf, judgeFields } from "../text/fields.ts";
import { textOfHtml } from "../text/html-text.ts";

type Label = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedTime?: string | null;
  readonly siteName?: string | null;
};

const PAGE = /^(test\/test-pages\/([^/]+))\/source\.html$/;

/** The test pages of Readability, which wrote the labels: body, title, byline, date, site. */
export const readability: DocumentSet = {
  name: "readability",
  repository: "mozilla/readability",
  averaged: [PRECISION, RECALL],
  cases(files) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    return files.flatMap(({ path, read }) => {
      const [, folder = "", id = ""] = PAGE.exec(path) ?? [];
      const expected = byPath.get(`${folder}/expected.html`);
      if (expected === undefined) return [];
      const label = jsonAt(files, `${folder}/expected-metadata.json`) as Label;
      const judge = (article: Article) => judgePage(article, expected, label);
      return { id, name: "source.html", bytes: read, judge };
    });
  },
};

function judgePage(article: Article, expected: CorpusFile, label: Label): Judgement {
  const text = textOfHtml(expected.read().toString("utf8"));
  const body = judgeBody(text, bodyOf(article), "han");
  const fields = judgeFields(checksOf(article, label));
  return {
    counts: { ...body.counts, ...fields.counts },
    differences: [...fields.differences, ...body.differences],
  };
}

function checksOf(article: Article, label: Label): FieldCheck[] {
  const got = fieldsOf(article);
  return [
    check("title", got.title, label.title),
    check("byline", got.author, label.byline),
    check("date", got.date, label.publishedTime, isSameDay),
    check("site", got.source, label.siteName),
  ];
}
