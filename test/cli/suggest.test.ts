import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands/names.ts";
import { editDistance, suggest } from "../../src/cli/suggest.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["wrap", "wrap", 0],
    ["wrap", "wrp", 1],
    ["wrap", "wraps", 1],
    ["wrap", "warp", 1],
    ["wrap", "wrip", 1],
    ["", "wrap", 4],
    ["kitten", "sitting", 3],
  ])("%s and %s: %i", (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
    expect(editDistance(to, from)).toBe(edits);
  });
});

describe("suggest", () => {
  it.each([
    ["highlihgts", "highlights"],
    ["higlights", "highlights"],
    ["hilight", "highlight"],
    ["exprot", "export"],
    ["outlin", "outline"],
    ["exp", "export"],
    ["warp", "wrap"],
    ["story.txt", undefined],
    ["ab", undefined],
    ["a", undefined],
    ["", undefined],
    ["wake", undefined],
  ])("%s: %s", (word, meant) => {
    expect(suggest(word, COMMANDS)).toBe(meant);
  });

  it.each([
    ["--wdith", "--width"],
    ["--colour", "--color"],
    ["--line", "--line-break"],
    ["-z", undefined],
  ])("%s: %s", (word, meant) => {
    expect(suggest(word, ["--width", "--color", "--line-break", "--help"])).toBe(meant);
  });
});
