import type { Block } from "../../blocks/block.ts";
import { startsWithAny } from "../../text/contains.ts";

/** Fewer versions on lines of their own are a value that a text is about. */
const FEWEST = 2;
/** Spares the expression most lines (UTF-16 code units). By hand. */
const LONGEST = 40;
/** v2.3.0（2031-06-01）, V5.2.0  2031-05-20, 版本 5.2.0, [1.2.0] - 2031年3月9日; not 2.1, the number of a section. */
const VERSION =
  /^(?![0-9]+\.[0-9]+$)[[【]?(?:版本|Version|Ver\.?|V)?\s?[0-9]{1,4}\.[0-9]{1,4}(?:\.[0-9]{1,5})?(?:-[a-z]+\.?[0-9]*)?[\]】]?[\s\u3000:：-]*(?:版本|更新)?[\s\u3000]*(?:[（(]?[12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[）)]?)?$/i;

const INITIALS = "0123456789vV[【版";

/** The lines of release notes that name a version, and perhaps its day, above what is new in it. */
export function versionLines(
  blocks: readonly Block[],
  headings: ReadonlySet<number>,
): readonly number[] {
  const versions: number[] = [];
  for (let at = 0; at + 1 < blocks.length; at += 1) {
    const opens = !headings.has(at) && isVersion(blocks[at]) && !isVersion(blocks[at + 1]);
    if (opens) versions.push(at);
  }
  return versions.length >= FEWEST ? versions : [];
}

function isVersion(block: Block | undefined): boolean {
  if (block === undefined || block.text.length > LONGEST) return false;
  return startsWithAny(block.text, INITIALS) && VERSION.test(block.text);
}
