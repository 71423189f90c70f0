import type { PhrasingContent } from "mdast";
import { endOf } from "../../article/blocks/inline-end.ts";
import type { Section } from "../../article/model.ts";
import { endsWithAny } from "../../article/text/contains.ts";
import { HANGING, type Role, type TextBlock } from "../block.ts";
import { SEPARATOR } from "../separator.ts";
import { Writer } from "../writer.ts";
import { writeInline } from "./inline.ts";
import type { Notes } from "./notes.ts";

/** After a full-width mark there is no gap: the mark brings its own white space. */
const WIDE_ENDINGS = "、。，．：；！？）】］〕』」》〉";
const NARROW_ENDINGS = ".,:;)]";

/** Returns the role that distinguishes headings of a level; 1 is the outermost. */
export function headingRole(level: number): Role {
  if (level <= 1) return "heading";
  return level === 2 ? "subheading" : "minorHeading";
}

/**
 * Makes the heading block of a section: its marker, a gap, its title. Null if it has neither. From
 * the third level on, each is indented by one em more, which distinguishes levels without colours.
 *
 * @param notes what links and footnotes in the title become; without them it is plain
 */
export function headingBlock(section: Section, notes: Notes | null = null): TextBlock | null {
  const { marker, title, level, heading } = section;
  if (marker === null && title === null && !hasMarkup(heading)) return null;
  const writer = new Writer();
  const role = headingRole(level);
  if (notes === null || !hasMarkup(heading)) writeHeading(writer, section, role);
  else {
    writeHeading(writer, { marker, title: title && "" }, role);
    writeInline(writer, titleOf(section), { roles: [role] }, notes);
  }
  const left = Math.max(0, level - 2);
  return {
    kind: "heading",
    content: writer.styled(),
    indent: { first: left, rest: left },
    above: 1,
    opens: section,
  };
}

function hasMarkup(heading: Section["heading"]): boolean {
  return heading.some(({ type }) => type !== "text");
}

/** The inline content of a heading after its marker. */
function titleOf({ marker, title, heading }: Section): PhrasingContent[] {
  return marker === null ? [...heading] : endOf(heading, (title ?? "").length);
}

/** Writes a heading: marker, gap and title, or the one that the section has. */
function writeHeading(
  writer: Writer,
  section: Pick<Section, "marker" | "title">,
  role: Role | null,
): void {
  for (const part of headingParts(section, role)) writer.write(part.text, part.role);
}

/** Returns a heading in parts: marker, gap, title. */
export function headingParts(
  { marker, title }: Pick<Section, "marker" | "title">,
  role: Role | null,
): { readonly text: string; readonly role: Role | null }[] {
  const parts: { text: string; role: Role | null }[] = [];
  if (marker !== null) parts.push({ text: marker, role: "marker" });
  if (marker !== null && title !== null) parts.push({ text: gapAfter(marker), role: null });
  if (title !== null) parts.push({ text: title, role });
  return parts;
}

/** Makes the first paragraph of a section whose marker runs into it (第五条　…); else returns null. */
export function runInBlock(section: Section, notes: Notes): TextBlock | null {
  const { marker, title, body } = section;
  const first = body[0];
  if (marker === null || title !== null || first?.type !== "paragraph") return null;
  const writer = new Writer().write(marker, "marker").write(gapAfter(marker), null);
  writeInline(writer, first.children, { roles: [] }, notes);
  return { kind: "paragraph", content: writer.styled(), indent: HANGING, above: 1, opens: section };
}

function gapAfter(marker: string): string {
  if (endsWithAny(marker, WIDE_ENDINGS)) return "";
  return endsWithAny(marker, NARROW_ENDINGS) ? " " : SEPARATOR;
}
