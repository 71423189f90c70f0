/** What an article can be asked about itself. */
export type Field = "title" | "published" | "source" | "author";

/** Where a document may state a fact; `precedence.ts` ranks them per field. */
export type Origin =
  // What authors and sites write for programs.
  | "front-matter"
  | "package"
  // What this program marked when it exported the article.
  | "exported"
  | "json-ld"
  | "meta-tag"
  | "microdata"
  | "address"
  // What a page marks up for readers.
  | "heading"
  | "marked"
  | "page-title"
  | "site"
  // What the text itself says.
  | "title-line"
  | "label"
  | "byline"
  | "dateline"
  | "credit"
  | "signature"
  | "history"
  | "prose";

/** One place's word on one field, as written there. */
export type Claim = {
  readonly field: Field;
  readonly value: string;
  readonly origin: Origin;
  /** The block that says so; null where no block does. */
  readonly at: number | null;
};
