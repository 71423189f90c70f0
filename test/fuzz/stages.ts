import fc from "fast-check";
import { understand } from "../../src/article/article.ts";
import { explain } from "../../src/article/explain.ts";
import type { Article } from "../../src/article/model.ts";
import { Failure } from "../../src/failure/failure.ts";
import { articleShape, renderJson } from "../../src/render/json.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { renderPage } from "../../src/render/terminal/page.ts";
import { plain } from "../../src/render/terminal/paint.ts";
import type { Setting } from "../../src/render/terminal/setting.ts";
import { themePainter } from "../../src/render/terminal/theme.ts";
import { renderText } from "../../src/render/text.ts";
import { loadBytes } from "../../src/source/load.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";
import type { Source } from "../../src/source/source.ts";
import { LEVELS } from "../../src/typeset/level.ts";
import type { PageBlock } from "../../src/view/block.ts";
import { articlePage } from "../../src/view/page.ts";
import { visible } from "../../src/view/visible.ts";
import { ensureFits, ensureHarmless, ensureShown, unstyled } from "./screen.ts";
import type { Sample } from "./sources.ts";
import { flowOf, hanOf, inkOf, missing, textOfSource, valuesIn } from "./text.ts";
import { ensure } from "./violation.ts";

/** Columns of the margin that a stop hangs in. */
const MARGIN = 2;

/** How a page is set and painted. */
export type Look = Setting & {
  readonly links: "hyperlinks" | "notes";
  readonly colours: 0 | 1 | 2 | 3;
};

export const looks: fc.Arbitrary<Look> = fc.record({
  width: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 120 })),
  level: fc.constantFrom(...LEVELS),
  ambiguous: fc.constant("narrow"),
  hang: fc.boolean(),
  justify: fc.boolean(),
  spacing: fc.boolean(),
  fullwidth: fc.boolean(),
  orphans: fc.boolean(),
  wrapCode: fc.constant(true),
  links: fc.constantFrom("hyperlinks", "notes"),
  colours: fc.constantFrom(0, 1, 2, 3),
});

/** Takes a sample through all stages, and ensures that each keeps its promises. */
export async function judgeStages(sample: Sample, look: Look): Promise<void> {
  const source = await sourceOf(sample);
  if (source === null) return;
  const { article } = await understand(source);
  await judgeArticle(source, article);
  judgeExports(article);
  const page = articlePage(article, look.links);
  judgePage(article, page);
  await judgeRows(page, look);
}

async function sourceOf({ bytes, from }: Sample): Promise<Source | null> {
  try {
    return await loadBytes("样本", bytes, { from });
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Every Han character of a source is in the article, or in a block that is not of its body. */
async function judgeArticle(source: Source, article: Article): Promise<void> {
  const { blocks } = await explain(source);
  const { meta, lead, sections } = article;
  const flow = JSON.stringify([meta.title, lead, sections]);
  const body = blocks.filter(({ region }) => region === "body").map(({ text }) => text);
  const lost = missing(hanOf(body.join("")), hanOf(flow));
  ensure(lost === "", "the body is kept", { lost });
  const others = blocks.filter(({ region }) => region !== "body").map(({ text }) => text);
  const kept = [flow, ...others, ...article.chrome].join("");
  const dropped = missing(hanOf(textOfSource(source)), hanOf(kept));
  ensure(dropped === "", "nothing is lost in silence", { dropped });
}

function judgeExports(article: Article): void {
  const flow = hanOf(flowOf(article));
  const shape: unknown = JSON.parse(renderJson(article));
  ensure(
    JSON.stringify(shape) === JSON.stringify(articleShape(article), withoutPositions),
    "JSON holds the article",
    {},
  );
  const read = parseMarkdown(renderMarkdown(article, { frontMatter: false }));
  for (const text of [valuesIn(read.children), renderText(article)]) {
    const lost = missing(flow, hanOf(text));
    ensure(lost === "", "an export holds the text", { lost });
  }
}

function withoutPositions(key: string, value: unknown): unknown {
  return key === "position" ? undefined : value;
}

/** Elements in Markdown whose text is not shown, or may not be. */
const UNSHOWN =
  /<(?:[!?]|script|style|template|title|head|noscript|noframes|svg|select|option|iframe|object|textarea|video|audio|canvas|button|datalist|progress)/i;

function judgePage(article: Article, page: readonly PageBlock[]): void {
  if (UNSHOWN.test(JSON.stringify([article.lead, article.sections]))) return;
  const lost = missing(inkOf(visible(flowOf(article))), inkOf(textOfPage(page)));
  ensure(lost === "", "a page holds the text", { lost });
}

async function judgeRows(page: readonly PageBlock[], look: Look): Promise<void> {
  const { links: _, colours, ...setting } = look;
  const bare = renderPage(page, setting, plain).split("\n");
  const painted = renderPage(page, setting, themePainter("dark", colours)).split("\n");
  ensure(
    painted.map(unstyled).join("\n") === bare.map(unstyled).join("\n"),
    "styles change no text",
    {},
  );
  const lost = missing(inkOf(textOfPage(page)), inkOf(bare.map(unstyled).join("")));
  ensure(lost === "", "rows hold the text", { lost });
  for (const row of painted) {
    ensureHarmless(row);
    ensureFits(unstyled(row), look.width + (look.hang === true ? MARGIN : 0));
  }
  await ensureShown(painted);
}

function textOfPage(page: readonly PageBlock[]): string {
  return page
    .map((block) =>
      block.kind === "table"
        ? block.rows.flatMap((row) => row.map(({ text }) => text)).join("\n")
        : block.content.text,
    )
    .join("\n");
}
