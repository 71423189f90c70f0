import type { DocumentSet } from "../document-set.ts";
import { aeb } from "./aeb.ts";
import { books } from "./books/books.ts";
import { gne } from "./gne.ts";
import { laws } from "./laws/laws.ts";
import { readability } from "./readability.ts";
import { sogou } from "./sogou/sogou.ts";
import { trafilatura } from "./trafilatura.ts";

/** All sets of documents, in the table's order. */
export const SETS: readonly DocumentSet[] = [
  aeb,
  trafilatura,
  readability,
  gne,
  ...laws,
  books,
  sogou,
];
