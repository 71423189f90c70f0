import { endsWithAny } from "../../text/contains.ts";
import { isAuthor, isPersonName } from "../../text/names.ts";
import { readAttribution } from "./authors/attribution.ts";
import { signedLine } from "./authors/signed.ts";

/** What the line or lines of a title say. */
export type TitleLine = { readonly title: string; readonly author: string | null };

/** 《某书》, and nothing else in the line. */
const QUOTED = /^[《〈<]([^《》〈〉<>]{1,60})[》〉>]$/;
/** 《某书》 作者：某人; 某书 作者：某人. */
const LABELLED =
  /^(.{1,60}?)[\s\u3000,，/／_—-]*作[\s\u3000]*者[\s\u3000]*[:：][\s\u3000]*(.{1,30})$/;
/** The name of a book, a dynasty and an author run to no more (UTF-16 code units). */
const LONGEST_ATTRIBUTED = 30;
/** The length of a book after its name, as in 某经四卷. */
const VOLUMES = /^(.{2,}?)(?<!\s)\s*(?:[（(]?全?[一二三四五六七八九十百]{1,3}[卷巻][）)]?)$/;

/** Reads a title: without the marks around the whole of it, the author after it, its volumes. */
export function readTitleLine(line: string): TitleLine {
  const [, name, author] = (line.includes("者") ? LABELLED.exec(line) : null) ?? attributed(line);
  if (name !== undefined && author !== undefined && isAuthor(author)) {
    return { title: bare(name.trim()), author: author.trim() };
  }
  return { title: bare(line), author: null };
}

/** 某书 明 张三, 某书（明）张三撰: as LABELLED matches. */
function attributed(line: string): readonly [string?, string?, string?] {
  const read = line.length <= LONGEST_ATTRIBUTED ? readAttribution(line) : null;
  if (read === null || read.dynasty === null || read.before === "") return [];
  return [line, read.before, read.name];
}

/**
 * The author that a line below a title names without a label: □ 张三, or with a dynasty or a verb:
 * （明）某人 撰. Or null.
 */
export function authorLine(line: string): string | null {
  const signed = signedLine(line);
  if (signed !== null) return signed;
  if (line.length > LONGEST_ATTRIBUTED) return null;
  const read = readAttribution(line);
  if (read === null || read.before !== "") return null;
  // A verb or a bracket is a sure sign; 明 before a word may be any word.
  const isSure = read.verb !== null || (read.dynasty !== null && !line.startsWith(read.dynasty));
  const { name } = read;
  return isSure &&
    isAuthor(name) &&
    (isPersonName(name.slice(-3)) || isPersonName(name) || isShort(read.dynasty, name))
    ? name
    : null;
}

/** [英]毛姆: a foreign name needs no family name. */
function isShort(dynasty: string | null, name: string): boolean {
  return dynasty !== null && name.length <= 5;
}

function bare(title: string): string {
  const inner = QUOTED.exec(title)?.[1] ?? title;
  if (!endsWithAny(inner, "卷巻）)")) return inner;
  return VOLUMES.exec(inner)?.[1] ?? inner;
}
