import type { Article } from "../../../../src/article/model.ts";
import type { CorpusFile } from "../../corpus.ts";
import {
  type Case,
  type Difference,
  type DocumentSet,
  type Judgement,
  NOT_JUDGED,
  one,
} from "../../document-set.ts";
import { allSections } from "../../text/article-text.ts";
import { fold } from "../../text/compare.ts";
import { fieldsOf } from "../../text/fields.ts";
import { align } from "./align.ts";
import { type Book, bookOf } from "./book.ts";

type Labels = {
  /** Files that are no book in chapters. */
  readonly skip: readonly string[];
  /** Novels: every section is a chapter, or front or back matter. */
  readonly only: readonly string[];
};

/** A book as it is judged. */
type Labelled = Book & { readonly name: string; readonly isNovel: boolean };

/** With fewer chapters, a text is not taken for a book. */
const FEWEST_CHAPTERS = 5;
/** Sections of a novel that are no chapters. */
const MATTER =
  /^(?:前言|序|自序|代序|新序|小引|引子|楔子|简介|内容简介|内容概要|内容梗概|作者简介|人物表|主要人物表|目录|后记|跋|附录|尾声)/;
const TITLE_MARKS = /[《》<>[\]]/g;

/** Classics in plain text: chapters, title, author. */
export const books: DocumentSet = {
  name: "books",
  repository: "zlbxl7/ancinent-books-database",
  labels: "books.json",
  averaged: ["chapters"],
  cases(files, labels) {
    const { skip, only } = labels as Labels;
    const lengths = new Set<number>();
    return files
      .filter(({ path }) => path.endsWith(".txt") && !skip.includes(path))
      .flatMap((file) => caseOf(file, only.includes(file.path), lengths));
  },
};

/** Some books are there twice, under two names: their bytes are equally many. */
function caseOf({ path, read }: CorpusFile, isNovel: boolean, lengths: Set<number>): Case[] {
  const bytes = read();
  if (lengths.has(bytes.length)) return [];
  lengths.add(bytes.length);
  const name = path.replace(/\.txt$/, "");
  const book = { ...bookOf(bytes), name, isNovel };
  if (book.chapters.length < FEWEST_CHAPTERS) return [];
  return [
    { id: path, name: "book.txt", bytes: read, judge: (article) => judgeBook(article, book) },
  ];
}

function judgeBook(article: Article, book: Labelled): Judgement {
  const judgements = [
    judgeChapters(article, book),
    judgeTitle(article, book),
    judgeAuthor(article, book),
  ];
  return {
    counts: Object.assign({}, ...judgements.map(({ counts }) => counts)),
    differences: judgements.flatMap(({ differences }) => differences),
  };
}

function judgeChapters(article: Article, { chapters, isNovel }: Labelled): Judgement {
  const sections = allSections(article.sections).map(({ marker, title }) => ({
    marker: fold(marker),
    title: fold(title),
  }));
  const matched = align(chapters, sections);
  const missing = chapters.filter((_, index) => !matched.expected[index]);
  const extra = sections.filter(({ title }, index) => !matched.got[index] && !MATTER.test(title));
  const wrong = isNovel ? extra : [];
  return {
    counts: {
      chapters: { right: chapters.length - missing.length, of: chapters.length },
      "all chapters": one(missing.length === 0),
      "sections right, novels": isNovel
        ? { right: sections.length - wrong.length, of: sections.length }
        : NOT_JUDGED,
    },
    differences: [
      ...missing.map(({ marker, title }) => difference("chapter", `${marker} ${title}`, "")),
      ...wrong.map(({ marker, title }) => difference("section", "", `${marker} ${title}`)),
    ],
  };
}

/** A title that is missing is better than one that is wrong. */
function judgeTitle(article: Article, { name }: Labelled): Judgement {
  const { title } = fieldsOf(article);
  const got = fold(title).replace(TITLE_MARKS, "");
  const isRight = got === fold(name);
  return {
    counts: { title: one(isRight), "title right or none": one(isRight || got === "") },
    differences: isRight ? [] : [difference("title", name, title ?? "")],
  };
}

function judgeAuthor(article: Article, { author: expected }: Labelled): Judgement {
  if (expected === null) return { counts: { author: NOT_JUDGED }, differences: [] };
  const { author } = fieldsOf(article);
  const [got, wanted] = [fold(author), fold(expected)];
  const isRight = got !== "" && (got.includes(wanted) || wanted.includes(got));
  return {
    counts: { author: one(isRight) },
    differences: isRight ? [] : [difference("author", expected, author ?? "")],
  };
}

function difference(field: string, expected: string, got: string): Difference {
  return { field, expected, got };
}
