import { gunzipSync } from "node:zlib";
import { jsonAt } from "../corpus.ts";
import type { DocumentSet } from "../document-set.ts";
import { PRECISION, RECALL } from "../figures.ts";
import { bodyOf } from "../text/article-text.ts";
import { judgeBody } from "../text/body.ts";

type Truth = { readonly [id: string]: { readonly articleBody: string; readonly url: string } };

const PAGE = /^html\/(.+)\.html\.gz$/;

/** English news pages: the article's body. */
export const aeb: DocumentSet = {
  name: "aeb",
  repository: "scrapinghub/article-extraction-benchmark",
  averaged: [PRECISION, RECALL],
  cases(files) {
    const truth = jsonAt(files, "ground-truth.json") as Truth;
    return files.flatMap(({ path, read }) => {
      const id = PAGE.exec(path)?.[1] ?? "";
      const label = truth[id];
      if (label === undefined) return [];
      return {
        id: `${id.slice(0, 12)} ${label.url}`,
        name: `${id}.html`,
        bytes: () => gunzipSync(read()),
        judge: (article) => judgeBody(label.articleBody, bodyOf(article), "words"),
      };
    });
  },
};
