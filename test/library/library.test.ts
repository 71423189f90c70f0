import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as yuedu from "../../src/library/index.ts";

const TEXT = `一条河的三代守闸人

2031-03-09 来源：某报

　　开头的一段话，说的是这条河。

亮点1 水

　　水在流，人在看。

亮点2 闸

　　闸门开了，水声大作。
`;

describe("parse", () => {
  it("understands a text", async () => {
    const { meta, sections } = await yuedu.parse(TEXT);
    expect(meta).toMatchObject({ title: "一条河的三代守闸人", source: "某报" });
    expect(sections.map(({ number, title }) => [number, title])).toEqual([
      [1, "水"],
      [2, "闸"],
    ]);
  });

  it("finds the encoding of bytes, or takes what is stated", async () => {
    const gb = Buffer.from("d2bbccf5bad3d5e2cac7d2bbccf5b4f3bad3a3accbaed4dac1f7a1a30a", "hex");
    for (const options of [{}, { encoding: "gb18030" }]) {
      const text = yuedu.renderText(await yuedu.parse(gb, options));
      expect(text).toBe("一条河这是一条大河，水在流。\n");
    }
  });

  it("resolves the links of a page", async () => {
    const page =
      '<article><h1>河</h1><p>水在流，<a href="b">人在看</a>。水在流，人在看。</p></article>';
    const article = await yuedu.parse(page, { from: "html", url: "https://a.example/x/y" });
    expect(await yuedu.renderMarkdown(article)).toContain("[人在看](https://a.example/x/b)");
  });

  it("takes the kind from a name", async () => {
    const { meta } = await yuedu.parse("河\n===\n\n水在流。\n", { name: "a.md" });
    expect(meta.title).toBe("河");
  });

  it.each([
    ["empty", " \n"],
    ["not-text", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
  ])("fails with %s", async (code, source) => {
    const failure = await yuedu.parse(source, { name: "a" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(yuedu.Failure);
    expect(failure).toMatchObject({ code, data: { name: "a" } });
  });
});

describe("open", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "yuedu-"));
    writeFileSync(join(folder, "a.txt"), TEXT);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("reads a file", async () => {
    expect(await yuedu.open(join(folder, "a.txt"))).toEqual(await yuedu.parse(TEXT));
  });

  it("fails where there is none", async () => {
    await expect(yuedu.open(join(folder, "b.txt"))).rejects.toMatchObject({
      code: "file-not-found",
    });
  });
});

describe("what can be done with an article", () => {
  it("lists, selects and searches", async () => {
    const article = await yuedu.parse(TEXT);
    expect(yuedu.listHighlights(article)).toMatchObject([
      { number: 1, marker: "亮点1", title: "水" },
      { number: 2, marker: "亮点2", title: "闸" },
    ]);
    expect(yuedu.select(article, [2]).sections.map(({ title }) => title)).toEqual(["闸"]);
    expect(() => yuedu.select(article, [3])).toThrow(yuedu.Failure);
    expect(yuedu.search(article, "水声")).toMatchObject([
      { section: [{ title: "闸" }], text: "水声", context: { text: "闸门开了，水声大作。" } },
    ]);
    expect(yuedu.search(article, /水.流/).map(({ text }) => text)).toEqual(["水在流"]);
    expect(yuedu.search(article, /在/y)).toHaveLength(2);
    expect(yuedu.search(article, "")).toEqual([]);
  });

  it("writes it as Markdown, text and JSON", async () => {
    const article = await yuedu.parse(TEXT);
    expect(await yuedu.renderMarkdown(article)).toMatch(/^# 一条河的三代守闸人\n/);
    expect(await yuedu.renderMarkdown(article, { frontMatter: true })).toMatch(/^---\ntitle: /);
    expect(await yuedu.renderMarkdown(article, { toc: true })).toContain("](#亮点1-水)");
    expect(await yuedu.renderHtml(article)).toMatch(/^<!DOCTYPE html>\n<html lang="zh/);
    expect(yuedu.renderText(article)).toContain("闸门开了，水声大作。\n");
    expect(JSON.parse(yuedu.renderJson(article))).toMatchObject({ meta: { source: "某报" } });
  });

  it("sets it for a terminal", async () => {
    const article = await yuedu.parse("水在流，人在看\u001B[31m，闸门开了。");
    const plain = yuedu.renderTerminal(article, { width: 12 });
    expect(plain).not.toContain("\u001B");
    const styled = yuedu.renderTerminal(await yuedu.parse(TEXT), { colours: 3, theme: "light" });
    expect(styled).toContain("\u001B[");
    expect(stripVTControlCharacters(styled)).toBe(yuedu.renderTerminal(await yuedu.parse(TEXT)));
    expect(() => yuedu.renderTerminal(article, { width: 0 })).toThrow(RangeError);
  });
});
