import { renderBlock } from "../../render/terminal/page.ts";
import type { Painter } from "../../render/terminal/paint.ts";
import type { Row, Setting } from "../../render/terminal/setting.ts";
import type { StyledText } from "../../typeset/text.ts";
import type { PageBlock, Picture, Role } from "../../view/block.ts";
import type { Convert } from "../../view/script/same-length.ts";
import { lengthOf } from "../book/book.ts";

/** How blocks are set and painted. Layouts are cached by its identity: a change is a new object. */
export type PageStyle = {
  readonly setting: Setting;
  readonly paint: Painter;
  /** Whether the terminal shows hyperlinks. */
  readonly hasLinks: boolean;
  /** Converts characters for display. */
  readonly convert?: Convert;
  /** The pictures of blocks, as far as they are loaded. */
  readonly pictures?: ReadonlyMap<PageBlock, readonly Picture[]>;
};

/** A row with its margin, and the offset in the block's text at which it starts (UTF-16 code units). */
type LaidRow = Row & { readonly start: number };

/** A block laid out: the blank rows above it, and at least one row of its own. */
export type Laid = { readonly above: readonly string[]; readonly rows: readonly LaidRow[] };

export const EMPTY_ROW: Row = { indent: 0, text: "", pieces: [] };

type Kept = { readonly style: PageStyle; readonly laid: Laid };

const kept = new WeakMap<PageBlock, Kept>();

/** Lays out a block. The last layout of a block is cached for as long as the block lives. */
export function layOut(block: PageBlock, style: PageStyle): Laid {
  const known = kept.get(block);
  if (known?.style === style) return known.laid;
  const laid = setBlock(block, style);
  kept.set(block, { style, laid });
  return laid;
}

function setBlock(block: PageBlock, style: PageStyle): Laid {
  const { setting, paint, hasLinks, convert, pictures } = style;
  const linked = hasLinks ? block : withContents(block, withoutTargets);
  const shown =
    convert === undefined
      ? linked
      : withContents(linked, ({ text, spans }) => ({ text: convert(text), spans }));
  const drawn = setting.drawPicture && pictures?.get(block);
  const pictured = drawn === undefined ? shown : { ...shown, pictures: drawn };
  const { above, rows } = renderBlock(pictured, setting, paint);
  if (rows.length === 0) return { above, rows: [{ ...EMPTY_ROW, start: 0 }] };
  // A table's rows have no offsets of their own, so its text is divided evenly among them.
  const share = lengthOf(block) / rows.length;
  const startOf = ({ pieces }: Row, index: number) => {
    if (block.kind === "table") return Math.floor(index * share);
    // Rows of pictures stand for offsets after the text, so that each has one of its own.
    return pieces[0]?.start ?? (drawn === undefined ? 0 : lengthOf(block) + index);
  };
  return { above, rows: rows.map((row, index) => ({ ...row, start: startOf(row, index) })) };
}

/** Returns the index of the row that shows an offset of the block's text. */
export function rowAt({ rows }: Laid, offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns the block with each of its texts changed. */
function withContents(
  block: PageBlock,
  change: (content: StyledText<Role>) => StyledText<Role>,
): PageBlock {
  if (block.kind !== "table") return { ...block, content: change(block.content) };
  return { ...block, rows: block.rows.map((row) => row.map(change)) };
}

function withoutTargets({ text, spans }: StyledText<Role>): StyledText<Role> {
  return { text, spans: spans.map(({ start, end, roles }) => ({ start, end, roles })) };
}
