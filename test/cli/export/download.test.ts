import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { zip } from "../../../src/cli/host/zip.ts";
import { filesOf } from "../../source/support/epub.ts";
import { folder } from "../support/folder.ts";
import { run } from "../support/host.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000", "hex");
const GIF = Buffer.from("GIF89a0000");
const nameOf = (bytes: Buffer, extension: string) =>
  `${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.${extension}`;
const [PNG_NAME, GIF_NAME] = [nameOf(PNG, "png"), nameOf(GIF, "gif")];

/** A folder with two pictures in it, and an article with this text. */
function article(text: string): { path: string; file: string } {
  const path = folder();
  // Types are known by content, not by name.
  writeFileSync(join(path, "a.jpg"), PNG);
  writeFileSync(join(path, "b.gif"), GIF);
  writeFileSync(join(path, "a.md"), text);
  return { path, file: join(path, "a.md") };
}

describe("--download-images", () => {
  it("writes pictures named by content, and leaves all else of Markdown as it is", async () => {
    const { path, file } = article(
      "# 题\n\n* ![甲](a.jpg 't')\n* <img src=b.gif>\n* [甲](a.jpg)\n",
    );
    const output = join(path, "out.md");
    const args = ["export", file, "--download-images", join(path, "图 (1)"), "-o", output];
    expect(await run(args)).toMatchObject({ code: 0, error: "" });
    expect(readFileSync(output, "utf8")).toBe(
      `# 题\n\n* ![甲](图%20%281%29/${PNG_NAME} 't')\n* <img src="图%20%281%29/${GIF_NAME}">\n* [甲](a.jpg)\n`,
    );
    expect(readdirSync(join(path, "图 (1)")).sort()).toEqual([GIF_NAME, PNG_NAME].sort());
    expect(readFileSync(join(path, "图 (1)", PNG_NAME))).toEqual(PNG);
  });

  it("gives addresses from where the export is, or from the current folder", async () => {
    const { path, file } = article("![](a.jpg)\n");
    mkdirSync(join(path, "out"));
    const output = join(path, "out", "a.md");
    await run(["export", file, "--download-images", join(path, "img"), "-o", output]);
    expect(readFileSync(output, "utf8")).toBe(`![](../img/${PNG_NAME})\n`);
    const { out } = await run(["export", file, "--download-images", join(path, "img")]);
    expect(out).toMatch(new RegExp(`^!\\[\\]\\((?:\\.\\./)+.*/img/${PNG_NAME}\\)\\n$`));
  });

  it("keeps the address of a picture that fails, and reports each", async () => {
    const { path, file } = article("![](none.png) ![](a.md) ![](b.gif)\n");
    const { code, out, error } = await run(["export", file, "--download-images", join(path, "i")]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^!\\[\\]\\(none\\.png\\) !\\[\\]\\(a\\.md\\) .*${GIF_NAME}`));
    expect(error).toMatch(/^yuedu: [^\n]*“none\.png”[^\n]*\nyuedu: [^\n]*“a\.md”[^\n]*\n$/);
  });

  it("makes no folder for no picture, and writes nothing if it cannot be made", async () => {
    const { path, file } = article("![](none.png)\n");
    await run(["export", file, "--download-images", join(path, "i")]);
    expect(readdirSync(path)).not.toContain("i");
    const args = ["export", article("![](a.jpg)\n").file, "--download-images", file];
    const { code, out, error } = await run([...args, "-o", join(path, "out.md")]);
    expect([code, out, readdirSync(path).includes("out.md")]).toEqual([1, "", false]);
    expect(error).toContain(file);
  });

  it("keeps a file with that name and other content without --force", async () => {
    const { path, file } = article("![](a.jpg)\n");
    const picture = join(path, PNG_NAME);
    writeFileSync(picture, "mine");
    const args = ["export", file, "--download-images", path];
    expect((await run(args)).code).toBe(1);
    expect(readFileSync(picture, "utf8")).toBe("mine");
    expect((await run([...args, "--force"])).code).toBe(0);
    expect(readFileSync(picture)).toEqual(PNG);
    expect((await run(args)).code).toBe(0);
  });

  it("works for pages, JSON and parts of an article", async () => {
    const { path, file } = article(
      "# 题\n\n## 亮点1 甲\n\n![甲](a.jpg)\n\n## 亮点2 乙\n\n![乙][b]\n\n[b]: b.gif\n",
    );
    const images = ["--download-images", join(path, "img")];
    const page = join(path, "a.html");
    await run(["export", file, ...images, "-f", "html", "-o", page]);
    const html = readFileSync(page, "utf8");
    expect(html).toContain(`<img src="img/${PNG_NAME}" alt="甲" data-address="a.jpg">`);
    expect(html).toContain("img-src data: &#x27;self&#x27;;");
    const json = join(path, "a.json");
    await run(["export", file, ...images, "-f", "json", "-o", json]);
    expect(readFileSync(json, "utf8")).toContain(`"url": "img/${GIF_NAME}"`);
    const part = join(path, "part.md");
    await run(["export", file, ...images, "--highlight", "2", "-o", part]);
    expect(readFileSync(part, "utf8")).toContain(`]: img/${GIF_NAME}\n`);
  });

  it("goes with no format that has no addresses, and not with --embed-images", async () => {
    const { path, file } = article("![](a.jpg)\n");
    const args = ["export", file, "--download-images", join(path, "img"), "-f"];
    for (const rest of [
      ["text"],
      ["epub", "-o", join(path, "a.epub")],
      ["html", "--embed-images"],
    ]) {
      const { code, error } = await run([...args, ...rest]);
      expect(code).toBe(2);
      expect(error).toMatch(/^yuedu: [^\n]*--download-images[^\n]*\n$/);
    }
    expect(readdirSync(path)).not.toContain("img");
  });

  it("writes the pictures of several sources into one folder", async () => {
    const [first, second] = [article("![](a.jpg)\n"), article("![](a.jpg) ![](b.gif)\n")];
    const { path } = first;
    const output = ["-o", `${join(path, "out")}/`, "--download-images", join(path, "out", "img")];
    expect((await run(["export", first.file, second.file, ...output])).code).toBe(0);
    expect(readFileSync(join(path, "out", "a-2.md"), "utf8")).toBe(
      `![](img/${PNG_NAME}) ![](img/${GIF_NAME})\n`,
    );
    expect(readdirSync(join(path, "out", "img")).sort()).toEqual([GIF_NAME, PNG_NAME].sort());
  });
});

describe("pictures in a book", () => {
  const book = () => {
    const path = folder();
    const body =
      '<h1>甲</h1><p>文<img src="../img/b.gif" alt="乙"/></p><p><img src="no.png" alt=""/></p>';
    const files = filesOf({
      chapters: [{ path: "text/1.xhtml", body }],
      others: [{ path: "OPS/img/b.gif", content: GIF }],
    });
    writeFileSync(join(path, "a.epub"), zip(files));
    return { path, file: join(path, "a.epub") };
  };

  it("keep their path in it, which a notice tells", async () => {
    const { file } = book();
    for (const format of ["markdown", "html"]) {
      const { code, out, error } = await run(["export", file, "-f", format]);
      expect([code, out.includes("OPS/img/b.gif")]).toEqual([0, true]);
      expect(error).toMatch(/^yuedu: [^\n]*a\.epub[^\n]* 1 [^\n]*--download-images[^\n]*\n$/);
    }
    for (const format of ["json", "text"]) {
      expect((await run(["export", file, "-f", format])).error).toBe("");
    }
  });

  it("are written to files, put into a page, and kept in another book", async () => {
    const { path, file } = book();
    const output = join(path, "a.md");
    await run(["export", file, "--download-images", join(path, "img"), "-o", output]);
    expect(readFileSync(output, "utf8")).toContain(`文![乙](img/${GIF_NAME})`);
    const page = await run(["export", file, "-f", "html", "--embed-images"]);
    expect(page.out).toContain(`src="data:image/gif;base64,${GIF.toString("base64")}"`);
    const again = join(path, "b.epub");
    await run(["export", file, "-f", "epub", "-o", again]);
    const third = join(path, "c.md");
    await run(["export", again, "--download-images", join(path, "img"), "-o", third]);
    expect(readFileSync(third, "utf8")).toBe(readFileSync(output, "utf8"));
  });
});
