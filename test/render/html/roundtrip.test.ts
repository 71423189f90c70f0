import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { toArticle } from "../../../src/article/article.ts";
import type { Article } from "../../../src/article/model.ts";
import { renderHtml } from "../../../src/render/html/page.ts";
import { parsePage } from "../../../src/source/html/page.ts";
import { load } from "../../../src/source/load.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const names = ["articles", "pages"].flatMap((folder) =>
  readdirSync(`${FIXTURES}${folder}`)
    .filter((name) => !name.endsWith(".json"))
    .map((name) => `${folder}/${name}`),
);

const exportOf = (article: Article) =>
  renderHtml([article], { headingLevel: 1, toc: true, pictureAt: () => null, digestOf: () => "" });

const readAgain = (html: string) =>
  toArticle({
    name: "-",
    undecodable: 0,
    encoding: "utf-8",
    kind: "page",
    page: parsePage(html, null),
  });

/** The model without what is absent: null, undefined and no field mean the same. */
const modelOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, each) =>
      each === null || key === "chrome" || key === "position" ? undefined : each,
    ),
  );

describe.each(names)("the fixture %s", (name) => {
  it("is the same article after export and reading", async () => {
    const article = await toArticle(await load(`${FIXTURES}${name}`));
    const html = exportOf(article);
    const again = await readAgain(html);
    expect(modelOf(again)).toEqual(modelOf(article));
    expect(exportOf(again)).toBe(html);
  });
});
