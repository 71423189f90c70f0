import type { Paragraph, PhrasingContent } from "mdast";

export type Line = readonly PhrasingContent[];

/** Returns the lines of a paragraph. Line ends in emphasis and links count for nothing. */
export function linesOf({ children }: Paragraph): Line[] {
  let line: PhrasingContent[] = [];
  const lines = [line];
  const add = (part: PhrasingContent | null) => {
    if (part !== null) line.push(part);
    else {
      line = [];
      lines.push(line);
    }
  };
  for (const child of children) {
    if (child.type === "break") add(null);
    else if (child.type !== "text") add(child);
    else {
      child.value.split("\n").forEach((value, index) => {
        if (index > 0) add(null);
        if (value !== "") add({ ...child, value });
      });
    }
  }
  return lines;
}

/** Returns the paragraph of some lines. */
export function paragraphOf(lines: readonly Line[]): Paragraph {
  const children = lines.flatMap(
    (line, index): Line => (index === 0 ? line : [{ type: "break" }, ...line]),
  );
  return { type: "paragraph", children };
}

/** Returns the text that a line begins with; "" if it begins with anything else. */
export function startOf([first]: Line): string {
  return first?.type === "text" ? first.value : "";
}

/** Removes `length` UTF-16 code units from the text that a line begins with. */
export function withoutStart([first, ...others]: Line, length: number): Line {
  const value = first?.type === "text" ? first.value.slice(length) : "";
  return value === "" ? others : [{ type: "text", value }, ...others];
}
