import type { HtmlBlock } from "../../blocks/page/html-block.ts";
import { evidence, type PageRule } from "./rule.ts";

/** A paragraph long enough for the extractor. */
const TEXT = "各地的图书馆今年都在修缮，开放时间也延长了。".repeat(12);
const around = (html: string) => `<div><p>${TEXT}</p>${html}</div>`;
const SHARED = "<ul class=share><li>甲</li></ul>";

type Holds = (block: HtmlBlock, at: number, doc: readonly HtmlBlock[]) => boolean;

/** What the extractor (blocks/page/extract) says of a block and of those beside it. */
export const EXTRACT: readonly PageRule[] = [
  rule("extracted", [around("<p>甲</p>")], [around(SHARED)], ({ inExtract }) => inExtract),
  rule(
    "after-extracted",
    [around("<p>甲</p>"), around(SHARED)],
    ["甲"],
    (_block, at, doc) => doc[at - 1]?.inExtract === true,
  ),
  rule(
    "before-extracted",
    [`<div><p>甲</p><p>${TEXT}</p></div>`],
    ["甲"],
    (_block, at, doc) => doc[at + 1]?.inExtract === true,
  ),
];

function rule(id: string, is: readonly string[], isNot: readonly string[], test: Holds): PageRule {
  return evidence({ id, is, isNot, test });
}

/**
 * The same rules once more, for blocks that the extractor takes: their evidence has another weight
 * there. Their examples are those of the rules themselves.
 */
export function inExtract(rules: readonly PageRule[]): readonly PageRule[] {
  return rules.map(({ id, test }) =>
    evidence({
      id: `extracted-${id}`,
      is: [],
      isNot: [],
      test: (block, at, doc) => block.inExtract && test(block, at, doc),
    }),
  );
}
