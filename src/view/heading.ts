import type { Section } from "../article/model.ts";
import { endsWithAny } from "../article/text/contains.ts";
import { HANGING, type Role, type TextBlock } from "./block.ts";
import { writeInline } from "./inline.ts";
import type { Notes } from "./notes.ts";
import { SEPARATOR } from "./separator.ts";
import { Writer } from "./writer.ts";

/** Full-width marks bring their own white space. */
const WIDE_ENDINGS = "、。，．：；！？）】］〕』」》〉";
const NARROW_ENDINGS = ".,:;)]";

/** How a heading of a level (1 for the outermost) is told from those of others. */
export function headingRole(level: number): Role {
  if (level <= 1) return "heading";
  return level === 2 ? "subheading" : "minorHeading";
}

/**
 * A section's marker, set off from its title; null for a section with neither. From the third level
 * on it stands an em further in, which tells it from the second where there is no colour.
 */
export function headingBlock(section: Section): TextBlock | null {
  const { marker, title, level } = section;
  if (marker === null && title === null) return null;
  const writer = new Writer();
  writeHeading(writer, section, headingRole(level));
  const left = level > 2 ? 1 : 0;
  return {
    kind: "heading",
    content: writer.styled(),
    indent: { first: left, rest: left },
    above: 1,
    opens: section,
  };
}

/** Writes `亮点1　标题`, or what there is of it. */
export function writeHeading(
  writer: Writer,
  section: Pick<Section, "marker" | "title">,
  role: Role | null,
): void {
  for (const part of headingParts(section, role)) writer.write(part.text, part.role);
}

/** What stands in a heading, piece by piece: `亮点1`, a gap, `标题`. */
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

/** A section whose marker opens its first paragraph (第五条　…): that paragraph; null where there is none. */
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
