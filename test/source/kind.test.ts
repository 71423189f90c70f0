import { describe, expect, it } from "vitest";
import { type KindHints, kindOf } from "../../src/source/kind.ts";

describe("kindOf", () => {
  it.each<[string, Partial<KindHints>, string]>([
    ["正文", {}, "text"],
    ["<!DOCTYPE html><p>", {}, "html"],
    ["\uFEFF\n<!-- 注 -->\n<HTML lang=zh>", {}, "html"],
    ['<?xml version="1.0"?>\n<html xmlns="x">', {}, "html"],
    ["<p>段</p>", {}, "html"],
    ["<!--><!----><!-- > --><p>段", {}, "html"],
    ["<!-- 注 <p>段", {}, "text"],
    [`<!--${"注".repeat(3000)}--><p>段`, {}, "html"],
    ["<某某> 说", {}, "text"],
    ["<pre 不是网页", {}, "text"],
    ["a < b", {}, "text"],
    ["# 题", {}, "markdown"],
    ["---\r一: 二", {}, "markdown"],
    ["+++\na = 1", {}, "markdown"],
    ["<p>段</p>", { name: "a.txt" }, "text"],
    ["<p>段</p>", { name: "a.md" }, "markdown"],
    ["正文", { name: "a.HTM" }, "html"],
    ["正文", { name: "a.shtml" }, "html"],
    ["正文", { mediaType: "text/html" }, "html"],
    ["正文", { mediaType: "application/xhtml+xml" }, "html"],
    ["正文", { mediaType: "text/markdown", name: "a.html" }, "markdown"],
    ["# 题", { mediaType: "text/plain" }, "markdown"],
    ["<html>", { mediaType: "text/html", from: "text" }, "text"],
    ["正文", { name: "a.txt", from: "html" }, "html"],
  ])("%j with %j is %s", (text, hints, kind) => {
    expect(kindOf(text, { name: "a", ...hints })).toBe(kind);
  });

  // Ten times as much takes ten times as long; backtracking would not end.
  it.each(["<!---->", "<!-- ", "<?xml ", "<?xml >", " ", "<!-- > ", "<p ", "#", "# "])(
    "tells the kind of a long text of %j in linear time",
    (start) => {
      const text = `${start.repeat(100_000)}正文`;
      expect(["text", "markdown"]).toContain(kindOf(text, { name: "a" }));
    },
  );
});
