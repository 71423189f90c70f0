import { toString as textOf } from "mdast-util-to-string";
import type { ExplainedClaim, Explanation } from "../explanation.ts";
import type { Field } from "../meta/claim.ts";
import type { Article, Meta, Section } from "../model.ts";

/** Tells how an article was read that this program had exported: as its marks say. */
export function explainExported({ meta, lead, sections }: Article): Explanation {
  const texts = [...lead.map((node) => textOf(node)), ...sections.flatMap(textsOf)];
  const body = texts.map((text) => ({ text, region: "body", evidence: ["exported"] }) as const);
  const title = { text: meta.title ?? "", region: "title", evidence: ["exported"] } as const;
  return { blocks: meta.title === null ? body : [title, ...body], claims: claimsOf(meta) };
}

function textsOf({ heading, body, sections }: Section): string[] {
  const own = heading.map((node) => textOf(node)).join("");
  const texts = [...body.map((node) => textOf(node)), ...sections.flatMap(textsOf)];
  return own === "" ? texts : [own, ...texts];
}

function claimsOf({ title, published, source, author }: Meta): ExplainedClaim[] {
  const values: readonly (readonly [Field, string | null | undefined])[] = [
    ["title", title],
    ["published", published?.text],
    ["source", source],
    ["author", author],
  ];
  return values.flatMap(([field, value]) =>
    value == null ? [] : [{ field, value, origin: "exported", at: null, won: true }],
  );
}
