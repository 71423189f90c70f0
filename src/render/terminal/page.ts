import type { PageBlock } from "../../view/block.ts";
import { blankRow, columnsOf, marginOf } from "./margin.ts";
import type { Painter } from "./paint.ts";
import type { Row, Setting } from "./setting.ts";
import { tableRows } from "./table.ts";
import { textRows } from "./text-rows.ts";

/**
 * Renders a page as rows, each ended by a line feed. Styles and links open and close within a row. No
 * row is wider than the width, except a single wider cluster and code that is not wrapped.
 */
export function renderPage(blocks: readonly PageBlock[], setting: Setting, paint: Painter): string {
  let page = "";
  for (const rows of renderedBlocks(blocks, setting, paint)) page += rows;
  return page;
}

/** Renders a page block by block, for callers that may stop before its end. */
export function* renderedBlocks(
  blocks: readonly PageBlock[],
  setting: Setting,
  paint: Painter,
): Generator<string> {
  for (const block of blocks) {
    const { above, rows } = renderBlock(block, setting, paint);
    let lines = "";
    for (const row of above) lines += `${row}\n`;
    for (const { text } of rows) lines += `${text}\n`;
    yield lines;
  }
}

/** A rendered block: the rows above it, and its own rows with their margins. */
export type BlockRows = { readonly above: readonly string[]; readonly rows: readonly Row[] };

/** Renders one block, as `renderPage` does. */
export function renderBlock(block: PageBlock, setting: Setting, paint: Painter): BlockRows {
  const blank = block.above === 0 ? "" : blankRow(block, setting, paint).trimEnd();
  const own = [...rowsOf(block, setting, paint), ...pictureRows(block, setting)];
  const rows = own.map((row) => {
    const text = marginOf(block, row.indent, setting, paint) + row.text;
    return { ...row, text: row.text === "" ? text.trimEnd() : text };
  });
  return { above: new Array<string>(block.above).fill(blank), rows };
}

function pictureRows({ pictures = [], indent }: PageBlock, { drawPicture, width }: Setting): Row[] {
  if (drawPicture === undefined) return [];
  const { rest } = columnsOf(indent, width);
  return pictures.flatMap((of) => {
    const texts = drawPicture(of, width - rest);
    return texts.map((text, row) => {
      return { indent: rest, text, pieces: [], picture: { of, row, rows: texts.length } };
    });
  });
}

function rowsOf(block: PageBlock, setting: Setting, paint: Painter): Row[] {
  return block.kind === "table"
    ? tableRows(block, setting, paint)
    : textRows(block, setting, paint);
}
