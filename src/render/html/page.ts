import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { GENERATOR } from "../../article/exported/vocabulary.ts";
import type { Article, Meta } from "../../article/model.ts";
import { isSafeAddress } from "./address.ts";
import { type ArticleForm, articleHtml } from "./article.ts";
import { element, text } from "./hast.ts";
import { languageTag } from "./header.ts";
import { STYLE } from "./style.ts";

export type HtmlOptions = ArticleForm & {
  /** Whether pictures are in files beside the page. */
  readonly hasFiles?: boolean;
  /** Returns the SHA-256 digest of a text in UTF-8, as Base64. */
  readonly digestOf: (text: string) => string;
};

/** For articles whose language is not known; most are Chinese. */
const LANGUAGE = "zh";

/**
 * Renders articles as one page that needs nothing else: no script, no request. Its policy forbids
 * both, and any style but its own, to whatever an article might smuggle in.
 */
export function renderHtml(articles: readonly Article[], options: HtmlOptions): string {
  const [first] = articles;
  const body = element("body", {}, [
    element(
      "main",
      {},
      articles.map((article, index) =>
        articleHtml(article, { ...options, marks: true, finish: written }, index),
      ),
    ),
  ]);
  const language = languageTag(first?.meta.language ?? null) ?? LANGUAGE;
  const head = headHtml(
    articles.map(({ meta }) => meta),
    policy(options.digestOf(STYLE), options.hasFiles === true),
  );
  const page = element("html", { lang: language }, [head, text("\n"), body]);
  return `<!DOCTYPE html>\n${toHtml(page, AS_WRITTEN)}\n`;
}

/** Content that is HTML already is put in as it is. It is never an author's: see `written`. */
const AS_WRITTEN = { allowDangerousHtml: true };

/** Writes a block at once: the trees of all blocks take many times the memory of their HTML. */
function written(node: ElementContent): ElementContent {
  return { type: "raw", value: toHtml(node, AS_WRITTEN) };
}

function headHtml(metas: readonly Meta[], contentPolicy: string): Element {
  const [only] = metas.length === 1 ? metas : [];
  const author = only?.author ?? null;
  const url = only?.url ?? null;
  const title = metas.map((meta) => meta.title).filter((each) => each !== null);
  const elements = [
    element("meta", { charSet: "utf-8" }),
    element("meta", { httpEquiv: "Content-Security-Policy", content: contentPolicy }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "generator", content: GENERATOR }),
    ...(author === null ? [] : [element("meta", { name: "author", content: author })]),
    ...(url === null || !isSafeAddress(url)
      ? []
      : [element("link", { rel: "canonical", href: url })]),
    element("title", {}, [text(title.join(" · ") || UNTITLED)]),
    element("style", {}, [text(STYLE)]),
  ];
  return element(
    "head",
    {},
    elements.flatMap((each) => [text("\n"), each]),
  );
}

const UNTITLED = "无题";

/**
 * The Content-Security-Policy: images in the page itself or from where it is, its style sheet by
 * digest, nothing else.
 */
function policy(digest: string, hasFiles: boolean): string {
  const images = hasFiles ? "data: 'self'" : "data:";
  return `default-src 'none'; img-src ${images}; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}
