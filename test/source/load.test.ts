import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { linesOf } from "../../src/article/blocks/page/html-blocks.ts";
import { isLongFile, openBytes } from "../../src/source/bytes.ts";
import { decodeUtf8 } from "../../src/source/encoding/decode.ts";
import { load } from "../../src/source/load.ts";
import { failureOf } from "./support/failure.ts";

const folder = mkdtempSync(join(tmpdir(), "yuedu-load-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("load", () => {
  it("opens the bundled article where no source is named", async () => {
    const source = await load(undefined);
    expect(source).toMatchObject({ kind: "text", undecodable: 0 });
    expect(source.name).toMatch(/data.article\.txt$/);
    expect(source.kind === "text" && source.text.startsWith("即时新闻:")).toBe(true);
  });

  it.each([
    ["a.txt", "# 标题\n\n正文", "text"],
    ["a.md", "正文", "tree"],
    ["a.markdown", "正文", "tree"],
    ["A.MD", "正文", "tree"],
    ["page", "\n\n# 标题\n\n正文", "tree"],
    ["page", "## 标题\n\n正文", "tree"],
    ["page", "---\r\ntitle: 题\r\n---\r\n正文", "tree"],
    ["page", "#话题# 正文", "text"],
    ["page", "正文\n\n# 标题", "text"],
    ["page", "----\n正文", "text"],
  ])("takes %s with %j for %s", async (name, content, kind) => {
    expect(await load(file(name, content))).toMatchObject({ kind });
  });

  it.each([
    ["file-not-found", () => join(folder, "missing.txt")],
    ["file-not-found", () => join(file("plain.txt", "正文"), "below")],
    ["is-directory", () => folder],
    ["not-text", () => file("paper", "%PDF-1.7\n")],
    ["not-text", () => file("program", "\u007FELF\u0002\u0001\u0001\0")],
    ["empty", () => file("empty.txt", "")],
    ["empty", () => file("blank.txt", "\uFEFF \n　\n")],
    ["empty", () => file("unseen.txt", "\u200b\n\u2060\u200e")],
  ])("fails with %s", async (code, nameOf) => {
    const name = nameOf();
    const failure = await failureOf(load(name));
    expect(failure).toMatchObject({ code, data: { name }, exitCode: 1 });
  });

  it.skipIf(process.getuid?.() === 0)("fails where it may not read", async () => {
    const name = file("secret.txt", "正文");
    chmodSync(name, 0);
    expect(await failureOf(load(name))).toMatchObject({
      code: "not-readable",
      data: { name, reason: "EACCES" },
    });
  });

  it("reads standard input as -", () => {
    const script = `import { load } from ${JSON.stringify(new URL("../../src/source/load.ts", import.meta.url).href)};
      load("-").then((source) => console.log(JSON.stringify(source)), (error) => console.log(error.code));`;
    const run = (input: string) =>
      spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        input,
        encoding: "utf8",
      }).stdout;
    expect(JSON.parse(run("正文"))).toEqual({
      name: "-",
      undecodable: 0,
      encoding: "utf-8",
      kind: "text",
      text: "正文",
    });
    expect(run(" \n").trim()).toBe("empty");
  });
});

describe("a page whose title never closes", () => {
  it("ends its title at the next tag", async () => {
    const name = file("open.html", "<html><title>题目\n<body><p>一个段落。</p></body></html>");
    const source = await load(name);
    expect(source.kind === "page" && linesOf(source.page.document)).toEqual(["一个段落。"]);
  });
});

describe("openBytes", () => {
  it("streams a file's bytes in pieces", async () => {
    const content = new Uint8Array(600_000).map((_, index) => index);
    const chunks: Uint8Array[] = [];
    for await (const chunk of await openBytes(file("bytes", content))) chunks.push(chunk);
    expect(chunks.length).toBeGreaterThan(1);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
  });

  it("fails before it streams where there is nothing to open", async () => {
    const failure = await failureOf(openBytes(join(folder, "missing")));
    expect(failure.code).toBe("file-not-found");
    expect(failure.cause).toMatchObject({ code: "ENOENT" });
  });
});

describe("decodeUtf8", () => {
  it.each([
    ["a byte order mark is no text", [0xef, 0xbb, 0xbf, 0x61], "a", 0],
    ["a second one is", [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], "\uFEFF", 0],
    ["a written U+FFFD is not counted", [0xef, 0xbf, 0xbd], "\uFFFD", 0],
    ["a byte that begins nothing is", [0x61, 0xff, 0x62], "a\uFFFDb", 1],
    ["both together", [0xef, 0xbf, 0xbd, 0xff, 0xef, 0xbf, 0xbd], "\uFFFD\uFFFD\uFFFD", 1],
    [
      "a sequence cut short before a written one",
      [0xe4, 0xb8, 0xef, 0xbf, 0xbd],
      "\uFFFD\uFFFD",
      1,
    ],
    ["a sequence cut short at the end", [0xef, 0xbf], "\uFFFD", 1],
    ["GB 18030 text", [0xc4, 0xe3], "\uFFFD\uFFFD", 2],
  ])("%s", (_, bytes, text, undecodable) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toMatchObject({ text, undecodable });
  });

  it("decodes any bytes as the Encoding Standard says", () => {
    const written = fc.string({ unit: "binary" }).map((text) => [...Buffer.from(text)]);
    const piece = fc.oneof(written, fc.array(fc.nat(255), { maxLength: 4 }));
    const standard = new TextDecoder("utf-8");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const bytes = Uint8Array.from(pieces.flat());
        expect(decodeUtf8(bytes).text).toBe(standard.decode(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("isLongFile", () => {
  it.each(["a".repeat(5000), "/dev/null", "/nowhere"])("is false for %s", (path) => {
    expect(isLongFile(path)).toBe(false);
  });
});
