import type { Section } from "../article/model.ts";
import type { Block, Role } from "./block.ts";
import { writeInline } from "./inline.ts";
import { Writer } from "./writer.ts";

/** CLREQ #first_line_indents: what runs on from a marker hangs from it (凸排). */
const HANGING = { first: 0, rest: 2 };
const IDEOGRAPHIC_SPACE = "\u3000";
/** Full-width marks bring their own white space. */
const WIDE_ENDING = /[、。，．：；！？）】］〕』」》〉]$/u;
const NARROW_ENDING = /[.,:;)\]]$/;

/** A section's marker, set off from its title; null for a section with neither. */
export function headingBlock(section: Section): Block | null {
  const { marker, title } = section;
  if (marker === null && title === null) return null;
  const writer = new Writer();
  writeHeading(writer, section);
  return { kind: "heading", content: writer.styled(), indent: { first: 0, rest: 0 }, above: 1 };
}

/** Writes `亮点1　标题`, or what there is of it. */
export function writeHeading(
  writer: Writer,
  { marker, title }: Pick<Section, "marker" | "title">,
  role: Role | null = "heading",
): void {
  if (marker !== null) writer.write(marker, "marker");
  if (marker !== null && title !== null) writer.write(gapAfter(marker), null);
  if (title !== null) writer.write(title, role);
}

/** A section whose marker opens its first paragraph (第五条　…): that paragraph; null where there is none. */
export function runInBlock({ marker, title, body }: Section): Block | null {
  const first = body[0];
  if (marker === null || title !== null || first?.type !== "paragraph") return null;
  const writer = new Writer().write(marker, "marker").write(gapAfter(marker), null);
  writeInline(writer, first.children, null);
  return { kind: "paragraph", content: writer.styled(), indent: HANGING, above: 1 };
}

function gapAfter(marker: string): string {
  if (WIDE_ENDING.test(marker)) return "";
  return NARROW_ENDING.test(marker) ? " " : IDEOGRAPHIC_SPACE;
}
