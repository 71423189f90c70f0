import type { Article } from "../../../../src/article/model.ts";
import type { DocumentSet, Judgement } from "../../document-set.ts";
import { bodyOf } from "../../text/article-text.ts";
import { fold } from "../../text/compare.ts";
import { check, type FieldCheck, fieldsOf, judgeFields } from "../../text/fields.ts";
import { agencyIn, editorIn, isAuthor, isTitle, reportersIn } from "./patterns.ts";

const TEXT = /^SogouC\/ClassFile\/.*\.txt$/;
const NO_BREAK_SPACE = /&nbsp;?/g;
const MOJIBAKE = /�{3}|[ÃÂ]{2}|锟斤拷/;
const ENTITY = /&(?:nbsp|gt|lt|amp|quot)\b/;

/** News texts in GB18030: reporters, agencies, editors' lines, titles that are none, entities. */
export const sogou: DocumentSet = {
  name: "sogou",
  repository: "HappyShadowWalker/ChineseTextClassify",
  cases: (files) =>
    files
      .filter(({ path }) => TEXT.test(path))
      .map(({ path, read }) => ({
        id: path,
        name: "news.txt",
        bytes: read,
        judge: (article) => judgeNews(article, linesOf(read())),
      })),
};

function linesOf(bytes: Buffer): string[] {
  return new TextDecoder("gb18030")
    .decode(bytes)
    .replace(NO_BREAK_SPACE, " ")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function judgeNews(article: Article, lines: readonly string[]): Judgement {
  return judgeFields([...checkText(article), ...checkCredits(article, lines)]);
}

/** Checks what needs no label: no text has wrong characters, entities, or such a title or author. */
function checkText(article: Article): FieldCheck[] {
  const { title, author } = fieldsOf(article);
  const body = bodyOf(article);
  const mojibake = MOJIBAKE.exec(body)?.[0] ?? null;
  const entity = ENTITY.exec(`${body}${title ?? ""}`)?.[0] ?? null;
  return [
    { field: "characters right", isRight: mojibake === null, expected: "", got: mojibake },
    { field: "no entities", isRight: entity === null, expected: "", got: entity },
    plausible("titles plausible", title, isTitle),
    plausible("authors plausible", author, isAuthor),
  ];
}

function plausible(
  field: string,
  got: string | null,
  isPlausible: (got: string) => boolean,
): FieldCheck {
  return { field, isRight: got ? isPlausible(got) : null, expected: "", got };
}

/** Checks reporter, agency and editor against the lines where a text names them. */
function checkCredits(article: Article, lines: readonly string[]): FieldCheck[] {
  const { author, source } = fieldsOf(article);
  const last = lines.slice(-2);
  const reporters = reportersIn([...lines.slice(0, 4), ...last]);
  const editor = editorIn(last);
  const isKept = editor !== null && bodyOf(article).includes(editor);
  const includes = (got: string | null, expected: string) => fold(got).includes(fold(expected));
  return [
    // Who wrote it is named first; those who helped follow.
    check("reporters", author, reporters, (got, names) =>
      includes(got, names.split(/[\s、，]/)[0] ?? ""),
    ),
    check("agencies", source, agencyIn(lines.slice(0, 3)), includes),
    {
      field: "editors' lines dropped",
      isRight: editor === null ? null : !isKept,
      expected: "",
      got: editor,
    },
  ];
}
