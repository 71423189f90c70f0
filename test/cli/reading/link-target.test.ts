import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { linkTarget } from "../../../src/cli/reading/link-target.ts";
import { folder } from "../support/folder.ts";

describe("linkTarget", () => {
  const page = "https://example.com/news/a.html";

  it.each([
    ["https://例.cn/b", null, "https://xn--fsq.cn/b"],
    ["b.html", page, "https://example.com/news/b.html"],
    ["/b", page, "https://example.com/b"],
    ["//example.org/b", page, "https://example.org/b"],
    ["file:///etc/passwd", page, null],
    ["javascript:alert(1)", page, null],
    ["mailto:a@example.com", page, null],
    ["b.md", null, null],
    ["file:///etc/passwd", null, null],
  ])("%s on %s leads to %s", (href, base, target) => {
    expect(linkTarget(href, base)).toBe(target);
  });

  it("leads from files to regular files only", () => {
    const home = folder();
    const base = join(home, "a.md");
    const other = join(home, "另 一篇.md");
    writeFileSync(other, "");
    expect(linkTarget("./另%20一篇.md#节", base)).toBe(other);
    expect(linkTarget(pathToFileURL(other).href, base)).toBe(other);
    expect(linkTarget("nowhere.md", base)).toBeNull();
    expect(linkTarget(".", base)).toBeNull();
    expect(linkTarget("%E4", base)).toBeNull();
    execFileSync("sh", ["-c", `mkfifo "$1"`, "sh", join(home, "pipe")]);
    expect(linkTarget("pipe", base)).toBeNull();
    expect(linkTarget("/dev/zero", base)).toBeNull();
  });
});
