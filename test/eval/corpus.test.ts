import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOf, jsonAt, spread } from "./corpus.ts";

let corpus = "";

beforeAll(() => {
  corpus = mkdtempSync(join(tmpdir(), "yuedu-eval-"));
  const files = join(corpus, "owner+name", "files");
  mkdirSync(join(files, "b", "c"), { recursive: true });
  writeFileSync(join(files, "b", "c", "page.html"), "<p>页");
  writeFileSync(join(files, "a.json"), '{"key": 1}');
});

afterAll(() => rmSync(corpus, { recursive: true }));

describe("the files of a repository", () => {
  it("are listed with their paths in it, sorted", () => {
    const paths = filesOf(corpus, "owner/name").map(({ path }) => path);
    expect(paths).toEqual(["a.json", "b/c/page.html"]);
  });

  it("are read as bytes", () => {
    const page = filesOf(corpus, "owner/name")[1];
    expect(page?.read().toString("utf8")).toBe("<p>页");
  });

  it("are none if the corpus lacks the repository", () => {
    expect(filesOf(corpus, "owner/other")).toEqual([]);
  });

  it("hold labels as JSON", () => {
    const files = filesOf(corpus, "owner/name");
    expect(jsonAt(files, "a.json")).toEqual({ key: 1 });
    expect(() => jsonAt(files, "b.json")).toThrow("the corpus lacks b.json");
  });
});

describe("spread", () => {
  const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

  it("picks evenly", () => {
    expect(spread(ten, 5)).toEqual([0, 2, 4, 6, 8]);
    expect(spread(ten, 3)).toEqual([0, 4, 7]);
  });

  it("picks everything if there is no more than the limit", () => {
    expect(spread(ten, 10)).toEqual(ten);
    expect(spread(ten, Number.POSITIVE_INFINITY)).toEqual(ten);
    expect(spread([], 3)).toEqual([]);
  });
});
