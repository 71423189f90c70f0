import type { Explanation } from "../article/explanation.ts";
import type { PageBlock, Role } from "./block.ts";
import { SEPARATOR } from "./separator.ts";
import { Writer } from "./writer.ts";

/** Enough of a block to know it again (UTF-16 code units). */
const EXCERPT = 40;
/** Indent of the lines after the first (em). */
const REST = 4;

/** Makes the page of `yuedu --explain`: what was claimed about the article, and what each block is. */
export function explanationPage({ blocks, claims }: Explanation): PageBlock[] {
  const said = claims.map(({ field, value, origin, at, won }) => {
    const where = at === null ? origin : `${origin}, ${at + 1}`;
    return entry(won ? field : `(${field})`, value, where, won ? "heading" : null);
  });
  const parts = blocks.map(({ region, text, evidence }, index) =>
    entry(
      `${index + 1} ${region}`,
      text,
      [...new Set(evidence)].join(", "),
      region === "body" ? null : "heading",
    ),
  );
  const [first, ...others] = parts;
  return first === undefined
    ? said
    : [...said, { ...first, above: said.length > 0 ? 1 : 0 }, ...others];
}

function entry(label: string, text: string, why: string, role: Role | null): PageBlock {
  const excerpt = [...text].length > EXCERPT ? `${[...text].slice(0, EXCERPT).join("")}…` : text;
  const writer = new Writer().write(label, role ?? "number").write(SEPARATOR, null);
  writer.write(excerpt, null);
  if (why !== "") writer.write(SEPARATOR, null).write(`← ${why}`, "meta");
  return { kind: "item", content: writer.styled(), indent: { first: 0, rest: REST }, above: 0 };
}
