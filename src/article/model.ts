import type { PhrasingContent, RootContent } from "mdast";
import type { Written } from "../source/source.ts";

/** When an article was published: as written, and as ISO 8601 where it parses (no offset is invented). */
export type Published = { readonly text: string; readonly iso: string | null };

/** What an article says about itself; null where it does not say. */
export type Meta = {
  readonly title: string | null;
  readonly breadcrumb: readonly string[] | null;
  readonly published: Published | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  /** What else front matter says, as JSON: tags, categories, cover, description ... */
  readonly extra: Readonly<Record<string, unknown>> | null;
};

/** Of an article that says nothing about itself. */
export const NO_META: Meta = {
  title: null,
  breadcrumb: null,
  published: null,
  source: null,
  author: null,
  url: null,
  language: null,
  extra: null,
};

/** What shape of heading opened a section. */
export type SectionKind =
  | "highlight"
  | "chapter"
  | "ordinal"
  | "bracket"
  | "bullet"
  | "question"
  | "heading";

/** A part of the article under one heading; `亮点1` is marker "亮点1", kind "highlight", number 1. */
export type Section = {
  /** The marker as written, null for an unnumbered heading. */
  readonly marker: string | null;
  readonly kind: SectionKind;
  readonly number: number | null;
  /** Null where the marker runs in and the body begins after it. */
  readonly title: string | null;
  /** Marker and title as the author wrote them, with links, code and emphasis; empty if there are none. */
  readonly heading: readonly PhrasingContent[];
  /** 1 for the outermost. */
  readonly level: number;
  readonly body: readonly RootContent[];
  readonly sections: readonly Section[];
};

/**
 * An article in sections; its JSON is the program's public shape (`export -f json`).
 * `chrome` holds every line the parser took for navigation, so that nothing is lost.
 */
export type Article = {
  readonly meta: Meta;
  readonly lead: readonly RootContent[];
  readonly sections: readonly Section[];
  readonly chrome: readonly string[];
};

/** An article, and what a reader should know of how it was found. */
export type Understood = {
  readonly article: Article;
  /** Whether nothing on a page looked like an article, so that all of the page is taken for it. */
  readonly isWholePage: boolean;
  /** The address of the page that the article goes on on; null where it is whole. */
  readonly nextPage: string | null;
  /** Whether it was read from plain text, whose marks are characters. */
  readonly isPlain: boolean;
  /** The Markdown it was read from; null where it was none. */
  readonly written: Written | null;
};
