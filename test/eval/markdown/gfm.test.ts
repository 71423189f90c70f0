import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { GFM_EXAMPLES } from "./gfm-examples.ts";
import { normalized, rewritten } from "./judge.ts";

const htmlOf = (markdown: string) => normalized(marked.parse(markdown, { async: false }));

describe.each(Object.entries(GFM_EXAMPLES))(
  "GitHub's %s, as marked renders them",
  (_, examples) => {
    it.each(examples)("mean the same after reading and writing: %j", (markdown) => {
      expect(htmlOf(rewritten(markdown))).toBe(htmlOf(markdown));
    });
  },
);
