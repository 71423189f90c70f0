import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, it } from "vitest";
import { boundAddresses } from "../../../src/source/limits/addresses.ts";

/** By the syntax alone: the extension's second search of the tree knows no brackets. */
const NODES = gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest);
const parse = (markdown: string, syntax = gfm()) =>
  fromMarkdown(markdown, { extensions: [syntax], mdastExtensions: [NODES] });

const PARTS = ["[", "![", "]", "](/y)", "[^1]", "[^", "[一]", "\\[", "`", "<b>", " ", "*", "字"];
const ADDRESSES = ["a@b.cn", " http://b.cn", " www.b.cn", "\n\n[^1]: 注\n\n", "\n\n[一]: /z\n\n"];

it("finds the addresses that the extension finds", () => {
  const parts = fc.array(fc.constantFrom(...PARTS, ...ADDRESSES), { maxLength: 40 });
  fc.assert(
    fc.property(parts, (written) => {
      const markdown = written.join("");
      expect(parse(markdown, boundAddresses(gfm()))).toEqual(parse(markdown));
    }),
    { numRuns: 300 },
  );
});
