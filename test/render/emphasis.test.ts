import { describe, expect, it } from "vitest";
import { withPlainEmphasis } from "../../src/render/markdown/emphasis.ts";

describe("withPlainEmphasis", () => {
  it.each([
    ["a reference to Han before strong text", "&#x6587;**“字”**", "文**“字”**"],
    ["a reference to a full-width mark", "**字**&#xFF0C;", "**字**，"],
  ])("replaces %s", (_, markdown, expected) => {
    expect(withPlainEmphasis(markdown)).toBe(expected);
  });

  it.each([
    ["a reference to another character", "&#x41;**b**"],
    ["a reference in code, where it is text", "`&#x6587;`"],
    ["Markdown without references", "文**字**"],
  ])("keeps %s", (_, markdown) => {
    expect(withPlainEmphasis(markdown)).toBe(markdown);
  });
});
