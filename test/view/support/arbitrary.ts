import fc from "fast-check";
import type { PhrasingContent, RootContent } from "mdast";
import type { Article, Meta, Section, SectionKind } from "../../../src/article/model.ts";

const LINE = ["中", "文", "，", "“", "”", "（", "a", "B", "7", " ", "\u3000", "-", "😀", "e\u0301"];
const HOSTILE = ["\u0000", "\u0007", "\u001b[31m", "\u009b2J", "\u007f", "\u202e", "\u2067"];
const BREAKS = ["\n", "\r\n", "\t", "\u0085", "\u2028", "\u2029"];

/** Chinese, Latin, grapheme clusters, line breaks, and characters that would steer a terminal. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...LINE) },
      { weight: 2, arbitrary: fc.constantFrom(...HOSTILE, ...BREAKS) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });

const anyUrl = fc.oneof(
  fc.constantFrom("http://a.cn/", "https://a.cn/文", "mailto:a@b.cn", "b.md"),
  fc
    .tuple(fc.constantFrom("http://", "https://a/", "mailto:"), anyText)
    .map((parts) => parts.join("")),
  anyText,
);

const { inline } = fc.letrec<{ inline: PhrasingContent; children: PhrasingContent[] }>((tie) => ({
  children: fc.array(tie("inline"), { maxLength: 4 }),
  inline: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ type: fc.constant("text" as const), value: anyText }),
    fc.record({ type: fc.constantFrom("inlineCode" as const, "html" as const), value: anyText }),
    fc.constant({ type: "break" as const }),
    fc.record({ type: fc.constant("image" as const), url: anyText, alt: orNull(anyText) }),
    fc.record({ type: fc.constant("footnoteReference" as const), identifier: anyText }),
    fc.record({
      type: fc.constantFrom("strong" as const, "emphasis" as const, "delete" as const),
      children: tie("children"),
    }),
    fc.record({ type: fc.constant("link" as const), url: anyUrl, children: tie("children") }),
  ),
}));

const inlines = fc.array(inline, { maxLength: 4 });

type Blocks = {
  block: RootContent;
  blocks: Extract<RootContent, { type: "paragraph" | "list" | "blockquote" | "code" }>[];
};

const { block } = fc.letrec<Blocks>((tie) => {
  const leaf = fc.oneof(
    fc.record({ type: fc.constant("paragraph" as const), children: inlines }),
    fc.record({ type: fc.constant("code" as const), value: anyText }),
  );
  const container = fc.oneof(
    fc.record({ type: fc.constant("blockquote" as const), children: tie("blocks") }),
    fc.record({
      type: fc.constant("list" as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 99 }),
      spread: fc.boolean(),
      children: fc.array(
        fc.record({
          type: fc.constant("listItem" as const),
          checked: orNull(fc.boolean()),
          children: tie("blocks"),
        }),
        { maxLength: 3 },
      ),
    }),
  );
  return {
    blocks: fc.array(fc.oneof({ depthSize: "small" }, leaf, container), { maxLength: 3 }),
    block: fc.oneof(
      { depthSize: "small" },
      leaf,
      container,
      fc.record({
        type: fc.constant("heading" as const),
        depth: fc.constantFrom(1 as const, 2 as const, 6 as const),
        children: inlines,
      }),
      fc.record({ type: fc.constant("html" as const), value: anyText }),
      fc.constant({ type: "thematicBreak" as const }),
      fc.record({
        type: fc.constant("footnoteDefinition" as const),
        identifier: anyText,
        children: tie("blocks"),
      }),
      fc.record({
        type: fc.constant("table" as const),
        align: fc.array(
          fc.constantFrom(null, "left" as const, "center" as const, "right" as const),
          {
            maxLength: 4,
          },
        ),
        children: fc.array(
          fc.record({
            type: fc.constant("tableRow" as const),
            children: fc.array(
              fc.record({ type: fc.constant("tableCell" as const), children: inlines }),
              { maxLength: 3 },
            ),
          }),
          { maxLength: 3 },
        ),
      }),
    ),
  };
});

/** Body nodes of every kind, nested. */
export const anyBody: fc.Arbitrary<RootContent[]> = fc.array(block, { maxLength: 4 });

const anyMeta: fc.Arbitrary<Meta> = fc.record({
  title: orNull(anyText),
  breadcrumb: fc.constant(null),
  published: orNull(fc.record({ text: anyText, iso: fc.constant(null) })),
  source: orNull(anyText),
  author: orNull(anyText),
  url: fc.constant(null),
  language: fc.constant(null),
  extra: fc.constant(null),
});

const kinds: SectionKind[] = ["highlight", "chapter", "ordinal", "question", "heading"];

const { sections } = fc.letrec<{ section: Section; sections: Section[] }>((tie) => ({
  sections: fc.array(tie("section"), { maxLength: 3, depthIdentifier: "section" }),
  section: fc
    .record({
      marker: orNull(anyText),
      kind: fc.constantFrom(...kinds),
      number: orNull(fc.integer({ min: 0, max: 9 })),
      title: orNull(anyText),
      level: fc.constant(1),
      body: anyBody,
      sections: fc.oneof(
        { depthSize: "small", depthIdentifier: "section" },
        fc.constant([]),
        tie("sections"),
      ),
      markup: fc.array(inline, { maxLength: 1 }),
      isStrong: fc.boolean(),
    })
    .map(({ markup, isStrong, ...section }) => ({
      ...section,
      heading: [...headingOf(section, isStrong), ...markup.filter(({ type }) => type === "image")],
    })),
}));

/** A heading of marker and title, which is emphasized or not. */
function headingOf({ marker, title }: Pick<Section, "marker" | "title">, isStrong: boolean) {
  const text = (value: string | null) => (value === null ? [] : [{ type: "text" as const, value }]);
  const children = text(title);
  return [...text(marker), ...(isStrong ? [{ type: "strong" as const, children }] : children)];
}

/** Articles of any shape and content. */
export const anyArticle: fc.Arbitrary<Article> = fc.record({
  meta: anyMeta,
  lead: anyBody,
  sections,
  chrome: fc.constant([]),
});
