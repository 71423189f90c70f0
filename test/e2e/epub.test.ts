import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BODY, HIGHLIGHTS, TITLE } from "./support/article.ts";
import { describeWith } from "./support/describe-with.ts";
import { folder } from "./support/folder.ts";
import { findProgram } from "./support/programs.ts";
import { isOpen } from "./support/reader.ts";
import { execute, run, shell } from "./support/run.ts";
import { open } from "./support/terminal.ts";

/** The bundled article as a book in a new folder. */
async function exported(...options: readonly string[]): Promise<string> {
  const file = join(folder(), "a.epub");
  const { code, text, stderr } = await run(["export", "-f", "epub", "-o", file, ...options]);
  expect([code, text, stderr]).toEqual([0, "", ""]);
  return file;
}

describe("an EPUB", () => {
  it("is read from a file and from a pipe, by all commands", async () => {
    const file = await exported();
    const read = await run([file]);
    for (const line of BODY) {
      expect(read.text.replace(/\s/g, "")).toContain(line.replace(/\s/g, ""));
    }
    const piped = await shell(`"$@" outline < ${file}`);
    for (const each of [TITLE, ...HIGHLIGHTS]) {
      expect(piped.text.replace(/\s/g, "")).toContain(each.replace(/\s/g, ""));
    }
    const original = await run(["export"]);
    expect((await run(["export", file])).text).toBe(original.text);
  });

  it("opens in the reader", async () => {
    const file = await exported();
    const session = open(["read", "--no-state", file], { columns: 80, rows: 24 });
    const screen = await session.until(isOpen);
    expect(screen.rows.join("")).toContain("亮点");
    session.type("q");
    expect((await session.ended).code).toBe(0);
  });

  it("that is cut short is refused in one line", async () => {
    const bytes = readFileSync(await exported());
    const file = join(folder(), "cut.epub");
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    const { code, text, stderr } = await run(["--lang", "en", file]);
    expect([code, text]).toEqual([1, ""]);
    expect(stderr).toBe(
      `yuedu: cannot read “${file}”: the EPUB is not whole; get the book again\n`,
    );
  });

  it("is the same each time at the time that SOURCE_DATE_EPOCH fixes", async () => {
    const env = { SOURCE_DATE_EPOCH: "1900000000" };
    const file = join(folder(), "a.epub");
    await run(["export", "-f", "epub", "-o", file], { env });
    const first = readFileSync(file);
    await run(["export", "-f", "epub", "-o", file, "--force"], { env });
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it("is not printed", async () => {
    const { code, text, stderr } = await run(["--lang", "en", "export", "-f", "epub"]);
    expect([code, text]).toEqual([2, ""]);
    expect(stderr).toBe("yuedu: epub is not printed; name a file with -o\n");
  });
});

/** Java alone takes seconds to start (ms). */
const LIMIT = 120_000;

describeWith("epubcheck", "an EPUB judged by epubcheck", () => {
  it("has no errors and no warnings, with pictures or without", { timeout: LIMIT }, async () => {
    const path = folder();
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const webp = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
    writeFileSync(join(path, "图 1.png"), Buffer.from(png, "base64"));
    writeFileSync(join(path, "b.webp"), Buffer.from(webp, "base64"));
    writeFileSync(
      join(path, "c.svg"),
      '<svg onload="a()"><script>a</script><g id="a"/><g id="a"/>',
    );
    const article = join(path, "a.md");
    writeFileSync(
      article,
      "# 题\n\n文[^1]![图](<图 1.png>)![](https://a.cn/b.png)![](b.webp)![](c.svg)\n\n## 节\n\n[^1]: 注\n",
    );
    const book = join(path, "a.epub");
    expect((await run(["export", "-f", "epub", "-o", book, article])).code).toBe(0);
    // Debian's program is an archive of Java that the kernel may not know how to run.
    const program = findProgram("epubcheck") ?? "";
    for (const file of [await exported(), book]) {
      const { text, stderr } = await execute("java", ["-jar", program, file]);
      expect(text + stderr).toContain("0 fatals / 0 errors / 0 warnings");
    }
    expect(readFileSync(book).includes("EPUB/images/1.png")).toBe(true);
  });
});
