import type { Article } from "../../../../src/article/model.ts";
import type { CorpusFile } from "../../corpus.ts";
import type { Case, DocumentSet } from "../../document-set.ts";
import { judgeStatute } from "./judge.ts";
import { hasParts, statuteOf, trimmedLines, withoutHashes } from "./statute.ts";

/** A form in which a statute is read, made from its Markdown. */
type Form = {
  readonly extension: string;
  readonly of: (markdown: string) => string;
};

const FORMS: Readonly<Record<string, Form>> = {
  /** As it is. */
  "laws-md": { extension: "md", of: (markdown) => markdown },
  /** Plain text: paragraphs indented, headings not. */
  "laws-txt": { extension: "txt", of: (markdown) => `${plainLines(markdown).join("\n")}\n` },
  /** Plain text: nothing indented, a blank line after each line. */
  "laws-flat": {
    extension: "txt",
    of: (markdown) =>
      plainLines(markdown)
        .map((line) => `${line.trimStart()}\n\n`)
        .join(""),
  },
};

const COMMENT = /<!--[\s\S]*?-->/g;
const INDENT = "\u3000\u3000";
const STATUTE = /\.md$/;
/** Files of the repository that are no statutes. */
const OTHER = /README|法律法规模版|案例|司法解释/;

/** Statutes in one form: title, headings, articles, date. */
export const laws: readonly DocumentSet[] = Object.entries(FORMS).map(([name, form]) => ({
  name,
  repository: "LawRefBook/Laws",
  cases: (files) =>
    files
      .filter(({ path }) => STATUTE.test(path) && !OTHER.test(path))
      .flatMap((file) => caseOf(file, form)),
}));

function caseOf({ path, read }: CorpusFile, { extension, of }: Form): Case[] {
  const markdown = read().toString("utf8");
  if (!hasParts(markdown)) return [];
  const isMarkdown = extension === "md";
  const judge = (article: Article) => judgeStatute(article, statuteOf(markdown), { isMarkdown });
  return [{ id: path, name: `law.${extension}`, bytes: () => Buffer.from(of(markdown)), judge }];
}

function plainLines(markdown: string): string[] {
  return trimmedLines(markdown.replace(COMMENT, ""))
    .filter((line) => line !== "")
    .map((line) => (line.startsWith("#") ? withoutHashes(line) : INDENT + line));
}
