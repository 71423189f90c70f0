import { FLUSH, type PageBlock, type Role } from "./block.ts";
import { Writer } from "./writer.ts";

type Piece = readonly [text: string, role: Role | null];

/** Returns a short page in which every kind of text that a theme colours stands once. */
export function sampleUnder(name: string): PageBlock[] {
  const line = (...pieces: readonly Piece[]) => {
    const writer = new Writer();
    for (const [text, role] of pieces) writer.write(text, role);
    return writer.styled();
  };
  const block = (kind: "label" | "heading" | "paragraph" | "code", ...pieces: readonly Piece[]) => {
    const first = kind === "paragraph" ? 2 : 0;
    const rest = kind === "code" ? 2 : 0;
    const indent = { first: Math.max(first, rest), rest };
    return { kind, content: line(...pieces), indent, above: kind === "label" ? 0 : 1 } as const;
  };
  return [
    { ...block("label", [name, "meta"]), indent: FLUSH },
    block("heading", ["亮点1", "marker"], ["　", null], ["春江花月夜", "heading"]),
    block(
      "paragraph",
      ["春江潮水连海平，", null],
      ["海上明月", "strong"],
      ["共潮生。", null],
      ["滟滟随波", "emphasis"],
      ["千万里，", null],
      ["何处春江", "link"],
      ["无", null],
      ["月", "hit"],
      ["明", "currentHit"],
      ["！", null],
    ),
    block(
      "code",
      ["const", "codeKeyword"],
      [" ", null],
      ["moon", "codeName"],
      [" = ", null],
      ['"月"', "codeString"],
      ["; ", null],
      ["// 张若虚", "codeComment"],
    ),
  ];
}
