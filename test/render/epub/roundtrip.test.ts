import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { describe, expect, it } from "vitest";
import { toArticle } from "../../../src/article/article.ts";
import { articleFromChapter } from "../../../src/article/epub/epub.ts";
import type { Article } from "../../../src/article/model.ts";
import { zip } from "../../../src/cli/host/zip.ts";
import { renderEpub } from "../../../src/render/epub/epub.ts";
import { openBook } from "../../../src/source/epub/open.ts";
import { blobOf } from "../../../src/source/epub/zip/blob.ts";
import { load, loadBytes } from "../../../src/source/load.ts";
import { everything } from "./support/everything.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const names = ["articles", "pages"].flatMap((folder) =>
  readdirSync(`${FIXTURES}${folder}`)
    .filter((name) => !name.endsWith(".json"))
    .map((name) => `${folder}/${name}`),
);

const OPTIONS = { identifier: "urn:yuedu:test", modified: "2031-03-09T07:05:00Z", pictures: [] };
const exportOf = (article: Article) => zip(renderEpub(article, OPTIONS));
const readAgain = async (bytes: Uint8Array) => toArticle(await loadBytes("-", bytes, {}));

/** The model without what is absent: null, undefined and no field mean the same. */
const modelOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, each) =>
      each === null || key === "chrome" || key === "position" ? undefined : each,
    ),
  );

async function complaintsOf(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => ["fatal", "error", "warning"].includes(severity))
    .map(({ id, message, location }) => `${id} ${message} ${location?.path}`);
}

describe.each(names)("the fixture %s", (name) => {
  it("is the same article after export as EPUB and reading, and valid", async () => {
    const article = await toArticle(await load(`${FIXTURES}${name}`));
    const bytes = exportOf(article);
    const again = await readAgain(bytes);
    expect(modelOf(again)).toEqual(modelOf(article));
    expect(Buffer.compare(exportOf(again), bytes)).toBe(0);
    expect(await complaintsOf(bytes)).toEqual([]);
  });
});

describe("an article with everything", () => {
  it("is the same after export as EPUB and reading, and valid", async () => {
    const article = await everything();
    const bytes = exportOf(article);
    expect(modelOf(await readAgain(bytes))).toEqual(modelOf(article));
    expect(await complaintsOf(bytes)).toEqual([]);
  });

  it("is the same chapter by chapter", async () => {
    const article = await everything();
    const book = openBook("-", blobOf(exportOf(article)));
    if (book === null) throw new Error("no book");
    const parts = [...book.chapters.keys()].map((index) => articleFromChapter(book, index));
    expect(modelOf(parts[0]?.meta)).toEqual(modelOf(article.meta));
    expect(modelOf(parts.flatMap(({ lead }) => lead))).toEqual(modelOf(article.lead));
    expect(modelOf(parts.flatMap(({ sections }) => sections))).toEqual(modelOf(article.sections));
  });
});

it("has marks for what XML cannot hold", async () => {
  const article = await toArticle(await loadBytes("a.txt", Buffer.from("甲\u0001乙\uFFFF丙"), {}));
  const { lead } = await readAgain(exportOf(article));
  expect(lead).toMatchObject([{ children: [{ value: "甲\uFFFD乙\uFFFD丙" }] }]);
});
